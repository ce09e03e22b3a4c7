//! What the tests of this room share: carts written as in a quote file.

use serde_json::{Value, json};

use super::{Quote, QuoteInput, quote};

pub(super) type Test = Result<(), Box<dyn std::error::Error>>;

/// Prices a cart in euros on a Monday at noon, with more fields of the quote file.
pub(super) fn priced_with(
    lines: Value,
    promotions: Value,
    more: Value,
) -> Result<Quote, Box<dyn std::error::Error>> {
    let mut file = json!({
        "currency": "EUR",
        "now": "2026-06-01T12:00:00Z",
        "lines": lines,
        "promotions": promotions,
    });
    if let (Some(file), Value::Object(more)) = (file.as_object_mut(), more) {
        file.extend(more);
    }
    Ok(quote(&QuoteInput::read(&file)?)?)
}

/// Prices a cart in euros.
pub(super) fn priced(lines: Value, promotions: Value) -> Result<Quote, Box<dyn std::error::Error>> {
    priced_with(lines, promotions, json!({}))
}

/// What a benefit alone takes off a cart, and what each line costs then.
pub(super) fn given(
    lines: Value,
    benefit: Value,
) -> Result<(String, Vec<String>), Box<dyn std::error::Error>> {
    let promotions = json!([{ "id": "P", "benefits": [benefit] }]);
    let quote = priced(lines, promotions)?;
    Ok((quote.totals.discount.to_string(), totals(&quote)))
}

/// What each line costs.
pub(super) fn totals(quote: &Quote) -> Vec<String> {
    quote
        .lines
        .iter()
        .map(|line| line.total.to_string())
        .collect()
}

/// What became of a promotion: the amount, or what refused it and what is missing.
pub(super) fn verdict(quote: &Quote, id: &str) -> String {
    let found = quote.promotions.iter().find(|outcome| outcome.id == *id);
    let json = found.and_then(|outcome| serde_json::to_value(outcome).ok());
    let Some(json) = json else {
        return "not looked at".to_owned();
    };
    if let Some(amount) = json["amount"].as_str() {
        return amount.to_owned();
    }
    let missing = match &json["refused"]["missing"] {
        Value::Null => String::new(),
        Value::String(amount) => format!(" {amount}"),
        number => format!(" {number}"),
    };
    format!(
        "{}{missing}",
        json["refused"]["condition"].as_str().unwrap_or_default()
    )
}

/// What a condition says of a cart of four mugs at 15.00: "yes", or why not.
pub(super) fn asked(condition: Value, more: Value) -> Result<String, Box<dyn std::error::Error>> {
    let lines = json!([
        { "sku": "MUG", "unit_price": "15.00", "quantity": 3, "categories": ["kitchen"] },
        { "sku": "LAMP", "unit_price": "60.00", "quantity": 1 },
    ]);
    let promotions = json!([{
        "id": "P",
        "condition": condition,
        "benefits": [{ "kind": "amount_off_order", "amount": "1.00" }],
    }]);
    let verdict = verdict(&priced_with(lines, promotions, more)?, "P");
    Ok(if verdict == "1.00" {
        "yes".to_owned()
    } else {
        verdict
    })
}
