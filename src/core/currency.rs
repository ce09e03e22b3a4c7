use serde::{Deserialize, Serialize};

use super::Reason;

/// An ISO 4217 currency that has a minor unit: gold and test codes are none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Currency(iso_currency::Currency);

impl Currency {
    /// Euro.
    pub const EUR: Self = Self(iso_currency::Currency::EUR);
    /// United States dollar.
    pub const USD: Self = Self(iso_currency::Currency::USD);
    /// Pound sterling.
    pub const GBP: Self = Self(iso_currency::Currency::GBP);
    /// Swiss franc.
    pub const CHF: Self = Self(iso_currency::Currency::CHF);
    /// Japanese yen, which has no minor unit.
    pub const JPY: Self = Self(iso_currency::Currency::JPY);

    /// Reads a code of three capital letters; small ones and surrounding spaces are forgiven.
    pub fn parse(text: &str) -> Result<Self, Reason> {
        let code = text.trim().to_ascii_uppercase();
        if code.is_empty() {
            return Err(Reason::Required);
        }
        if code.len() != 3 {
            return Err(Reason::Malformed);
        }
        let currency = iso_currency::Currency::from_code(&code).ok_or(Reason::Unknown)?;
        // 4 is the most that any circulating or accounting unit has.
        match currency.exponent() {
            Some(0..=4) => Ok(Self(currency)),
            _ => Err(Reason::Unknown),
        }
    }

    /// The code, "EUR".
    pub fn code(self) -> &'static str {
        self.0.code()
    }

    /// How many decimal places an amount has: EUR 2, JPY 0, KWD 3.
    pub fn minor_digits(self) -> u32 {
        u32::from(self.0.exponent().unwrap_or_default())
    }

    /// The sign that readers of this currency know, or the code where signs would be ambiguous.
    pub fn symbol(self) -> &'static str {
        match self.code() {
            "EUR" => "€",
            "USD" => "$",
            "GBP" => "£",
            "JPY" => "¥",
            "AUD" => "A$",
            "CAD" => "CA$",
            "NZD" => "NZ$",
            "INR" => "₹",
            "KRW" => "₩",
            "ILS" => "₪",
            code => code,
        }
    }
}

impl TryFrom<String> for Currency {
    type Error = Reason;

    fn try_from(text: String) -> Result<Self, Reason> {
        Self::parse(&text)
    }
}

impl std::str::FromStr for Currency {
    type Err = Reason;

    fn from_str(text: &str) -> Result<Self, Reason> {
        Self::parse(text)
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> Self {
        currency.code().to_owned()
    }
}

impl std::fmt::Display for Currency {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_minor_units() -> Result<(), Reason> {
        for (code, digits) in [("EUR", 2), ("JPY", 0), ("KWD", 3), ("ISK", 0), ("CLF", 4)] {
            assert_eq!(Currency::parse(code)?.minor_digits(), digits, "{code}");
        }
        assert_eq!(Currency::parse(" eur ")?, Currency::EUR);
        Ok(())
    }

    #[test]
    fn refuses_what_is_no_money() {
        assert_eq!(Currency::parse(""), Err(Reason::Required));
        assert_eq!(Currency::parse("EURO"), Err(Reason::Malformed));
        assert_eq!(Currency::parse("ZZZ"), Err(Reason::Unknown));
        assert_eq!(Currency::parse("XAU"), Err(Reason::Unknown));
    }
}
