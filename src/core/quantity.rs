use serde::{Deserialize, Serialize};

use super::Reason;

/// A number of units that somebody buys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct Quantity(u16);

impl Quantity {
    /// One.
    pub const ONE: Self = Self(1);
    /// The most of one thing.
    pub const MAX: Self = Self(9_999);

    /// Accepts 1 to [`Quantity::MAX`].
    pub fn new(number: i64) -> Result<Self, Reason> {
        match u16::try_from(number) {
            Ok(units) if (1..=Self::MAX.0).contains(&units) => Ok(Self(units)),
            _ => Err(Reason::OutOfRange {
                min: 1,
                max: i64::from(Self::MAX.0),
            }),
        }
    }

    /// Reads a whole number as typed.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        let text = text.trim();
        if text.is_empty() {
            return Err(Reason::Required);
        }
        let digits = text.strip_prefix('-').unwrap_or(text);
        if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(Reason::Malformed);
        }
        // Too long for a number is too much, and zero is as wrong as any number below it.
        let least_or_most = if digits.len() == text.len() {
            i64::MAX
        } else {
            0
        };
        Self::new(text.parse().unwrap_or(least_or_most))
    }

    /// The number.
    pub const fn get(self) -> u16 {
        self.0
    }

    /// The two together, at most [`Quantity::MAX`].
    pub fn plus(self, other: Self) -> Result<Self, Reason> {
        Self::new(i64::from(self.0) + i64::from(other.0))
    }
}

impl TryFrom<i64> for Quantity {
    type Error = Reason;

    fn try_from(number: i64) -> Result<Self, Reason> {
        Self::new(number)
    }
}

impl From<Quantity> for i64 {
    fn from(quantity: Quantity) -> Self {
        Self::from(quantity.0)
    }
}

impl From<Quantity> for i32 {
    fn from(quantity: Quantity) -> Self {
        Self::from(quantity.0)
    }
}

impl From<Quantity> for u32 {
    fn from(quantity: Quantity) -> Self {
        Self::from(quantity.0)
    }
}

impl std::str::FromStr for Quantity {
    type Err = Reason;

    fn from_str(text: &str) -> Result<Self, Reason> {
        Self::parse(text)
    }
}

impl std::fmt::Display for Quantity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_one_to_9999() -> Result<(), Reason> {
        assert_eq!(Quantity::parse(" 3 ")?.get(), 3);
        assert_eq!(Quantity::new(9_999)?, Quantity::MAX);
        let out = Err(Reason::OutOfRange { min: 1, max: 9_999 });
        for wrong in [
            "0",
            "-1",
            "10000",
            "99999999999999999999",
            "-99999999999999999999",
        ] {
            assert_eq!(Quantity::parse(wrong), out, "{wrong}");
        }
        for wrong in ["1.5", "+1", "one", "-"] {
            assert_eq!(Quantity::parse(wrong), Err(Reason::Malformed), "{wrong}");
        }
        assert_eq!(Quantity::MAX.plus(Quantity::ONE), out);
        Ok(())
    }
}
