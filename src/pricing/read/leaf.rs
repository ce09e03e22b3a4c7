//! The values that hold no others.

use std::collections::BTreeMap;
use std::num::NonZeroU32;

use serde_json::{Value, json};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::{At, Faults, Flaw, Read};
use crate::core::{
    Amount, CountryCode, Currency, Percentage, Quantity, Reason, ShortText, Sku, TaxRate,
};

const DECIMAL: &str = r"^-?[0-9]+(\.[0-9]+)?$";

/// Reads a string through the type's own `parse`.
pub fn read_text<T>(
    value: &Value,
    at: &At<'_>,
    faults: &mut Faults,
    parse: impl FnOnce(&str) -> Result<T, Reason>,
) -> Option<T> {
    let Value::String(text) = value else {
        return at.refuse(Flaw::NotA("string"), faults);
    };
    match parse(text) {
        Ok(read) => Some(read),
        Err(reason) => at.refuse(reason, faults),
    }
}

macro_rules! read_as_text {
    ($($type:ty => $schema:expr;)*) => {
        $(impl Read for $type {
            fn read(value: &Value, at: &At<'_>, faults: &mut Faults) -> Option<Self> {
                read_text(value, at, faults, <$type>::parse)
            }

            fn schema() -> Value {
                $schema
            }
        })*
    };
}

read_as_text! {
    Amount => json!({ "type": "string", "pattern": DECIMAL });
    TaxRate => json!({ "type": "string", "pattern": DECIMAL });
    Currency => json!({ "type": "string", "pattern": "^[A-Za-z]{3}$" });
    CountryCode => json!({ "type": "string", "pattern": "^[A-Za-z]{2}$" });
    Sku => json!({ "type": "string", "minLength": 1, "maxLength": 100 });
}

impl Read for Percentage {
    fn read(value: &Value, at: &At<'_>, faults: &mut Faults) -> Option<Self> {
        // A file says "10"; only a person in a form may say "10 %".
        let parse = |text: &str| {
            if text.ends_with('%') {
                Err(Reason::Malformed)
            } else {
                Self::parse(text)
            }
        };
        read_text(value, at, faults, parse)
    }

    fn schema() -> Value {
        json!({ "type": "string", "pattern": DECIMAL })
    }
}

impl<const MAX: usize> Read for ShortText<MAX> {
    fn read(value: &Value, at: &At<'_>, faults: &mut Faults) -> Option<Self> {
        read_text(value, at, faults, Self::parse)
    }

    fn schema() -> Value {
        json!({ "type": "string", "minLength": 1, "maxLength": MAX })
    }
}

impl Read for OffsetDateTime {
    fn read(value: &Value, at: &At<'_>, faults: &mut Faults) -> Option<Self> {
        read_text(value, at, faults, |text| {
            Self::parse(text, &Rfc3339).map_err(|_| Reason::Malformed)
        })
    }

    fn schema() -> Value {
        json!({ "type": "string", "format": "date-time" })
    }
}

/// Any text, as typed.
impl Read for String {
    fn read(value: &Value, at: &At<'_>, faults: &mut Faults) -> Option<Self> {
        read_text(value, at, faults, |text| Ok(text.to_owned()))
    }

    fn schema() -> Value {
        json!({ "type": "string" })
    }
}

impl Read for bool {
    fn read(value: &Value, at: &At<'_>, faults: &mut Faults) -> Option<Self> {
        let Value::Bool(read) = value else {
            return at.refuse(Flaw::NotA("boolean"), faults);
        };
        Some(*read)
    }

    fn schema() -> Value {
        json!({ "type": "boolean" })
    }
}

/// Reads a whole number between two bounds.
fn read_number(value: &Value, at: &At<'_>, faults: &mut Faults, min: i64, max: i64) -> Option<i64> {
    let Value::Number(number) = value else {
        return at.refuse(Flaw::NotA("integer"), faults);
    };
    let too_large = Reason::OutOfRange { min, max };
    match number.as_i64() {
        Some(number) if number < min => at.refuse(Flaw::AtLeast(min), faults),
        Some(number) if number > max => at.refuse(too_large, faults),
        Some(number) => Some(number),
        None if number.is_u64() => at.refuse(too_large, faults),
        None => at.refuse(Flaw::NotA("integer"), faults),
    }
}

impl Read for Quantity {
    fn read(value: &Value, at: &At<'_>, faults: &mut Faults) -> Option<Self> {
        let number = read_number(value, at, faults, 1, Self::MAX.into())?;
        Self::new(number).ok()
    }

    fn schema() -> Value {
        json!({ "type": "integer", "minimum": 1, "maximum": i64::from(Self::MAX) })
    }
}

macro_rules! read_as_number {
    ($($type:ty, $min:expr, $max:expr;)*) => {
        $(impl Read for $type {
            fn read(value: &Value, at: &At<'_>, faults: &mut Faults) -> Option<Self> {
                let number = read_number(value, at, faults, $min, $max)?;
                Self::try_from(number).ok()
            }

            fn schema() -> Value {
                let (min, max): (i64, i64) = ($min, $max);
                json!({ "type": "integer", "minimum": min, "maximum": max })
            }
        })*
    };
}

read_as_number! {
    u32, 0, 1_000_000_000;
    i32, -1_000_000_000, 1_000_000_000;
    u64, 0, 1_000_000_000_000_000;
}

impl Read for NonZeroU32 {
    fn read(value: &Value, at: &At<'_>, faults: &mut Faults) -> Option<Self> {
        let number = read_number(value, at, faults, 1, 1_000_000_000)?;
        u32::try_from(number).ok().and_then(Self::new)
    }

    fn schema() -> Value {
        json!({ "type": "integer", "minimum": 1, "maximum": 1_000_000_000 })
    }
}

/// Attributes: a number or a truth value stands for its text.
impl Read for BTreeMap<String, String> {
    fn read(value: &Value, at: &At<'_>, faults: &mut Faults) -> Option<Self> {
        let Value::Object(map) = value else {
            return at.refuse(Flaw::NotA("object"), faults);
        };
        let before = faults.0.len();
        let mut read = Self::new();
        for (name, value) in map {
            let text = match value {
                Value::String(text) => text.clone(),
                Value::Bool(truth) => truth.to_string(),
                Value::Number(number) if !number.is_f64() => number.to_string(),
                _ => {
                    let _: Option<()> = At::Field(at, name).refuse(Flaw::NotA("string"), faults);
                    continue;
                }
            };
            read.insert(name.clone(), text);
        }
        (faults.0.len() == before).then_some(read)
    }

    fn schema() -> Value {
        json!({ "type": "object", "additionalProperties": { "type": ["string", "boolean", "integer"] } })
    }
}
