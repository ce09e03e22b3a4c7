//! Which units: the fields of a selector, from what was typed to the words of the quote file.

use serde_json::{Map, Value};

use super::FormFaults;
use super::kind::SELECTED;
use super::rows::amount;
use crate::core::Reason;
use crate::promotion::admin::known::Known;
use crate::web::FormFields;

pub(super) fn read_selector(
    name: &str,
    fields: &FormFields,
    known: &Known,
    faults: &mut FormFaults,
) -> Value {
    let mut object = Map::new();
    for (list, source) in SELECTED {
        let field = format!("{name}.{list}");
        let mut values = Vec::new();
        for typed in fields
            .all(&field)
            .map(str::trim)
            .filter(|it| !it.is_empty())
        {
            match known.value_of(source, typed) {
                Some(value) => values.push(Value::from(value)),
                None => faults.add_at(&field, &format!("„{typed}“"), Reason::Unknown),
            }
        }
        if !values.is_empty() {
            object.insert(list.to_owned(), values.into());
        }
    }
    let field = format!("{name}.attributes");
    let mut attributes = Map::new();
    for typed in fields
        .all(&field)
        .map(str::trim)
        .filter(|it| !it.is_empty())
    {
        match typed.split_once(':') {
            Some((key, value)) if !key.trim().is_empty() && !value.trim().is_empty() => {
                attributes.insert(key.trim().to_owned(), value.trim().into());
            }
            _ => faults.add_at(&field, &format!("„{typed}“"), Reason::Malformed),
        }
    }
    if !attributes.is_empty() {
        object.insert("attributes".to_owned(), attributes.into());
    }
    for bound in ["price_min", "price_max"] {
        let typed = fields.get(&format!("{name}.{bound}")).trim();
        if !typed.is_empty() {
            let read = amount(typed, known.notation);
            if let Some(amount) = faults.check(&format!("{name}.{bound}"), read) {
                object.insert(bound.to_owned(), amount.into());
            }
        }
    }
    object.into()
}

/// Whether nothing narrows a selector, so that it means everything.
pub(in crate::promotion::admin) fn selects_nothing(name: &str, fields: &FormFields) -> bool {
    SELECTED
        .iter()
        .map(|(list, _)| *list)
        .chain(["attributes", "price_min", "price_max"])
        .map(|part| format!("{name}.{part}"))
        .all(|field| fields.all(&field).all(|typed| typed.trim().is_empty()))
}

/// The fields that show a selector.
pub(super) fn selector_fields(
    name: &str,
    selector: &Value,
    known: &Known,
    pairs: &mut Vec<(String, String)>,
) {
    let texts = |list: &str| -> Vec<String> {
        let entries = selector.get(list).and_then(Value::as_array);
        entries
            .into_iter()
            .flatten()
            .filter_map(|entry| entry.as_str().map(str::to_owned))
            .collect()
    };
    for (list, source) in SELECTED {
        for value in texts(list) {
            pairs.push((format!("{name}.{list}"), known.name_of(source, &value)));
        }
    }
    let attributes = selector.get("attributes").and_then(Value::as_object);
    for (key, value) in attributes.into_iter().flatten() {
        let value = value.as_str().unwrap_or_default();
        pairs.push((format!("{name}.attributes"), format!("{key}: {value}")));
    }
    for bound in ["price_min", "price_max"] {
        if let Some(amount) = selector.get(bound).and_then(Value::as_str) {
            pairs.push((format!("{name}.{bound}"), known.written(amount)));
        }
    }
}
