//! Amounts as PayPal writes them: <https://developer.paypal.com/api/rest/reference/currency-codes/>.

use rust_decimal::Decimal;
use serde_json::{Value, json};

use crate::core::{Currency, Money};

/// Those that PayPal takes.
const TAKEN: [&str; 24] = [
    "AUD", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "EUR", "GBP", "HKD", "HUF", "ILS", "JPY",
    "MXN", "MYR", "NOK", "NZD", "PHP", "PLN", "SEK", "SGD", "THB", "TWD", "USD",
];

/// Whether PayPal takes a currency at all.
pub(super) fn takes(currency: Currency) -> bool {
    TAKEN.contains(&currency.code())
}

/// Digits after the point that PayPal takes: none for some that have two elsewhere.
fn digits(currency: Currency) -> u32 {
    match currency.code() {
        "HUF" | "JPY" | "TWD" => 0,
        _ => 2,
    }
}

/// An amount; none where PayPal cannot take it.
pub(super) fn json(amount: &Money) -> Option<Value> {
    let code = amount.currency().code();
    let is_taken = takes(amount.currency());
    let mut value = amount.amount().normalize();
    let digits = digits(amount.currency());
    if !is_taken || value.scale() > digits || value.is_sign_negative() {
        return None;
    }
    value.rescale(digits);
    Some(json!({ "currency_code": code, "value": value.to_string() }))
}

/// An amount as PayPal tells it; none where the shop knows no such currency or fraction.
pub(super) fn money(told: &Value) -> Option<Money> {
    let currency = Currency::parse(told.get("currency_code")?.as_str()?).ok()?;
    let value: Decimal = told.get("value")?.as_str()?.parse().ok()?;
    let amount = Money::rounded(value, currency).ok()?;
    (amount.amount() == value && !value.is_sign_negative()).then_some(amount)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::Reason;

    #[test]
    fn every_currency_is_written_as_paypal_writes_it() -> Result<(), Reason> {
        for (text, code, expected) in [
            ("54.90", "EUR", Some("54.90")),
            ("5", "USD", Some("5.00")),
            ("500", "JPY", Some("500")),
            ("500", "HUF", Some("500")),
            ("500.50", "HUF", None),
            ("12.340", "KWD", None),
        ] {
            let amount = Money::parse(text, Currency::parse(code)?)?;
            let written = json(&amount);
            let value = written.as_ref().and_then(|it| it["value"].as_str());
            assert_eq!(value, expected, "{text} {code}");
            if let Some(written) = &written {
                assert_eq!(money(written), Some(amount), "{text} {code}");
            }
        }
        for wrong in ["1.001", "-1.00", "many"] {
            let told = json!({ "currency_code": "EUR", "value": wrong });
            assert_eq!(money(&told), None, "{wrong}");
        }
        Ok(())
    }
}
