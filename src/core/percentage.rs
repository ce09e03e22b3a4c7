use std::num::NonZeroU128;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::amount::parse_decimal;
use super::{Money, MoneyError, Reason};

/// More places than this, and an amount times a fraction might not be exact.
const FRACTION_DIGITS: u32 = 6;

/// A share in hundredths, from 0 to 100: "12.5".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Percentage(Decimal);

/// A tax rate as a fraction, from 0 to 1: "0.19".
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
#[serde(try_from = "String", into = "String")]
pub struct TaxRate(Decimal);

impl Percentage {
    /// The whole of it.
    pub const ALL: Self = Self(Decimal::ONE_HUNDRED);

    /// Accepts 0 to 100 with up to four decimal places.
    pub fn new(percent: Decimal) -> Result<Self, Reason> {
        let percent = bounded(percent, Decimal::ONE_HUNDRED, FRACTION_DIGITS - 2)?;
        Ok(Self(percent))
    }

    /// Reads a number of hundredths; a percent sign may follow.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        let text = text.trim();
        Self::new(parse_decimal(text.strip_suffix('%').unwrap_or(text))?)
    }

    /// The number of hundredths.
    pub const fn get(self) -> Decimal {
        self.0
    }

    /// What [`Percentage::millionths`] are parts of.
    pub const WHOLE: NonZeroU128 = NonZeroU128::new(1_000_000).unwrap();

    /// The share in millionths, exactly.
    pub fn millionths(self) -> u32 {
        millionths(self.0, FRACTION_DIGITS - 2)
    }

    /// This share of an amount, rounded once.
    pub fn of(self, money: &Money) -> Result<Money, MoneyError> {
        money.scaled(self.0 / Decimal::ONE_HUNDRED)
    }
}

impl TaxRate {
    /// No tax.
    pub const ZERO: Self = Self(Decimal::ZERO);

    /// Accepts 0 to 1 with up to six decimal places.
    pub fn new(fraction: Decimal) -> Result<Self, Reason> {
        Ok(Self(bounded(fraction, Decimal::ONE, FRACTION_DIGITS)?))
    }

    /// Reads a fraction.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        Self::new(parse_decimal(text)?)
    }

    /// The rate that a person writes as so many percent.
    pub fn from_percentage(percentage: Percentage) -> Self {
        Self((percentage.0 / Decimal::ONE_HUNDRED).normalize())
    }

    /// The rate as a person writes it.
    pub fn to_percentage(self) -> Percentage {
        Percentage((self.0 * Decimal::ONE_HUNDRED).normalize())
    }

    /// The fraction.
    pub const fn get(self) -> Decimal {
        self.0
    }

    /// The rate in millionths, exactly.
    pub fn millionths(self) -> u32 {
        millionths(self.0, FRACTION_DIGITS)
    }

    /// The tax that is added to a net amount, rounded once.
    pub fn on_net(self, net: &Money) -> Result<Money, MoneyError> {
        net.scaled(self.0)
    }

    /// The tax inside a gross amount, rounded once.
    pub fn in_gross(self, gross: &Money) -> Result<Money, MoneyError> {
        // The quotient has at least 12 places after the minor unit's half, and no quotient of
        // these numbers comes closer to a half without being one: the cut digits do not matter.
        let tax = gross.amount() * self.0 / (Decimal::ONE + self.0);
        Money::rounded(tax, gross.currency())
    }
}

/// A number that has at most so many places, counted in units of the last of them.
fn millionths(number: Decimal, digits: u32) -> u32 {
    let missing = digits.saturating_sub(number.scale());
    let count = number.mantissa() * 10i128.saturating_pow(missing);
    u32::try_from(count).unwrap_or_default()
}

fn bounded(number: Decimal, max: Decimal, digits: u32) -> Result<Decimal, Reason> {
    if number < Decimal::ZERO || number > max {
        let max = if max == Decimal::ONE { 1 } else { 100 };
        return Err(Reason::OutOfRange { min: 0, max });
    }
    let number = number.normalize();
    if number.scale() > digits {
        return Err(Reason::TooPrecise { max: digits });
    }
    Ok(number)
}

macro_rules! decimal_string {
    ($name:ident) => {
        impl TryFrom<String> for $name {
            type Error = Reason;

            fn try_from(text: String) -> Result<Self, Reason> {
                Self::parse(&text)
            }
        }

        impl std::str::FromStr for $name {
            type Err = Reason;

            fn from_str(text: &str) -> Result<Self, Reason> {
                Self::parse(text)
            }
        }

        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.0.to_string()
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

decimal_string!(Percentage);
decimal_string!(TaxRate);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::Currency;

    #[test]
    fn is_bounded() -> Result<(), Reason> {
        assert_eq!(TaxRate::parse("0.190")?.to_string(), "0.19");
        assert_eq!(
            TaxRate::parse("1.01"),
            Err(Reason::OutOfRange { min: 0, max: 1 })
        );
        assert_eq!(
            TaxRate::parse("0.1234567"),
            Err(Reason::TooPrecise { max: 6 })
        );
        assert_eq!(
            Percentage::parse("-1"),
            Err(Reason::OutOfRange { min: 0, max: 100 })
        );
        assert_eq!(Percentage::parse("19 %"), Percentage::parse("19"));
        assert_eq!(
            TaxRate::from_percentage(Percentage::parse("19")?),
            TaxRate::parse("0.19")?
        );
        assert_eq!(TaxRate::parse("0.081")?.to_percentage().to_string(), "8.1");
        Ok(())
    }

    #[test]
    fn is_rounded_once() -> Result<(), Reason> {
        let euros = |text| Money::parse(text, Currency::EUR);
        assert_eq!(
            Percentage::parse("5")?.of(&euros("99.99")?)?,
            euros("5.00")?
        );
        let rate = TaxRate::parse("0.19")?;
        assert_eq!(rate.on_net(&euros("0.50")?)?, euros("0.10")?);
        assert_eq!(rate.in_gross(&euros("119.00")?)?, euros("19.00")?);
        let largest = euros("1000000000000000")?;
        assert!(TaxRate::parse("0.999999")?.in_gross(&largest).is_ok());
        Ok(())
    }
}
