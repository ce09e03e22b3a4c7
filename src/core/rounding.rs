use std::num::NonZeroU128;

use rust_decimal::Decimal;

use super::Currency;

/// A quotient, half up on the magnitude, then the sign. The only place that rounds money.
pub fn divide_half_up(numerator: i128, denominator: NonZeroU128) -> i128 {
    let (magnitude, divisor) = (numerator.unsigned_abs(), denominator.get());
    // Division of 128 bits is many times slower, and nearly every amount fits into 64.
    let (quotient, remainder) = match (u64::try_from(magnitude), u64::try_from(divisor)) {
        (Ok(magnitude), Ok(divisor)) => {
            let (quotient, remainder) = (magnitude / divisor, magnitude % divisor);
            (u128::from(quotient), u128::from(remainder))
        }
        _ => (magnitude / divisor, magnitude % divisor),
    };
    let rounded = quotient + u128::from(remainder >= divisor - remainder);
    // Only the lowest number of all, undivided, is out of reach; no amount comes near it.
    let rounded = i128::try_from(rounded).unwrap_or(i128::MAX);
    if numerator < 0 { -rounded } else { rounded }
}

/// Rounds to the currency's minor unit as [`divide_half_up`] does. The result always has exactly
/// the currency's number of decimal places.
pub fn round_half_up(amount: Decimal, currency: Currency) -> Decimal {
    let digits = currency.minor_digits();
    let Some(surplus) = amount.scale().checked_sub(digits) else {
        let mut exact = amount;
        exact.rescale(digits);
        return without_minus_zero(exact);
    };
    // A decimal has at most 28 places, and ten to their power fits.
    let divisor = NonZeroU128::new(10u128.saturating_pow(surplus)).unwrap_or(NonZeroU128::MIN);
    let rounded = divide_half_up(amount.mantissa(), divisor);
    // A quotient is no larger than what was divided, so it fits as well.
    without_minus_zero(Decimal::try_from_i128_with_scale(rounded, digits).unwrap_or(amount))
}

/// No "-0.00" on any bill.
fn without_minus_zero(mut amount: Decimal) -> Decimal {
    if amount.is_zero() {
        amount.set_sign_positive(true);
    }
    amount
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
    fn quotients_are_rounded_on_their_magnitude() {
        for (numerator, denominator, expected) in [
            (5, 10, 1),
            (-5, 10, -1),
            (4, 10, 0),
            (7, 3, 2),
            (8, 3, 3),
            (i128::MAX, 1, i128::MAX),
            (i128::MAX, 2, i128::MAX / 2 + 1),
        ] {
            let denominator = NonZeroU128::new(denominator).unwrap();
            assert_eq!(divide_half_up(numerator, denominator), expected);
        }
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
