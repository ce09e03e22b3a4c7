use std::cmp::Ordering;
use std::fmt;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::amount::parse_decimal;
use super::{Amount, Currency, Quantity, Reason, round_half_up};

/// An amount in a currency, always rounded to the minor unit and never further from zero than
/// [`Amount::LIMIT`]. Arithmetic is checked: it gives an error, never a wrong number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "Wire", into = "Wire")]
pub struct Money {
    amount: Decimal,
    currency: Currency,
}

/// Why two amounts cannot be calculated with, or a number is no amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoneyError {
    /// Further from zero than [`Amount::LIMIT`].
    Overflow,
    /// Two currencies in one sum.
    CurrencyMismatch,
    /// More decimal places than the currency has.
    TooPrecise {
        /// How many it has.
        max: u32,
    },
    /// A value below zero to share by, or nothing at all.
    NothingToShareBy,
}

impl Money {
    /// Takes an amount that is already rounded; trailing zeros do not matter.
    pub fn new(amount: Decimal, currency: Currency) -> Result<Self, MoneyError> {
        let money = Self::rounded(amount, currency)?;
        if money.amount == amount {
            Ok(money)
        } else {
            Err(MoneyError::TooPrecise {
                max: currency.minor_digits(),
            })
        }
    }

    /// Rounds an amount as [`round_half_up`] does.
    pub fn rounded(amount: Decimal, currency: Currency) -> Result<Self, MoneyError> {
        if amount.abs() > Decimal::from(Amount::LIMIT) {
            return Err(MoneyError::Overflow);
        }
        Ok(Self {
            amount: round_half_up(amount, currency),
            currency,
        })
    }

    /// Gives an amount its currency. An [`Amount`] is within the bounds, so this cannot fail;
    /// places that the currency does not have are rounded away.
    pub fn of(amount: Amount, currency: Currency) -> Self {
        Self {
            amount: round_half_up(amount.get(), currency),
            currency,
        }
    }

    /// Reads an amount as typed, "12", "12.5" or "12.50", with a point.
    pub fn parse(text: &str, currency: Currency) -> Result<Self, Reason> {
        Ok(Self::new(parse_decimal(text)?, currency)?)
    }

    /// Nothing, in a currency.
    pub fn zero(currency: Currency) -> Self {
        Self::of(Amount::ZERO, currency)
    }

    /// The bare number, with the currency's decimal places.
    pub const fn amount(&self) -> Decimal {
        self.amount
    }

    /// The currency.
    pub const fn currency(&self) -> Currency {
        self.currency
    }

    /// Whether it is nothing.
    pub fn is_zero(&self) -> bool {
        self.amount.is_zero()
    }

    /// Whether it is below zero.
    pub fn is_negative(&self) -> bool {
        self.amount < Decimal::ZERO
    }

    /// The sum of two amounts.
    pub fn plus(&self, other: &Self) -> Result<Self, MoneyError> {
        self.same_currency(other)?;
        // Two bounded numbers stay far below what `Decimal` holds.
        Self::rounded(self.amount + other.amount, self.currency)
    }

    /// What is left after taking another amount away; may be below zero.
    pub fn minus(&self, other: &Self) -> Result<Self, MoneyError> {
        self.plus(&other.negated())
    }

    /// The amount with the other sign.
    pub fn negated(&self) -> Self {
        Self {
            amount: round_half_up(-self.amount, self.currency),
            currency: self.currency,
        }
    }

    /// The price of some units.
    pub fn times(&self, quantity: Quantity) -> Result<Self, MoneyError> {
        self.scaled(Decimal::from(quantity.get()))
    }

    /// A multiple or share of the amount, rounded once. Exact for factors of up to six decimal
    /// places.
    pub fn scaled(&self, factor: Decimal) -> Result<Self, MoneyError> {
        let amount = self
            .amount
            .checked_mul(factor)
            .ok_or(MoneyError::Overflow)?;
        Self::rounded(amount, self.currency)
    }

    /// The sum of many; nothing for none.
    pub fn sum<'a>(
        currency: Currency,
        amounts: impl IntoIterator<Item = &'a Self>,
    ) -> Result<Self, MoneyError> {
        amounts
            .into_iter()
            .try_fold(Self::zero(currency), |sum, amount| sum.plus(amount))
    }

    /// The amount counted in minor units: 12.00 EUR are 1200.
    pub fn minor_units(&self) -> i128 {
        // The scale is always the currency's, so the mantissa is the count.
        self.amount.mantissa()
    }

    /// The amount of a count of minor units.
    pub fn from_minor_units(units: i128, currency: Currency) -> Result<Self, MoneyError> {
        let amount = Decimal::try_from_i128_with_scale(units, currency.minor_digits())
            .map_err(|_| MoneyError::Overflow)?;
        Self::rounded(amount, currency)
    }

    fn same_currency(&self, other: &Self) -> Result<(), MoneyError> {
        if self.currency == other.currency {
            Ok(())
        } else {
            Err(MoneyError::CurrencyMismatch)
        }
    }
}

/// Amounts of different currencies have no order.
impl PartialOrd for Money {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        (self.currency == other.currency).then(|| self.amount.cmp(&other.amount))
    }
}

/// "12.00 EUR", for logs and files; readers get [`format_money`](super::format_money).
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.amount, self.currency)
    }
}

impl From<Money> for Amount {
    fn from(money: Money) -> Self {
        // Money is within the bounds of an amount, so the other branch is never taken.
        Self::new(money.amount).unwrap_or_default()
    }
}

impl From<MoneyError> for Reason {
    fn from(error: MoneyError) -> Self {
        match error {
            MoneyError::Overflow => Self::OutOfRange {
                min: -Amount::LIMIT,
                max: Amount::LIMIT,
            },
            MoneyError::CurrencyMismatch => Self::Mismatch,
            MoneyError::TooPrecise { max } => Self::TooPrecise { max },
            MoneyError::NothingToShareBy => Self::Malformed,
        }
    }
}

impl fmt::Display for MoneyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Overflow => write!(f, "the amount is beyond {}", Amount::LIMIT),
            Self::CurrencyMismatch => f.write_str("the amounts have different currencies"),
            Self::TooPrecise { max } => write!(f, "the currency has {max} decimal places"),
            Self::NothingToShareBy => f.write_str("there is nothing to share the amount by"),
        }
    }
}

impl std::error::Error for MoneyError {}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wire {
    amount: Amount,
    currency: Currency,
}

impl TryFrom<Wire> for Money {
    type Error = MoneyError;

    fn try_from(wire: Wire) -> Result<Self, MoneyError> {
        Self::new(wire.amount.get(), wire.currency)
    }
}

impl From<Money> for Wire {
    fn from(money: Money) -> Self {
        Self {
            amount: money.into(),
            currency: money.currency,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn euros(text: &str) -> Result<Money, Reason> {
        Money::parse(text, Currency::EUR)
    }

    #[test]
    fn is_always_rounded() -> Result<(), Reason> {
        assert_eq!(euros("12")?.to_string(), "12.00 EUR");
        assert_eq!(euros("12.500")?.to_string(), "12.50 EUR");
        assert_eq!(euros("12.005"), Err(Reason::TooPrecise { max: 2 }));
        assert_eq!(
            Money::parse("1.5", Currency::JPY),
            Err(Reason::TooPrecise { max: 0 })
        );
        assert_eq!(euros("-0")?.to_string(), "0.00 EUR");
        Ok(())
    }

    #[test]
    fn errs_rather_than_wraps() -> Result<(), Reason> {
        let most = euros("1000000000000000")?;
        assert_eq!(most.plus(&euros("0.01")?), Err(MoneyError::Overflow));
        assert_eq!(most.times(Quantity::MAX), Err(MoneyError::Overflow));
        assert_eq!(most.scaled(Decimal::MAX), Err(MoneyError::Overflow));
        assert_eq!(most.negated().minus(&most), Err(MoneyError::Overflow));
        let yen = Money::parse("1", Currency::JPY)?;
        assert_eq!(yen.plus(&most), Err(MoneyError::CurrencyMismatch));
        assert_eq!(yen.partial_cmp(&most), None);
        Ok(())
    }

    #[test]
    fn crosses_the_wire_checked() -> Result<(), Box<dyn std::error::Error>> {
        let json = r#"{"amount":"4.90","currency":"EUR"}"#;
        let money: Money = serde_json::from_str(json)?;
        assert_eq!(serde_json::to_string(&money)?, json);
        let precise = r#"{"amount":"4.905","currency":"EUR"}"#;
        assert!(serde_json::from_str::<Money>(precise).is_err());
        Ok(())
    }

    proptest! {
        #[test]
        fn minus_undoes_plus(a in -1_000_000_000i128..1_000_000_000, b in -1_000_000_000i128..1_000_000_000) {
            let (a, b) = (Money::from_minor_units(a, Currency::EUR)?, Money::from_minor_units(b, Currency::EUR)?);
            prop_assert_eq!(a.plus(&b)?.minus(&b)?, a);
            prop_assert_eq!(a.minor_units() + b.minor_units(), a.plus(&b)?.minor_units());
        }
    }
}
