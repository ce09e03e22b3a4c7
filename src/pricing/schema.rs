use serde_json::{Map, Value, json};

use super::outcome::NoteKind;
use super::read::{Read, nullable};
use super::{Benefit, Condition, ConditionKind, Label, QuoteInput, RefusedBy};
use crate::core::{Amount, Currency, Quantity, Sku};

/// The JSON Schema (draft 2020-12) of a quote file, under `in`, and of the answer, under `out`.
pub fn schema() -> Value {
    let one_or_many = |name: &str| {
        let one = json!({ "$ref": format!("#/$defs/{name}") });
        json!({ "anyOf": [one, { "type": "array", "items": one }] })
    };
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Galleria quote file",
        "type": "object",
        "properties": { "in": one_or_many("Input"), "out": one_or_many("Quote") },
        "additionalProperties": false,
        "$defs": {
            "Input": QuoteInput::schema(),
            "Condition": Condition::definition(),
            "ConditionKind": ConditionKind::definition(),
            "Benefit": Benefit::definition(),
            "Quote": quote(),
            "QuoteLine": line(),
            "QuoteShipping": shipping(),
            "Totals": totals(),
            "Outcome": outcome(),
            "Discounts": discounts(),
        },
    })
}

fn quote() -> Value {
    object(&[
        ("currency", Currency::schema()),
        ("lines", list("QuoteLine")),
        ("shipping", list("QuoteShipping")),
        ("totals", json!({ "$ref": "#/$defs/Totals" })),
        ("promotions", list("Outcome")),
    ])
}

fn line() -> Value {
    object(&[
        ("id", nullable(&Label::schema())),
        ("sku", Sku::schema()),
        ("gift", json!({ "type": "boolean" })),
        ("quantity", Quantity::schema()),
        ("list_unit_price", Amount::schema()),
        ("unit_price", Amount::schema()),
        ("list_total", Amount::schema()),
        ("discounts", json!({ "$ref": "#/$defs/Discounts" })),
        (
            "unit_totals",
            json!({ "type": "array", "items": Amount::schema() }),
        ),
        ("total", Amount::schema()),
        ("tax", Amount::schema()),
        ("net", Amount::schema()),
        ("gross", Amount::schema()),
    ])
}

fn shipping() -> Value {
    object(&[
        ("id", Label::schema()),
        ("price", Amount::schema()),
        ("discounts", json!({ "$ref": "#/$defs/Discounts" })),
        ("total", Amount::schema()),
        ("tax", Amount::schema()),
        ("net", Amount::schema()),
        ("gross", Amount::schema()),
    ])
}

fn discounts() -> Value {
    let discount = object(&[("promotion", Label::schema()), ("amount", Amount::schema())]);
    json!({ "type": "array", "items": discount })
}

fn totals() -> Value {
    let names = [
        "list",
        "catalog_discount",
        "discount",
        "goods",
        "shipping_discount",
        "shipping",
        "tax",
        "tax_included",
        "net",
        "grand",
    ];
    object(&names.map(|name| (name, Amount::schema())))
}

fn outcome() -> Value {
    let note = object(&[("kind", NoteKind::schema()), ("amount", Amount::schema())]);
    let missing = json!({ "anyOf": [
        Amount::schema(),
        { "type": "integer", "minimum": 0 },
        { "type": "null" },
    ] });
    let refused = object(&[("condition", RefusedBy::schema()), ("missing", missing)]);
    json!({ "oneOf": [
        object(&[
            ("id", Label::schema()),
            ("applied", json!({ "const": true })),
            ("amount", Amount::schema()),
            ("notes", json!({ "type": "array", "items": note })),
        ]),
        object(&[
            ("id", Label::schema()),
            ("applied", json!({ "const": false })),
            ("refused", refused),
        ]),
    ] })
}

fn list(name: &str) -> Value {
    json!({ "type": "array", "items": { "$ref": format!("#/$defs/{name}") } })
}

/// An object that has all of these fields and no others.
fn object(fields: &[(&str, Value)]) -> Value {
    let required: Vec<&str> = fields.iter().map(|(name, _)| *name).collect();
    let properties = fields
        .iter()
        .map(|(name, schema)| ((*name).to_owned(), schema.clone()));
    json!({
        "type": "object",
        "properties": Map::from_iter(properties),
        "required": required,
        "additionalProperties": false,
    })
}

/// What of a JSON Schema this room's own schema uses, enough to hold documents against it.
#[cfg(test)]
pub(super) fn conforms(value: &Value, schema: &Value, root: &Value) -> bool {
    if let Some(reference) = schema["$ref"].as_str() {
        let target = root.pointer(reference.trim_start_matches('#'));
        return target.is_some_and(|target| conforms(value, target, root));
    }
    let count = |key: &str| {
        let choices = schema[key].as_array()?;
        Some(
            choices
                .iter()
                .filter(|choice| conforms(value, choice, root))
                .count(),
        )
    };
    if let Some(matching) = count("oneOf") {
        return matching == 1;
    }
    if let Some(matching) = count("anyOf") {
        return matching > 0;
    }
    if let Some(words) = schema["enum"].as_array() {
        return words.contains(value);
    }
    if let Some(constant) = schema.get("const") {
        return value == constant;
    }
    let is_of = |kind: &str| match kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "null" => value.is_null(),
        _ => false,
    };
    let kinds: Vec<&str> = match &schema["type"] {
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        kind => kind.as_str().into_iter().collect(),
    };
    kinds.iter().any(|kind| is_of(kind))
        && at_least(value, &schema["minimum"])
        && fields_conform(value, schema, root)
        && entries_conform(value, schema, root)
}

#[cfg(test)]
fn at_least(value: &Value, minimum: &Value) -> bool {
    match (value.as_i64(), minimum.as_i64()) {
        (Some(value), Some(minimum)) => value >= minimum,
        _ => true,
    }
}

#[cfg(test)]
fn entries_conform(value: &Value, schema: &Value, root: &Value) -> bool {
    let Some(entries) = value.as_array() else {
        return true;
    };
    entries.len() as u64 >= schema["minItems"].as_u64().unwrap_or_default()
        && entries
            .iter()
            .all(|entry| conforms(entry, &schema["items"], root))
}

#[cfg(test)]
fn fields_conform(value: &Value, schema: &Value, root: &Value) -> bool {
    let Some(fields) = value.as_object() else {
        return true;
    };
    let required = schema["required"].as_array().cloned().unwrap_or_default();
    let has = |name: &Value| name.as_str().is_some_and(|name| fields.contains_key(name));
    required.iter().all(has)
        && fields
            .iter()
            .all(|(name, field)| match schema["properties"].get(name) {
                Some(schema) => conforms(field, schema, root),
                None => match &schema["additionalProperties"] {
                    Value::Bool(allowed) => *allowed,
                    schema => conforms(field, schema, root),
                },
            })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_and_answers_are_told_apart() {
        let schema = schema();
        let file =
            json!({ "in": { "currency": "EUR", "now": "2026-06-01T12:00:00Z", "lines": [] } });
        assert!(conforms(&file, &schema, &schema));
        for wrong in [
            json!({ "in": { "currency": "EUR", "lines": [] } }),
            json!({ "in": { "currency": "EUR", "now": "2026-06-01T12:00:00Z", "lines": [], "colour": "red" } }),
            json!({ "in": { "currency": "EUR", "now": "2026-06-01T12:00:00Z", "lines": [{ "sku": "A", "unit_price": "1", "quantity": 0 }] } }),
            json!({ "out": {} }),
        ] {
            assert!(!conforms(&wrong, &schema, &schema), "{wrong}");
        }
    }

    #[test]
    fn every_kind_has_a_schema() {
        let schema = schema();
        for (name, kinds) in [
            ("ConditionKind", ConditionKind::KINDS),
            ("Benefit", Benefit::KINDS),
        ] {
            let choices = schema["$defs"][name]["oneOf"]
                .as_array()
                .cloned()
                .unwrap_or_default();
            let told: Vec<_> = choices
                .iter()
                .filter_map(|choice| choice["properties"]["kind"]["const"].as_str())
                .collect();
            assert_eq!(told, kinds);
        }
    }
}
