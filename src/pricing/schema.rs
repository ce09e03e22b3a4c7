use serde_json::{Value, json};

use super::read::Read;
use super::{Benefit, Condition, ConditionKind, QuoteInput};

/// The JSON Schema of a quote file: what goes in.
pub fn schema() -> Value {
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Galleria quote file",
        "$ref": "#/$defs/Input",
        "$defs": {
            "Input": QuoteInput::schema(),
            "Condition": Condition::definition(),
            "ConditionKind": ConditionKind::definition(),
            "Benefit": Benefit::definition(),
        },
    })
}
