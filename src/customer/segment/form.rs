//! The editor's form: a rule as rows, each with its depth, so that it works as a plain form.

mod kind;

use std::collections::BTreeMap;

use serde_json::Value;

use crate::core::{Error, Field, FieldErrors, Notation, Reason};
use crate::customer::segment::{Rule, RuleFault, SegmentName};
use crate::web::FormFields;

use kind::find;
pub(super) use kind::{Input, KINDS, Takes};

/// Kinds of rows that hold others: all of them, one of them, none of them.
pub(super) const GROUPS: [&str; 3] = ["all", "any", "none"];

/// A row of the editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub depth: usize,
    pub kind: String,
    /// What stands in its inputs, by the name before the row's number.
    pub values: BTreeMap<String, String>,
}

impl Row {
    fn new(depth: usize, kind: &str, values: &[(&str, String)]) -> Self {
        let owned = |(name, value): &(&str, String)| ((*name).to_owned(), value.clone());
        Self {
            depth,
            kind: kind.to_owned(),
            values: values.iter().map(owned).collect(),
        }
    }

    pub(super) fn is_group(&self) -> bool {
        GROUPS.contains(&self.kind.as_str())
    }

    pub(super) fn value(&self, name: &str) -> &str {
        self.values.get(name).map_or("", String::as_str)
    }
}

/// The inputs that a kind of row has.
pub(super) fn inputs(kind: &str) -> &'static [Input] {
    find(kind).map_or(&[], |kind| kind.inputs)
}

/// The rows as they were sent. The first is always a group, and no row lies deeper than its place
/// allows.
pub(super) fn rows(fields: &FormFields) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for index in 0..Rule::MAX_FACTS * 2 {
        let kind = fields.get(&format!("kind_{index}"));
        let is_known = GROUPS.contains(&kind) || find(kind).is_some();
        if !is_known || (index == 0 && !GROUPS.contains(&kind)) {
            break;
        }
        let deepest = rows
            .last()
            .map_or(0, |above| above.depth + usize::from(above.is_group()));
        let typed: usize = fields.get(&format!("depth_{index}")).parse().unwrap_or(1);
        let depth = typed.max(usize::from(index > 0)).min(deepest);
        let values = inputs(kind)
            .iter()
            .map(|input| {
                let value = fields.get(&format!("{}_{index}", input.name));
                (input.name.to_owned(), value.to_owned())
            })
            .collect();
        rows.push(Row {
            depth,
            kind: kind.to_owned(),
            values,
        });
    }
    if rows.is_empty() {
        rows.push(Row::new(0, "all", &[]));
    }
    rows
}

/// Does what a button of the editor says: `add:3`, `group:3`, `remove:3`.
pub(super) fn changed(mut rows: Vec<Row>, wish: &str) -> Vec<Row> {
    let (verb, number) = wish.split_once(':').unwrap_or((wish, ""));
    let Some(place) = number.parse().ok().filter(|place| *place < rows.len()) else {
        return rows;
    };
    let end = end_of(&rows, place);
    let depth = rows.get(place).map_or(0, |row| row.depth);
    match verb {
        "add" => {
            let days = [("days", "7".to_owned())];
            rows.insert(end, Row::new(depth + 1, "signed_up_within", &days));
        }
        "group" => rows.insert(end, Row::new(depth + 1, "any", &[])),
        "remove" if place > 0 => {
            rows.drain(place..end);
        }
        _ => {}
    }
    rows
}

/// Where the rows within a row end.
fn end_of(rows: &[Row], place: usize) -> usize {
    let depth = rows.get(place).map_or(0, |row| row.depth);
    rows.iter()
        .enumerate()
        .skip(place + 1)
        .find(|(_, row)| row.depth <= depth)
        .map_or(rows.len(), |(index, _)| index)
}

/// The rows as fields again.
pub(super) fn fields(name: &str, rows: &[Row]) -> FormFields {
    let mut fields = FormFields::default();
    fields.set("name", name);
    for (index, row) in rows.iter().enumerate() {
        fields.set(&format!("kind_{index}"), row.kind.as_str());
        fields.set(&format!("depth_{index}"), row.depth.to_string());
        for input in inputs(&row.kind) {
            let value = row.value(input.name);
            // A box that is not ticked is not sent.
            if !(matches!(input.takes, Takes::Tick) && value.is_empty()) {
                fields.set(&format!("{}_{index}", input.name), value);
            }
        }
    }
    fields
}

/// Reads name and rule.
///
/// # Errors
/// Every fault, each beside its field.
pub(super) fn parse(fields: &FormFields, notation: Notation) -> Result<(SegmentName, Rule), Error> {
    let mut errors = FieldErrors::default();
    let name = errors.check("name", SegmentName::parse(fields.get("name")));
    let rule = parse_rule(&rows(fields), notation, &mut errors);
    match (name, rule) {
        (Some(name), Some(rule)) if errors.is_empty() => Ok((name, rule)),
        _ => Err(errors.into()),
    }
}

/// Reads the rule alone.
///
/// # Errors
/// Every fault, each beside its field.
pub(super) fn parse_rule_of(rows: &[Row], notation: Notation) -> Result<Rule, Error> {
    let mut errors = FieldErrors::default();
    let rule = parse_rule(rows, notation, &mut errors);
    rule.filter(|_| errors.is_empty())
        .ok_or_else(|| errors.into())
}

fn parse_rule(rows: &[Row], notation: Notation, errors: &mut FieldErrors) -> Option<Rule> {
    let rule = parse_row(rows, 0, notation, errors)?;
    if errors.is_empty()
        && let Err(fault) = rule.verify()
    {
        let reason = match fault {
            RuleFault::Empty => Reason::Required,
            RuleFault::TooLarge => Reason::TooLong { max: 40 },
            RuleFault::Field(reason) => reason,
        };
        errors.add("rule", reason);
    }
    Some(rule)
}

fn parse_row(
    rows: &[Row],
    place: usize,
    notation: Notation,
    errors: &mut FieldErrors,
) -> Option<Rule> {
    let row = rows.get(place)?;
    if !row.is_group() {
        let fault = |name: &str, reason| errors.add(numbered(name, place), reason);
        return find(&row.kind)?.read(row, notation, fault).map(Rule::Is);
    }
    let mut parts = Vec::new();
    let end = end_of(rows, place);
    let mut next = place + 1;
    while next < end {
        parts.extend(parse_row(rows, next, notation, errors));
        next = end_of(rows, next);
    }
    if parts.is_empty() && errors.is_empty() {
        errors.add(numbered("kind", place), Reason::Required);
    }
    Some(match row.kind.as_str() {
        "all" => Rule::All { all: parts },
        "any" => Rule::Any { any: parts },
        _ => Rule::Not {
            not: Box::new(Rule::Any { any: parts }),
        },
    })
}

/// The name of a row's input; what cannot be one belongs to the rule as a whole.
fn numbered(name: &str, place: usize) -> Field {
    Field::parse(&format!("{name}_{place}")).unwrap_or_else(|_| Field::from("rule"))
}

/// A rule as rows.
pub(super) fn rows_of(rule: &Rule, notation: Notation) -> Vec<Row> {
    let mut rows = Vec::new();
    match rule {
        Rule::Is(_) => {
            rows.push(Row::new(0, "all", &[]));
            write(rule, 1, notation, &mut rows);
        }
        _ => write(rule, 0, notation, &mut rows),
    }
    rows
}

fn write(rule: &Rule, depth: usize, notation: Notation, rows: &mut Vec<Row>) {
    let (kind, parts) = match rule {
        Rule::All { all } => ("all", all.as_slice()),
        Rule::Any { any } => ("any", any.as_slice()),
        Rule::Not { not } => match &**not {
            Rule::Any { any } => ("none", any.as_slice()),
            other => ("none", std::slice::from_ref(other)),
        },
        Rule::Is(fact) => {
            let value = serde_json::to_value(fact).unwrap_or_default();
            let word = value
                .get("kind")
                .and_then(Value::as_str)
                .unwrap_or_default();
            let shown = find(word).map(|kind| kind.show(&value, notation));
            rows.push(Row::new(depth, word, &shown.unwrap_or_default()));
            return;
        }
    };
    rows.push(Row::new(depth, kind, &[]));
    for part in parts {
        write(part, depth + 1, notation, rows);
    }
}

#[cfg(test)]
mod tests;
