use crate::core::{Amount, Currency, Percentage, Reason, divide_half_up};

/// An amount counted in minor units: 12.00 EUR are 1200. Inputs are checked to stay below 20
/// digits, so sums, and products with a rate, fit with room to spare.
pub(super) type Minor = i128;

/// How amounts of one currency are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scale {
    digits: u32,
}

impl Scale {
    pub fn of(currency: Currency) -> Self {
        Self {
            digits: currency.minor_digits(),
        }
    }

    /// How many decimal places an amount has.
    pub const fn digits(self) -> u32 {
        self.digits
    }

    /// The count of an amount; an error when it has more places than the currency.
    pub fn exact(self, amount: Amount) -> Result<Minor, Reason> {
        let number = amount.get();
        // Trailing zeros do not matter, and few amounts have any too many.
        if number.scale() > self.digits && number.normalize().scale() > self.digits {
            return Err(Reason::TooPrecise { max: self.digits });
        }
        Ok(self.minor(amount))
    }

    /// The count of an amount that was checked already.
    pub fn minor(self, amount: Amount) -> Minor {
        amount.minor_units(self.digits)
    }

    /// The amount of a count.
    pub fn amount(self, minor: Minor) -> Amount {
        Amount::from_minor_units(minor, self.digits)
    }
}

/// A percentage of an amount, rounded once.
pub(super) fn percent_of(amount: Minor, percent: Percentage) -> Minor {
    divide_half_up(
        amount * Minor::from(percent.millionths()),
        Percentage::WHOLE,
    )
}
