use serde_json::{Value, json};

use super::Faults;
use super::read::{At, Read, leaf::read_text};
use crate::core::TimeZone;

impl Read for TimeZone {
    fn read(value: &Value, at: &At<'_>, faults: &mut Faults) -> Option<Self> {
        read_text(value, at, faults, Self::parse)
    }

    fn schema() -> Value {
        json!({ "type": "string", "minLength": 1 })
    }
}
