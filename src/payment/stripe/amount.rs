//! Amounts as Stripe counts them: <https://docs.stripe.com/currencies>.

use crate::core::{Currency, Money};

/// Digits after the point that Stripe counts with, where they are not those of the currency: it kept two for some
/// that have none any more, and counts the ariary whole.
fn digits(currency: Currency) -> u32 {
    match currency.code() {
        "ISK" | "UGX" => 2,
        "MGA" => 0,
        _ => currency.minor_digits(),
    }
}

/// An amount in Stripe's smallest units; none where Stripe cannot take it: a fraction that it does not count, or with
/// three digits a last one that is not 0.
pub(super) fn units(amount: &Money) -> Option<i64> {
    let (theirs, ours) = (digits(amount.currency()), amount.currency().minor_digits());
    let units = i64::try_from(amount.minor_units()).ok()?;
    let units = if theirs >= ours {
        units.checked_mul(10_i64.checked_pow(theirs - ours)?)?
    } else {
        let smaller = 10_i64.checked_pow(ours - theirs)?;
        (units % smaller == 0).then_some(units / smaller)?
    };
    let is_whole = theirs < 3 || units % 10 == 0;
    (units >= 0 && is_whole).then_some(units)
}

/// The amount of Stripe's units; none where the shop knows no such currency or fraction.
pub(super) fn money(units: i64, currency: &str) -> Option<Money> {
    let currency = Currency::parse(currency).ok()?;
    let (theirs, ours) = (digits(currency), currency.minor_digits());
    let units = i128::from(units);
    let units = if theirs > ours {
        let smaller = 10_i128.checked_pow(theirs - ours)?;
        (units % smaller == 0).then_some(units / smaller)?
    } else {
        units.checked_mul(10_i128.checked_pow(ours - theirs)?)?
    };
    Money::from_minor_units(units, currency).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::Reason;

    #[test]
    fn every_currency_is_counted_as_stripe_counts_it() -> Result<(), Reason> {
        for (text, code, expected) in [
            ("54.90", "EUR", Some(5_490)),
            ("500", "JPY", Some(500)),
            ("12.340", "KWD", Some(12_340)),
            ("12.345", "KWD", None),
            ("500", "ISK", Some(50_000)),
            ("0", "EUR", Some(0)),
        ] {
            let amount = Money::parse(text, Currency::parse(code)?)?;
            assert_eq!(units(&amount), expected, "{text} {code}");
            if let Some(units) = expected {
                assert_eq!(
                    money(units, &code.to_lowercase()),
                    Some(amount),
                    "{text} {code}"
                );
            }
        }
        assert_eq!(money(50_001, "isk"), None);
        assert_eq!(money(100, "nothing"), None);
        Ok(())
    }
}
