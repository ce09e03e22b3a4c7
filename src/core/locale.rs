use serde::{Deserialize, Serialize};

use super::{Money, Reason};

/// A language that readers can choose, with its customs of writing numbers and dates.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(try_from = "String", into = "String")]
pub enum Locale {
    /// English.
    #[default]
    En,
    /// German.
    De,
    /// French.
    Fr,
}

impl Locale {
    /// Every one of them.
    pub const ALL: [Self; 3] = [Self::En, Self::De, Self::Fr];

    /// Reads a language tag; a region behind it, as in `de-AT`, is ignored.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        let text = text.trim();
        let language = text.split(['-', '_']).next().unwrap_or(text);
        Self::ALL
            .into_iter()
            .find(|locale| locale.tag().eq_ignore_ascii_case(language))
            .ok_or(if text.is_empty() {
                Reason::Required
            } else {
                Reason::Unknown
            })
    }

    /// The language tag, as in `lang="de"`.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::De => "de",
            Self::Fr => "fr",
        }
    }

    /// What stands between thousands, and what before decimals.
    pub(super) const fn separators(self) -> (char, char) {
        match self {
            Self::En => (',', '.'),
            Self::De => ('.', ','),
            Self::Fr => ('\u{202f}', ','),
        }
    }

    /// What the language calls itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::De => "Deutsch",
            Self::Fr => "Français",
        }
    }
}

/// An amount as readers of the language write it: "€1,234.50", "1.234,50 €", "1 234,50 €". The
/// spaces do not break.
pub fn format_money(money: &Money, locale: Locale) -> String {
    let magnitude = money.amount().abs().to_string();
    let (whole, fraction) = magnitude.split_once('.').unwrap_or((&magnitude, ""));
    let (thousands, point) = locale.separators();
    let mut number = grouped(whole, thousands);
    if !fraction.is_empty() {
        number.push(point);
        number.push_str(fraction);
    }

    let sign = if money.is_negative() { "\u{2212}" } else { "" };
    let symbol = money.currency().symbol();
    let is_code = symbol.ends_with(|c: char| c.is_ascii_alphabetic());
    match locale {
        Locale::En if is_code => format!("{sign}{symbol}\u{a0}{number}"),
        Locale::En => format!("{sign}{symbol}{number}"),
        Locale::De | Locale::Fr => format!("{sign}{number}\u{a0}{symbol}"),
    }
}

fn grouped(digits: &str, separator: char) -> String {
    let mut text = String::with_capacity(digits.len() * 4 / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

impl TryFrom<String> for Locale {
    type Error = Reason;

    fn try_from(text: String) -> Result<Self, Reason> {
        Self::parse(&text)
    }
}

impl std::str::FromStr for Locale {
    type Err = Reason;

    fn from_str(text: &str) -> Result<Self, Reason> {
        Self::parse(text)
    }
}

impl From<Locale> for String {
    fn from(locale: Locale) -> Self {
        locale.tag().to_owned()
    }
}

impl std::fmt::Display for Locale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.tag())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::Currency;

    #[test]
    fn reads_language_tags() {
        assert_eq!(Locale::parse("de-AT"), Ok(Locale::De));
        assert_eq!(Locale::parse("FR"), Ok(Locale::Fr));
        assert_eq!(Locale::parse("den"), Err(Reason::Unknown));
        assert_eq!(Locale::parse(""), Err(Reason::Required));
    }

    #[test]
    fn amounts_look_as_readers_write_them() -> Result<(), Reason> {
        for (amount, currency, locale, expected) in [
            ("12", "EUR", Locale::En, "€12.00"),
            ("12", "EUR", Locale::De, "12,00\u{a0}€"),
            ("1234567.5", "EUR", Locale::En, "€1,234,567.50"),
            ("1234567.5", "EUR", Locale::De, "1.234.567,50\u{a0}€"),
            ("1234.5", "EUR", Locale::Fr, "1\u{202f}234,50\u{a0}€"),
            ("-999.99", "GBP", Locale::En, "\u{2212}£999.99"),
            ("1200", "JPY", Locale::En, "¥1,200"),
            ("1200", "JPY", Locale::De, "1.200\u{a0}¥"),
            ("12", "CHF", Locale::En, "CHF\u{a0}12.00"),
            ("12", "CHF", Locale::De, "12,00\u{a0}CHF"),
            ("0.125", "KWD", Locale::En, "KWD\u{a0}0.125"),
        ] {
            let money = Money::parse(amount, Currency::parse(currency)?)?;
            assert_eq!(format_money(&money, locale), expected);
        }
        Ok(())
    }
}
