//! Rows of the form: a kind and its fields, from what was typed to the words of the quote file.

use serde_json::{Map, Value, json};

use super::FormFaults;
use super::kind::{BENEFITS, CONDITIONS, Kind, KindField, Shape, WEEKDAYS, find};
use super::selector::read_selector;
use crate::core::{Notation, Reason, whole_number};
use crate::promotion::admin::known::{Known, Source};
use crate::web::FormFields;

/// Rows that a form may have.
pub(in crate::promotion::admin) const MOST_ROWS: usize = 24;

/// One of the two lists of rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::promotion::admin) enum Part {
    /// What must be so.
    Conditions,
    /// What it gives.
    Benefits,
}

impl Part {
    /// The first part of its fields' names.
    pub fn name(self) -> &'static str {
        match self {
            Self::Conditions => "conditions",
            Self::Benefits => "benefits",
        }
    }

    /// What can be chosen.
    pub fn kinds(self) -> &'static [Kind] {
        match self {
            Self::Conditions => CONDITIONS,
            Self::Benefits => BENEFITS,
        }
    }

    /// The first part of a row's fields' names.
    pub fn row(self, place: usize) -> String {
        format!("{}[{place}]", self.name())
    }

    /// Name of the field that takes the rows' place.
    pub fn text(self) -> String {
        format!("{}_text", self.name())
    }
}

/// A row in the words of the quote file, and where it stands in the form.
pub(super) struct ReadRow {
    pub place: usize,
    pub value: Value,
}

/// What a list of rows says.
pub(super) fn read_rows(
    part: Part,
    fields: &FormFields,
    known: &Known,
    faults: &mut FormFaults,
) -> Vec<ReadRow> {
    (0..MOST_ROWS)
        .filter_map(|place| {
            let row = part.row(place);
            let word = fields.get(&format!("{row}.kind"));
            if word.is_empty() {
                return None;
            }
            let Some(kind) = find(part.kinds(), word) else {
                faults.add(format!("{row}.kind"), Reason::Unknown);
                return None;
            };
            let read = RowReading {
                row: &row,
                fields,
                known,
            };
            let mut value = Value::Object(read.object(kind, faults));
            if part == Part::Conditions && fields.has(&format!("{row}.not")) {
                value = Value::Object(Map::from_iter([("not".to_owned(), value)]));
            }
            Some(ReadRow { place, value })
        })
        .collect()
}

struct RowReading<'f> {
    row: &'f str,
    fields: &'f FormFields,
    known: &'f Known,
}

impl RowReading<'_> {
    fn object(&self, kind: &Kind, faults: &mut FormFaults) -> Map<String, Value> {
        let mut object = Map::new();
        for field in kind.fields {
            if let Some(value) = self.value(field, faults) {
                object.insert(field.name.to_owned(), value);
            }
        }
        self.complete(kind, &mut object);
        object.insert("kind".to_owned(), kind.word.into());
        object
    }

    /// What follows from the rest: a gift costs what it costs.
    fn complete(&self, kind: &Kind, object: &mut Map<String, Value>) {
        let sku = object.get("sku").and_then(Value::as_str);
        if kind.word == "free_gift"
            && !object.contains_key("unit_price")
            && let Some(price) = sku.and_then(|sku| self.known.price_of(sku))
        {
            object.insert("unit_price".to_owned(), price.to_string().into());
        }
    }

    fn value(&self, field: &KindField, faults: &mut FormFaults) -> Option<Value> {
        let name = format!("{}.{}", self.row, field.name);
        let typed = self.fields.get(&name).trim();
        let given = || (!typed.is_empty()).then_some(typed);
        match field.shape {
            Shape::Amount => faults
                .check(&name, amount(given()?, self.known.notation))
                .map(Value::from),
            Shape::Percent => faults
                .check(&name, percent(given()?, self.known.notation))
                .map(Value::from),
            Shape::Number => given().map(number),
            Shape::Word(_) | Shape::Time => given().map(Value::from),
            Shape::Weekdays => Some(
                WEEKDAYS
                    .iter()
                    .filter(|day| self.fields.all(&name).any(|ticked| ticked == **day))
                    .map(|day| Value::from(*day))
                    .collect(),
            ),
            Shape::Tick => Some(self.fields.has(&name).into()),
            Shape::Names(source) => Some(Value::Array(
                self.names(&name)
                    .filter_map(|typed| self.chosen(&name, source, typed, faults))
                    .collect(),
            )),
            Shape::Name(source) => {
                given().and_then(|typed| self.chosen(&name, source, typed, faults))
            }
            Shape::Select => Some(read_selector(&name, self.fields, self.known, faults)),
            Shape::Repeat => {
                if self.fields.has(&format!("{name}.always")) {
                    return Some(true.into());
                }
                match given() {
                    None | Some("1") => Some(false.into()),
                    Some(typed) => Some(number(typed)),
                }
            }
            Shape::Levels => {
                let by_units = self.fields.get(&format!("{}.by", self.row)) == "quantity";
                levels(&name, typed, by_units, self.known.notation, faults)
            }
        }
    }

    fn names<'s>(&'s self, name: &'s str) -> impl Iterator<Item = &'s str> {
        let typed = self.fields.all(name).map(str::trim);
        typed.filter(|typed| !typed.is_empty())
    }

    fn chosen(
        &self,
        name: &str,
        source: Source,
        typed: &str,
        faults: &mut FormFaults,
    ) -> Option<Value> {
        let found = self.known.value_of(source, typed);
        // Visits say where they come from in small letters.
        let found = match source {
            Source::Channel => found.map(|channel| channel.to_lowercase()),
            _ => found,
        };
        if found.is_none() {
            faults.add_at(name, &format!("„{typed}“"), Reason::Unknown);
        }
        found.map(Value::from)
    }
}

/// Levels, one on each line: "50: 5%" or "100: 10.00".
fn levels(
    name: &str,
    typed: &str,
    by_units: bool,
    notation: Notation,
    faults: &mut FormFaults,
) -> Option<Value> {
    let mut tiers = Vec::new();
    for (place, line) in (1..)
        .zip(typed.lines())
        .filter(|(_, line)| !line.trim().is_empty())
    {
        match level(line, by_units, notation) {
            Ok(level) => tiers.push(level),
            Err(reason) => {
                faults.add_at(name, &place.to_string(), reason);
                return None;
            }
        }
    }
    if tiers.is_empty() {
        faults.add(name, Reason::Required);
    }
    Some(tiers.into())
}

fn level(line: &str, by_units: bool, notation: Notation) -> Result<Value, Reason> {
    let (from, gives) = line.split_once(':').ok_or(Reason::Malformed)?;
    let benefit = if gives.trim_end().ends_with('%') {
        json!({ "kind": "percent_off_order", "percent": percent(gives, notation)? })
    } else {
        json!({ "kind": "amount_off_order", "amount": amount(gives, notation)? })
    };
    let from = if by_units {
        number(from.trim())
    } else {
        amount(from, notation)?.into()
    };
    Ok(json!({ "from": from, "benefit": benefit }))
}

/// An amount as the quote file writes it.
pub(super) fn amount(typed: &str, notation: Notation) -> Result<String, Reason> {
    Ok(notation.money(typed)?.amount().to_string())
}

/// A percentage as the quote file writes it.
fn percent(typed: &str, notation: Notation) -> Result<String, Reason> {
    Ok(notation.percentage(typed)?.get().to_string())
}

/// What is no number stays text, for the reader to refuse.
pub(super) fn number(typed: &str) -> Value {
    whole_number(typed, 0, i64::MAX).map_or_else(|_| typed.into(), Value::from)
}
