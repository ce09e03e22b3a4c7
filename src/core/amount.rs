use std::num::NonZeroU128;
use std::str::FromStr;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Reason, divide_half_up};

/// A bounded decimal number that becomes [`Money`](super::Money) once its currency is known: in a
/// document that names the currency once, such as a Quote.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(try_from = "String", into = "String")]
pub struct Amount(Decimal);

impl Amount {
    /// Nothing.
    pub const ZERO: Self = Self(Decimal::ZERO);
    /// No amount is further from zero. With four decimal places and a rate of six this stays
    /// within what [`Decimal`] holds exactly.
    pub const LIMIT: i64 = 1_000_000_000_000_000;
    /// No currency has more decimal places.
    pub const DIGITS: u32 = 4;
    /// The most that the database keeps: twelve digits before the point.
    pub const MOST_KEPT: i64 = 999_999_999_999;
    /// The most that a merchant may ask for one unit. A thousand of the dearest can still be sold in one
    /// order.
    pub const MOST_PRICE: i64 = 1_000_000_000;

    /// Accepts up to [`Amount::LIMIT`] either way with up to [`Amount::DIGITS`] decimal places.
    pub fn new(amount: Decimal) -> Result<Self, Reason> {
        if amount.abs() > Decimal::from(Self::LIMIT) {
            return Err(Reason::OutOfRange {
                min: -Self::LIMIT,
                max: Self::LIMIT,
            });
        }
        if amount.normalize().scale() > Self::DIGITS {
            return Err(Reason::TooPrecise { max: Self::DIGITS });
        }
        Ok(Self(amount))
    }

    /// Reads "12", "12.00" or "-0.5"; no exponent, no thousands separators, no plus.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        Self::new(parse_decimal(text)?)
    }

    /// The amount counted in units of so many decimal places, rounded to them: with two places
    /// 12.00 are 1200.
    pub fn minor_units(self, digits: u32) -> i128 {
        let (count, scale) = (self.0.mantissa(), self.0.scale());
        if scale == digits {
            return count;
        }
        match digits.checked_sub(scale) {
            // At most 16 digits before the point and 4 after it.
            Some(missing) => count * 10i128.saturating_pow(missing.min(Self::DIGITS)),
            None => {
                let surplus = 10u128.saturating_pow(scale - digits);
                divide_half_up(count, NonZeroU128::new(surplus).unwrap_or(NonZeroU128::MIN))
            }
        }
    }

    /// The amount of a count of units of so many decimal places; the nearest amount there is when
    /// the count is beyond [`Amount::LIMIT`].
    #[inline]
    pub fn from_minor_units(units: i128, digits: u32) -> Self {
        let digits = digits.min(Self::DIGITS);
        // Within the limit whatever the places, as nearly every count is; the parts are its halves.
        if let Ok(few) = u64::try_from(units)
            && few <= Self::LIMIT.unsigned_abs()
        {
            let (low, high) = (few as u32, (few >> 32) as u32);
            return Self(Decimal::from_parts(low, high, 0, false, digits));
        }
        let most = i128::from(Self::LIMIT) * 10i128.saturating_pow(digits);
        let units = units.clamp(-most, most);
        Self(Decimal::try_from_i128_with_scale(units, digits).unwrap_or_default())
    }

    /// The bare number.
    pub const fn get(self) -> Decimal {
        self.0
    }
}

/// Reads a plain decimal number, and nothing that a person would not write as one.
pub(super) fn parse_decimal(text: &str) -> Result<Decimal, Reason> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Reason::Required);
    }
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    // Longer than any accepted number: `Decimal` would round it without a word.
    if !is_number(whole) || !is_number(fraction) || digits.len() > 28 {
        return Err(Reason::Malformed);
    }
    Decimal::from_str(text).map_err(|_| Reason::Malformed)
}

impl TryFrom<String> for Amount {
    type Error = Reason;

    fn try_from(text: String) -> Result<Self, Reason> {
        Self::parse(&text)
    }
}

impl From<Amount> for String {
    fn from(amount: Amount) -> Self {
        amount.0.to_string()
    }
}

impl FromStr for Amount {
    type Err = Reason;

    fn from_str(text: &str) -> Result<Self, Reason> {
        Self::parse(text)
    }
}

impl std::fmt::Display for Amount {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_its_decimal_places() -> Result<(), Box<dyn std::error::Error>> {
        let amount: Amount = serde_json::from_str(r#""12.00""#)?;
        assert_eq!(serde_json::to_string(&amount)?, r#""12.00""#);
        assert!(serde_json::from_str::<Amount>("12.00").is_err());
        Ok(())
    }

    #[test]
    fn refuses_what_is_no_plain_number() {
        for wrong in [
            "1e3",
            "1,000.00",
            "+1",
            ".5",
            "1.",
            "-",
            "0x1",
            "NaN",
            "1_000",
            "1 000",
            "١",
            "1.0000000000000000000000000000000000001",
        ] {
            assert_eq!(Amount::parse(wrong), Err(Reason::Malformed), "{wrong}");
        }
        assert_eq!(Amount::parse(" "), Err(Reason::Required));
        assert_eq!(Amount::parse("0.00001"), Err(Reason::TooPrecise { max: 4 }));
    }

    #[test]
    fn is_counted_in_minor_units() -> Result<(), Reason> {
        for (text, digits, units) in [
            ("12", 2, 1_200),
            ("-0.5", 2, -50),
            ("12.000000", 2, 1_200),
            ("1200", 0, 1_200),
            ("0.5", 0, 1),
            ("1000000000000000", 4, 10_000_000_000_000_000_000),
        ] {
            let amount = Amount::parse(text)?;
            assert_eq!(amount.minor_units(digits), units, "{text}");
            let back = Amount::from_minor_units(units, digits);
            assert_eq!(back.minor_units(digits), units, "{text}");
        }
        assert_eq!(Amount::from_minor_units(1_200, 2).to_string(), "12.00");
        let most = Amount::from_minor_units(i128::MAX, 2);
        assert_eq!(most, Amount::parse("1000000000000000")?);
        Ok(())
    }

    #[test]
    fn is_bounded_both_ways() {
        assert!(Amount::parse("1000000000000000").is_ok());
        assert!(Amount::parse("-1000000000000000").is_ok());
        assert!(Amount::parse("1000000000000000.01").is_err());
        assert!(Amount::parse("-1000000000000001").is_err());
    }
}
