use rust_decimal::{Decimal, RoundingStrategy};

use super::Currency;

/// Rounds to the currency's minor unit: half up on the magnitude, then the sign. The only place
/// that rounds money. The result always has exactly the currency's number of decimal places.
pub fn round_half_up(amount: Decimal, currency: Currency) -> Decimal {
    let digits = currency.minor_digits();
    let mut rounded = amount.round_dp_with_strategy(digits, RoundingStrategy::MidpointAwayFromZero);
    rounded.rescale(digits);
    if rounded.is_zero() {
        // No "-0.00" on any bill.
        rounded.set_sign_positive(true);
    }
    rounded
}

#[cfg(test)]
mod tests {
    use std::str::FromStr;

    use super::*;
    use crate::core::Reason;

    fn rounded(amount: &str, currency: &str) -> Result<String, Box<dyn std::error::Error>> {
        let currency = Currency::parse(currency).map_err(|reason: Reason| reason.to_string())?;
        Ok(round_half_up(Decimal::from_str(amount)?, currency).to_string())
    }

    #[test]
    fn halves_go_away_from_zero() -> Result<(), Box<dyn std::error::Error>> {
        for (amount, currency, expected) in [
            ("0.005", "EUR", "0.01"),
            ("-0.005", "EUR", "-0.01"),
            ("2.675", "EUR", "2.68"),
            ("2.6749999", "EUR", "2.67"),
            ("-0.004", "EUR", "0.00"),
            ("12", "EUR", "12.00"),
            ("0.5", "JPY", "1"),
            ("1.49", "JPY", "1"),
            ("1.0005", "KWD", "1.001"),
        ] {
            assert_eq!(rounded(amount, currency)?, expected, "{amount} {currency}");
        }
        Ok(())
    }
}
