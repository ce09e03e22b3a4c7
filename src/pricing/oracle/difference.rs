//! Where two Quotes of one input part.

use serde_json::Value;

const LINE: [&str; 11] = [
    "sku",
    "gift",
    "quantity",
    "list_unit_price",
    "unit_price",
    "list_total",
    "discounts",
    "total",
    "tax",
    "net",
    "gross",
];
const CHARGE: [&str; 7] = ["id", "price", "discounts", "total", "tax", "net", "gross"];
const OUTCOME: [&str; 3] = ["id", "applied", "amount"];

/// Every place where the answers part: lines, shipping, totals, and what became of each promotion.
/// What is lacking and the notes are left out, for the oracle tells less of them; what units cost
/// is compared where asked for.
pub fn differences(oracle: &Value, engine: &Value, with_units: bool) -> Vec<String> {
    let mut found = Vec::new();
    let mut compare = |place: String, oracle: &Value, engine: &Value| {
        if oracle != engine {
            found.push(format!("{place}: oracle {oracle}, engine {engine}"));
        }
    };
    for (list, fields) in [
        ("lines", LINE.as_slice()),
        ("shipping", CHARGE.as_slice()),
        ("promotions", OUTCOME.as_slice()),
    ] {
        let (ours, theirs) = (entries(&oracle[list]), entries(&engine[list]));
        compare(
            format!("number of {list}"),
            &ours.len().into(),
            &theirs.len().into(),
        );
        for (place, (our, their)) in ours.iter().zip(theirs).enumerate() {
            for field in fields {
                let place = format!("{list}[{place}].{field}");
                compare(place, &our[field], &their[field]);
            }
            if !with_units {
                continue;
            }
            // The oracle tells them unit by unit, the engine dearest first.
            let place = format!("{list}[{place}].unit_totals");
            compare(
                place,
                &bag(&our["unit_totals"]),
                &bag(&their["unit_totals"]),
            );
        }
    }
    for (place, (our, their)) in entries(&oracle["promotions"])
        .iter()
        .zip(entries(&engine["promotions"]))
        .enumerate()
    {
        let (our, their) = (&our["refused"]["condition"], &their["refused"]["condition"]);
        compare(format!("promotions[{place}].refused"), our, their);
    }
    compare("totals".to_owned(), &oracle["totals"], &engine["totals"]);
    found
}

fn entries(list: &Value) -> &[Value] {
    list.as_array().map_or(&[], Vec::as_slice)
}

fn bag(list: &Value) -> Value {
    let mut texts: Vec<String> = entries(list).iter().map(Value::to_string).collect();
    texts.sort();
    texts.into()
}
