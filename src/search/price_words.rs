//! Prices in what was typed: "lamps under 100", "zwischen 50 und 80 Euro".

use rust_decimal::Decimal;

use super::language::{Language, Phrase};
use super::word_forms::{folded, words_of};
use crate::core::{Locale, Notation};

/// What stands behind an amount of money; anything else that is short stands behind a measure.
const CURRENCY_WORDS: [&str; 12] = [
    "€", "$", "£", "chf", "eur", "euro", "euros", "usd", "dollar", "dollars", "gbp", "pounds",
];
/// What stands behind a number that is no price.
const UNITS: [&str; 28] = [
    "mm", "cm", "m", "km", "ml", "cl", "l", "g", "kg", "w", "v", "lm", "°", "°c", "c", "grad",
    "degrees", "inch", "inches", "zoll", "years", "jahre", "ans", "watt", "liter", "litres",
    "people", "personen",
];

/// What was typed, its prices taken out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Priced {
    /// The rest.
    pub words: String,
    /// Least price.
    pub from: Option<Decimal>,
    /// Largest price.
    pub to: Option<Decimal>,
}

/// Takes the prices out of what was typed; nothing when it names none.
#[must_use]
pub fn prices(typed: &str, locale: Locale, notation: Notation) -> Option<Priced> {
    let tokens: Vec<&str> = typed.split_whitespace().collect();
    (0..tokens.len()).find_map(|place| {
        let said = Said {
            tokens: tokens.get(place..)?,
            language: Language::of(locale),
            notation,
        };
        let (from, to, length) = said.between().or_else(|| said.one_side())?;
        let before = tokens.get(..place)?.iter();
        let behind = tokens.get(place + length..)?.iter();
        let words: Vec<&str> = before.chain(behind).copied().collect();
        Some(Priced {
            words: words.join(" "),
            from,
            to,
        })
    })
}

/// What was typed from a place on.
struct Said<'t> {
    tokens: &'t [&'t str],
    language: &'static Language,
    notation: Notation,
}

/// Least and largest price, and how many tokens say so.
type Bounds = (Option<Decimal>, Option<Decimal>, usize);

impl Said<'_> {
    fn between(&self) -> Option<Bounds> {
        let start = self.begins_with(&self.language.between)?;
        let (from, length) = self.amount(start)?;
        let and = start + length;
        let sign = folded(self.tokens.get(and)?);
        if !self.language.and.contains(&sign) {
            return None;
        }
        let (to, length) = self.amount(and + 1)?;
        (from <= to).then_some((Some(from), Some(to), and + 1 + length))
    }

    fn one_side(&self) -> Option<Bounds> {
        if let Some(start) = self.begins_with(&self.language.up_to)
            && let Some((to, length)) = self.amount(start)
        {
            return Some((None, Some(to), start + length));
        }
        let start = self.begins_with(&self.language.from)?;
        let (from, length) = self.amount(start)?;
        Some((Some(from), None, start + length))
    }

    /// How many tokens the longest of the phrases takes that stands here.
    fn begins_with(&self, phrases: &[Phrase]) -> Option<usize> {
        let here = |phrase: &Phrase| {
            (1..=phrase.len()).find(|count| {
                let tokens = self.tokens.get(..*count).unwrap_or_default();
                let words: Phrase = tokens.iter().flat_map(|token| words_of(token)).collect();
                words == *phrase
            })
        };
        phrases.iter().filter_map(here).max()
    }

    /// An amount at a place, and how many tokens it takes with its currency.
    fn amount(&self, place: usize) -> Option<(Decimal, usize)> {
        let token = self.tokens.get(place)?;
        let amount = self.notation.money(token).ok()?.amount();
        let behind = self.tokens.get(place + 1).map(|token| folded(token));
        let length = match behind.as_deref() {
            Some(word) if CURRENCY_WORDS.contains(&word) => 2,
            Some(word) if UNITS.contains(&word) => return None,
            _ => 1,
        };
        (amount >= Decimal::ZERO).then_some((amount, length))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::Currency;

    fn read(typed: &str, locale: Locale) -> Option<(String, Option<u32>, Option<u32>)> {
        let notation = Notation::new(Currency::EUR, locale);
        let whole = |price: Option<Decimal>| price.and_then(|price| price.try_into().ok());
        let priced = prices(typed, locale, notation)?;
        Some((priced.words, whole(priced.from), whole(priced.to)))
    }

    #[test]
    fn ex_4_prices_are_taken_out_of_the_words() {
        for (typed, locale, words, from, to) in [
            ("under 100", Locale::En, "", None, Some(100)),
            ("lamps under €100", Locale::En, "lamps", None, Some(100)),
            ("less than 50 euros rug", Locale::En, "rug", None, Some(50)),
            (
                "mug between 10 and 30",
                Locale::En,
                "mug",
                Some(10),
                Some(30),
            ),
            ("unter 100 €", Locale::De, "", None, Some(100)),
            ("Lampe bis zu 80 Euro", Locale::De, "Lampe", None, Some(80)),
            ("Lampe ab 80", Locale::De, "Lampe", Some(80), None),
            (
                "von 50 bis 80 Jacke",
                Locale::De,
                "Jacke",
                Some(50),
                Some(80),
            ),
            ("à partir de 20 €", Locale::Fr, "", Some(20), None),
            ("tasse jusqu'à 20", Locale::Fr, "tasse", None, Some(20)),
        ] {
            let wanted = Some((words.to_owned(), from, to));
            assert_eq!(read(typed, locale), wanted, "{typed}");
        }
        for typed in [
            "under 2 kg",
            "lamp 100",
            "under the table",
            "over",
            "below 0 °C",
        ] {
            assert_eq!(read(typed, Locale::En), None, "{typed}");
        }
    }
}
