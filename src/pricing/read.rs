//! How a quote file is read: every value at its place, every fault of it told at once. `serde`
//! alone stops at the first fault and loses the place inside tagged objects.

pub(super) mod leaf;
mod shape;

use std::fmt;

use serde_json::{Map, Value, json};

use super::{Fault, Faults, Flaw};
pub(super) use shape::{kinds, record, words};

/// A value of the quote file.
pub trait Read: Sized {
    /// Reads it, or says what is wrong with it and where.
    fn read(value: &Value, at: &At<'_>, faults: &mut Faults) -> Option<Self>;

    /// Its JSON Schema.
    fn schema() -> Value;
}

/// A place in the input.
#[derive(Clone, Copy, Debug)]
pub enum At<'a> {
    /// All of it.
    Root,
    /// A field of an object.
    Field(&'a At<'a>, &'a str),
    /// An entry of a list.
    Entry(&'a At<'a>, usize),
}

impl At<'_> {
    /// Notes what is wrong here.
    pub fn refuse<T>(&self, flaw: impl Into<Flaw>, faults: &mut Faults) -> Option<T> {
        faults.0.push(Fault::new(self.to_string(), flaw));
        None
    }
}

impl fmt::Display for At<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root => Ok(()),
            // A name that nobody expected may hold anything; a fault is one line.
            Self::Field(Self::Root, name) => write!(f, "{}", name.escape_debug()),
            Self::Field(parent, name) => write!(f, "{parent}.{}", name.escape_debug()),
            Self::Entry(parent, index) => write!(f, "{parent}[{index}]"),
        }
    }
}

/// Reads a whole document.
pub(super) fn read_document<T: Read>(value: &Value) -> Result<T, Faults> {
    let mut faults = Faults::default();
    match T::read(value, &At::Root, &mut faults) {
        Some(read) if faults.0.is_empty() => Ok(read),
        _ => Err(faults),
    }
}

/// The fields of an object that is being read.
pub(super) struct Fields<'a> {
    map: &'a Map<String, Value>,
    at: &'a At<'a>,
}

impl<'a> Fields<'a> {
    /// Opens an object and refuses fields that it does not know. A tag is known to whoever chose
    /// this shape by it.
    pub fn open(
        value: &'a Value,
        at: &'a At<'a>,
        known: &[&str],
        faults: &mut Faults,
    ) -> Option<Self> {
        let Value::Object(map) = value else {
            return at.refuse(Flaw::NotA("object"), faults);
        };
        for name in map.keys().filter(|name| !known.contains(&name.as_str())) {
            let _: Option<()> = At::Field(at, name).refuse(Flaw::UnknownField, faults);
        }
        Some(Self { map, at })
    }

    /// A field that must be there.
    pub fn required<T: Read>(&self, name: &str, faults: &mut Faults) -> Option<T> {
        let at = At::Field(self.at, name);
        match self.map.get(name) {
            Some(value) => T::read(value, &at, faults),
            None => at.refuse(crate::core::Reason::Required, faults),
        }
    }

    /// A field that has a value of its own when it is not there, or null.
    pub fn or<T: Read>(
        &self,
        name: &str,
        default: impl FnOnce() -> T,
        faults: &mut Faults,
    ) -> Option<T> {
        match self.map.get(name) {
            None | Some(Value::Null) => Some(default()),
            Some(value) => T::read(value, &At::Field(self.at, name), faults),
        }
    }
}

/// Splits an object into its tag and the rest.
pub(super) fn tagged(
    value: &Value,
    at: &At<'_>,
    kinds: &'static [&'static str],
    faults: &mut Faults,
) -> Option<(&'static str, Value)> {
    let Value::Object(map) = value else {
        return at.refuse(Flaw::NotA("object"), faults);
    };
    let mut rest = map.clone();
    let Some(kind) = rest.remove("kind") else {
        return At::Field(at, "kind").refuse(crate::core::Reason::Required, faults);
    };
    match kinds.iter().find(|known| kind.as_str() == Some(known)) {
        Some(known) => Some((known, Value::Object(rest))),
        None => At::Field(at, "kind").refuse(Flaw::NoneOf(kinds), faults),
    }
}

impl<T: Read> Read for Option<T> {
    fn read(value: &Value, at: &At<'_>, faults: &mut Faults) -> Option<Self> {
        T::read(value, at, faults).map(Some)
    }

    fn schema() -> Value {
        T::schema()
    }
}

impl<T: Read> Read for Box<T> {
    fn read(value: &Value, at: &At<'_>, faults: &mut Faults) -> Option<Self> {
        T::read(value, at, faults).map(Self::new)
    }

    fn schema() -> Value {
        T::schema()
    }
}

impl<T: Read> Read for Vec<T> {
    fn read(value: &Value, at: &At<'_>, faults: &mut Faults) -> Option<Self> {
        let Value::Array(entries) = value else {
            return at.refuse(Flaw::NotA("array"), faults);
        };
        let before = faults.0.len();
        let read: Self = entries
            .iter()
            .enumerate()
            .filter_map(|(index, entry)| T::read(entry, &At::Entry(at, index), faults))
            .collect();
        (faults.0.len() == before).then_some(read)
    }

    fn schema() -> Value {
        json!({ "type": "array", "items": T::schema() })
    }
}

/// A field that may be null is as good as one that is not there.
pub(super) fn nullable(schema: &Value) -> Value {
    json!({ "anyOf": [schema, { "type": "null" }] })
}

/// Adds the tag to the schema of a kind.
pub(super) fn tag_schema(schema: &mut Value, word: &str) {
    if let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) {
        properties.insert("kind".to_owned(), json!({ "const": word }));
    }
    if let Some(required) = schema.get_mut("required").and_then(Value::as_array_mut) {
        required.push(json!("kind"));
    }
}
