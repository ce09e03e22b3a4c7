//! Carts of the specification and of other shops' suites: `cases.json` expects a part of the Quote
//! of each.

use serde_json::Value;

use super::answered;

#[test]
fn cd_2_vc_7_vc_8_carts_of_other_shops_cost_what_they_should() {
    let file: Value = serde_json::from_str(include_str!("cases.json")).expect("the file is JSON");
    let cases = file["cases"].as_array().expect("cases are a list");
    assert!(cases.len() > 300);
    let inputs: Vec<_> = cases.iter().map(|case| case["input"].clone()).collect();
    let quotes = answered(&Value::from(inputs));
    let quotes = quotes.as_array().expect("a list is answered with a list");
    assert_eq!(quotes.len(), cases.len());
    let mut told = Vec::new();
    for (case, quote) in cases.iter().zip(quotes) {
        let differences = differences(&case["expect"], quote, "");
        if !differences.is_empty() {
            told.push(format!("{}: {}", case["name"], differences.join("; ")));
        }
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
}

#[test]
fn every_difference_from_a_case_is_told() {
    let quote = serde_json::json!({
        "promotions": [{ "id": "Q", "amount": "2.00" }, { "id": "P", "amount": "1.00" }],
        "lines": [{ "unit_totals": ["2.00", "1.00"] }],
    });
    for (expected, count) in [
        (
            serde_json::json!({ "promotions": [{ "id": "P", "amount": "1.00" }] }),
            0,
        ),
        (
            serde_json::json!({ "promotions": [{ "id": "P", "amount": "2.00" }] }),
            1,
        ),
        (
            serde_json::json!({ "promotions": [{ "id": "R", "amount": "2.00" }] }),
            1,
        ),
        (
            serde_json::json!({ "lines": [{ "unit_totals": ["1.00", "2.00"] }] }),
            0,
        ),
        (
            serde_json::json!({ "lines": [{ "unit_totals": ["1.00", "1.00"] }] }),
            1,
        ),
        (serde_json::json!({ "lines": [] }), 1),
        (
            serde_json::json!({ "lines": [{ "total": "3.00" }], "shipping": [] }),
            2,
        ),
    ] {
        assert_eq!(
            differences(&expected, &quote, "").len(),
            count,
            "{expected}"
        );
    }
}

/// Every field that is expected must be so; promotions are found by their id, and what units cost
/// is compared in any order.
fn differences(expected: &Value, found: &Value, place: &str) -> Vec<String> {
    let differs = || vec![format!("{place} is {found}, not {expected}")];
    match (expected, found) {
        (Value::Object(fields), Value::Object(_)) => fields
            .iter()
            .flat_map(|(name, value)| differences(value, &found[name], &format!("{place}.{name}")))
            .collect(),
        (Value::Array(wanted), Value::Array(found)) if place == ".promotions" => wanted
            .iter()
            .flat_map(|one| {
                let id = &one["id"];
                match found.iter().find(|other| other["id"] == *id) {
                    Some(other) => differences(one, other, &format!("{place}.{id}")),
                    None => vec![format!("{place}.{id} is missing")],
                }
            })
            .collect(),
        (Value::Array(wanted), Value::Array(units)) if place.ends_with(".unit_totals") => {
            let sorted = |values: &[Value]| {
                let mut texts: Vec<_> = values.iter().map(Value::to_string).collect();
                texts.sort();
                texts
            };
            if sorted(wanted) == sorted(units) {
                Vec::new()
            } else {
                differs()
            }
        }
        (Value::Array(wanted), Value::Array(entries)) if wanted.len() == entries.len() => wanted
            .iter()
            .zip(entries)
            .enumerate()
            .flat_map(|(at, (one, other))| differences(one, other, &format!("{place}[{at}]")))
            .collect(),
        _ if expected == found => Vec::new(),
        _ => differs(),
    }
}
