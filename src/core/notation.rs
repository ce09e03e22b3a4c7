//! Numbers as people write them, and nothing else reads them.

use std::str::FromStr;

use rust_decimal::Decimal;

use super::{Currency, Locale, Money, Percentage, Reason};

/// How a shop's people write amounts: in its currency, with the separators of its language.
///
/// A form that shows an amount with [`Notation::written`] reads it back as the same amount. What
/// could mean two amounts is refused, never guessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Notation {
    currency: Currency,
    thousands: Option<char>,
    point: char,
}

/// No number that is accepted is longer.
const DIGITS_MAX: usize = 28;

impl Notation {
    /// The notation of a language's readers.
    pub const fn new(currency: Currency, locale: Locale) -> Self {
        let (thousands, point) = locale.separators();
        Self {
            currency,
            thousands: Some(thousands),
            point,
        }
    }

    /// The notation of files that programs exchange: a point before the decimals. Thousands are
    /// understood where they cannot be taken for decimals.
    pub const fn of_files(currency: Currency) -> Self {
        Self {
            currency,
            thousands: None,
            point: '.',
        }
    }

    /// Reads an amount: "19,90", "1.299,00", "1,299.00", "1 299,00", "1'299.00", with or without the
    /// currency's sign or code.
    ///
    /// # Errors
    /// [`Reason::Ambiguous`] for "1.299" where that may be a thousand or a fraction,
    /// [`Reason::TooPrecise`] for decimals that the currency does not have, and
    /// [`Reason::OtherCurrency`] for a sign of another one.
    pub fn money(self, text: &str) -> Result<Money, Reason> {
        let bare = self.without_sign_of_currency(text)?;
        let number = self.decimal(bare)?;
        Ok(Money::new(number, self.currency)?)
    }

    /// Reads hundredths, with or without a percent sign. A separator stands before decimals: there
    /// are no thousands.
    ///
    /// # Errors
    /// When it is no number from 0 to 100.
    pub fn percentage(self, text: &str) -> Result<Percentage, Reason> {
        let text = text.trim();
        let text = text.strip_suffix('%').unwrap_or(text).trim();
        if text.is_empty() {
            return Err(Reason::Required);
        }
        let written = Written::read(text)?;
        let is_plain =
            written.separators.len() < 2 && written.separators.iter().all(|(_, it)| is_point(*it));
        if !is_plain {
            return Err(Reason::NotANumber);
        }
        let at = written.separators.first().map(|(at, _)| *at);
        Percentage::new(written.number(at)?)
    }

    /// An amount as a form of this notation shows it, rounded to the currency.
    pub fn written(self, amount: Decimal) -> String {
        let rounded = super::round_half_up(amount, self.currency);
        self.number(rounded)
    }

    /// A number with the decimals that it has.
    pub fn number(self, number: Decimal) -> String {
        number.to_string().replace('.', &self.point.to_string())
    }

    fn without_sign_of_currency(self, text: &str) -> Result<&str, Reason> {
        let text = text.trim();
        let is_of_number = |c: char| {
            c.is_ascii_digit() || is_point(c) || is_gap(c) || matches!(c, '-' | '\u{2212}')
        };
        let number = text.trim_matches(|c| !is_of_number(c) || is_gap(c));
        let around = [
            text.split(number).next().unwrap_or_default(),
            text.rsplit(number).next().unwrap_or_default(),
        ];
        if number.is_empty() {
            return Err(if text.is_empty() {
                Reason::Required
            } else {
                Reason::NotANumber
            });
        }
        let currency = self.currency;
        for sign in around
            .map(str::trim)
            .into_iter()
            .filter(|it| !it.is_empty())
        {
            let is_ours = sign == currency.symbol() || sign.eq_ignore_ascii_case(currency.code());
            if !is_ours {
                return Err(if Currency::parse(sign).is_ok() || is_sign_of_money(sign) {
                    Reason::OtherCurrency { currency }
                } else {
                    Reason::NotANumber
                });
            }
        }
        Ok(number)
    }

    fn decimal(self, text: &str) -> Result<Decimal, Reason> {
        let written = Written::read(text)?;
        let last = written.separators.last().copied();
        let points: Vec<_> = written
            .separators
            .iter()
            .filter(|(_, it)| is_point(*it))
            .collect();
        let point = match (points.as_slice(), last) {
            // Spaces and apostrophes stand between thousands only.
            ([], _) => None,
            ([(at, mark)], _) if written.separators.len() == 1 => {
                self.is_point(&written, *at, *mark)?.then_some(*at)
            }
            ([.., (at, mark)], Some((last, _))) => {
                let is_last = last == *at;
                let times = points.iter().filter(|(_, it)| it == mark).count();
                match (times, is_last) {
                    (1, true) => Some(*at),
                    // "1,299,000": every one of them stands between thousands.
                    (_, true) if times == written.separators.len() => None,
                    _ => return Err(Reason::NotANumber),
                }
            }
            (_, None) => None,
        };
        written.check_groups(point)?;
        let decimals = point.map_or(0, |at| written.digits.len() - at);
        let digits = usize::try_from(self.currency.minor_digits()).unwrap_or_default();
        // Zeros of a longer number, as in "12.5000", are harmless; three of them may be thousands.
        if decimals == 3 && digits < 3 {
            return Err(Reason::TooPrecise {
                max: self.currency.minor_digits(),
            });
        }
        written.number(point)
    }

    /// Whether the only separator stands before decimals.
    fn is_point(self, written: &Written, at: usize, mark: char) -> Result<bool, Reason> {
        let behind = written.digits.len() - at;
        let leads = at == 0 || at > 3 || written.digits.starts_with('0');
        if behind != 3 || leads {
            return Ok(true);
        }
        if self.currency.minor_digits() == 0 || self.thousands == Some(mark) {
            return Ok(false);
        }
        // A file's point is always one; elsewhere only where there are three decimals to write.
        let is_fixed = self.thousands.is_none() || self.currency.minor_digits() >= 3;
        if is_fixed && mark == self.point {
            return Ok(true);
        }
        Err(Reason::Ambiguous)
    }
}

/// Reads a whole number, with or without separators between thousands.
///
/// # Errors
/// When it is none, or not from `min` to `max`.
pub fn whole_number(text: &str, min: i64, max: i64) -> Result<i64, Reason> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Reason::Required);
    }
    let written = Written::read(text)?;
    written.check_groups(None)?;
    let marks: Vec<char> = written.separators.iter().map(|(_, mark)| *mark).collect();
    if marks.windows(2).any(|pair| pair[0] != pair[1]) {
        return Err(Reason::NotANumber);
    }
    let number = written.number(None)?;
    i64::try_from(number)
        .ok()
        .filter(|number| (min..=max).contains(number))
        .ok_or(Reason::OutOfRange { min, max })
}

/// A number taken apart: its digits, and what stands between them.
struct Written {
    is_negative: bool,
    digits: String,
    /// Each with the count of digits before it.
    separators: Vec<(usize, char)>,
}

impl Written {
    fn read(text: &str) -> Result<Self, Reason> {
        let (is_negative, text) = match text.strip_prefix(['-', '\u{2212}']) {
            Some(rest) => (true, rest.trim_start()),
            None => (false, text),
        };
        let mut digits = String::new();
        let mut separators: Vec<(usize, char)> = Vec::new();
        for character in text.chars() {
            if character.is_ascii_digit() {
                digits.push(character);
            } else if is_point(character) || is_gap(character) {
                let at = digits.len();
                // Two in a row separate nothing.
                if separators.last().is_some_and(|(before, _)| *before == at) {
                    return Err(Reason::NotANumber);
                }
                // Every kind of space and apostrophe is one kind.
                let mark = if is_point(character) { character } else { ' ' };
                separators.push((at, mark));
            } else {
                return Err(Reason::NotANumber);
            }
        }
        let ends_well = separators.last().is_none_or(|(at, _)| *at < digits.len());
        let begins_well = separators.first().is_none_or(|(at, _)| *at > 0);
        if digits.is_empty() || !ends_well || !begins_well || digits.len() > DIGITS_MAX {
            return Err(Reason::NotANumber);
        }
        Ok(Self {
            is_negative,
            digits,
            separators,
        })
    }

    /// Whether what stands before the decimals is grouped by threes, or not at all.
    fn check_groups(&self, point: Option<usize>) -> Result<(), Reason> {
        let end = point.unwrap_or(self.digits.len());
        let mut start = 0;
        for (place, (at, _)) in self
            .separators
            .iter()
            .filter(|(at, _)| *at < end)
            .enumerate()
        {
            let length = at - start;
            let is_group = if place == 0 {
                (1..=3).contains(&length)
            } else {
                length == 3
            };
            if !is_group {
                return Err(Reason::NotANumber);
            }
            start = *at;
        }
        if start > 0 && end - start != 3 {
            return Err(Reason::NotANumber);
        }
        Ok(())
    }

    fn number(&self, point: Option<usize>) -> Result<Decimal, Reason> {
        let (whole, decimals) = self.digits.split_at(point.unwrap_or(self.digits.len()));
        let sign = if self.is_negative { "-" } else { "" };
        let text = match decimals {
            "" => format!("{sign}{whole}"),
            decimals => format!("{sign}{whole}.{decimals}"),
        };
        Decimal::from_str(&text).map_err(|_| Reason::NotANumber)
    }
}

const fn is_point(character: char) -> bool {
    matches!(character, '.' | ',')
}

/// Spaces of every width and the apostrophes of Switzerland.
const fn is_gap(character: char) -> bool {
    matches!(
        character,
        ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\'' | '\u{2019}'
    )
}

fn is_sign_of_money(text: &str) -> bool {
    let is_sign = |c: char| matches!(c, '$' | '£' | '¥' | '€' | '\u{20a0}'..='\u{20cf}');
    text.chars().any(is_sign)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn read(locale: Locale, currency: &str, text: &str) -> Result<String, Reason> {
        let notation = Notation::new(Currency::parse(currency)?, locale);
        Ok(notation.money(text)?.amount().to_string())
    }

    #[test]
    fn price_comma_a_separator_between_thousands_is_never_a_point() {
        for (text, amount) in [
            ("1,299", "1299.00"),
            ("1,000", "1000.00"),
            ("1,500", "1500.00"),
            ("1,299.00", "1299.00"),
            ("1.299,00", "1299.00"),
            ("1 299,00", "1299.00"),
            ("1\u{202f}299,00", "1299.00"),
            ("1\u{a0}299.5", "1299.50"),
            ("1'299.00", "1299.00"),
            ("1’299.00", "1299.00"),
            ("1,299,000", "1299000.00"),
            ("1.299.000", "1299000.00"),
            ("1.299.000,50", "1299000.50"),
            ("19,90", "19.90"),
            ("19.90", "19.90"),
            ("19,9", "19.90"),
            ("€1,299.00", "1299.00"),
            ("1.299,00 €", "1299.00"),
            ("EUR 19.90", "19.90"),
            ("19,90 eur", "19.90"),
            ("-5,00", "-5.00"),
            ("\u{2212}5", "-5.00"),
            ("1000.0000", "1000.00"),
        ] {
            assert_eq!(
                read(Locale::En, "EUR", text).as_deref(),
                Ok(amount),
                "{text}"
            );
        }
        assert_eq!(read(Locale::De, "EUR", "1.299").as_deref(), Ok("1299.00"));
        assert_eq!(read(Locale::En, "JPY", "1,299").as_deref(), Ok("1299"));
        assert_eq!(read(Locale::De, "JPY", "1.299").as_deref(), Ok("1299"));
        assert_eq!(read(Locale::De, "JPY", "1,299").as_deref(), Ok("1299"));
        assert_eq!(read(Locale::En, "KWD", "1.299").as_deref(), Ok("1.299"));
        assert_eq!(read(Locale::En, "KWD", "1,299").as_deref(), Ok("1299.000"));
        assert_eq!(read(Locale::De, "KWD", "1,299").as_deref(), Ok("1.299"));
        assert_eq!(read(Locale::De, "KWD", "0.125").as_deref(), Ok("0.125"));
    }

    #[test]
    fn what_may_be_two_amounts_is_refused() {
        for (locale, text) in [
            (Locale::En, "1.299"),
            (Locale::De, "1,299"),
            (Locale::Fr, "1,299"),
            (Locale::Fr, "1.299"),
        ] {
            let refused = read(locale, "EUR", text);
            assert_eq!(refused, Err(Reason::Ambiguous), "{text} in {locale}");
        }
    }

    #[test]
    fn decimals_that_the_currency_lacks_are_refused() {
        for (currency, text, max) in [
            ("EUR", "0,125", 2),
            ("EUR", "0.125", 2),
            ("EUR", "19.9999", 2),
            ("EUR", "1299.000", 2),
            ("JPY", "12.5", 0),
            ("KWD", "0.1234", 3),
        ] {
            let refused = read(Locale::En, currency, text);
            assert_eq!(
                refused,
                Err(Reason::TooPrecise { max }),
                "{text} {currency}"
            );
        }
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        for text in [
            "1,,299",
            "1,29,9.00",
            "12,34,567",
            "1.299,00,00",
            ",5",
            "5,",
            "1 29",
            "1,299.00.00",
            "1 299 00",
            "12 34",
            "1e3",
            "+1",
            "abc",
            "1x",
            "--1",
            "1-2",
            "\u{661}",
        ] {
            assert_eq!(
                read(Locale::En, "EUR", text),
                Err(Reason::NotANumber),
                "{text}"
            );
        }
        assert_eq!(read(Locale::En, "EUR", " "), Err(Reason::Required));
        for text in ["$5", "5 USD", "¥5", "₹5"] {
            let other = Reason::OtherCurrency {
                currency: Currency::EUR,
            };
            assert_eq!(read(Locale::En, "EUR", text), Err(other), "{text}");
        }
    }

    #[test]
    fn files_have_a_point_before_decimals() {
        let files = |text: &str| {
            let money = Notation::of_files(Currency::EUR).money(text)?;
            Ok::<_, Reason>(money.amount().to_string())
        };
        assert_eq!(files("1,299.00").as_deref(), Ok("1299.00"));
        assert_eq!(files("1299.00").as_deref(), Ok("1299.00"));
        assert_eq!(files("1,299"), Err(Reason::Ambiguous));
        assert_eq!(files("1.299"), Err(Reason::TooPrecise { max: 2 }));
        assert_eq!(files("0.125"), Err(Reason::TooPrecise { max: 2 }));
    }

    #[test]
    fn shares_have_decimals_and_no_thousands() {
        let notation = Notation::new(Currency::EUR, Locale::En);
        let read = |text: &str| Ok::<_, Reason>(notation.percentage(text)?.get().to_string());
        assert_eq!(read("12,5 %").as_deref(), Ok("12.5"));
        assert_eq!(read("12.125").as_deref(), Ok("12.125"));
        assert_eq!(read("19%").as_deref(), Ok("19"));
        assert_eq!(read("1.2.3"), Err(Reason::NotANumber));
        assert_eq!(read("1 9"), Err(Reason::NotANumber));
        assert_eq!(read(""), Err(Reason::Required));
        assert!(read("101").is_err());
    }

    #[test]
    fn whole_numbers_may_be_grouped() {
        for text in ["1299", "1,299", "1.299", "1 299", "1'299"] {
            assert_eq!(whole_number(text, 0, 9_999), Ok(1_299), "{text}");
        }
        assert_eq!(whole_number("1,5", 0, 9), Err(Reason::NotANumber));
        assert_eq!(
            whole_number("1,299.000", 0, i64::MAX),
            Err(Reason::NotANumber)
        );
        let out = Reason::OutOfRange { min: 0, max: 9 };
        assert_eq!(whole_number("10", 0, 9), Err(out));
        assert_eq!(whole_number("-1", 0, 9), Err(out));
        assert_eq!(whole_number("", 0, 9), Err(Reason::Required));
    }

    proptest! {
        #[test]
        fn what_a_form_shows_is_read_back(units in 0i128..10_000_000_000, currency in 0usize..4, locale in 0usize..3) {
            let currency = Currency::parse(["EUR", "JPY", "KWD", "CLF"][currency])?;
            let money = Money::from_minor_units(units, currency)?;
            let notation = Notation::new(currency, Locale::ALL[locale]);
            prop_assert_eq!(notation.money(&notation.written(money.amount())), Ok(money));
            let formatted = crate::core::format_money(&money, Locale::ALL[locale]);
            prop_assert_eq!(notation.money(&formatted), Ok(money));
        }

        #[test]
        fn nothing_typed_ends_in_a_panic(text in ".{0,24}") {
            let _ = Notation::new(Currency::EUR, Locale::De).money(&text);
            let _ = whole_number(&text, 0, 9);
        }
    }
}
