//! The form against the money engine and against the words.

use super::*;
use crate::core::Locale;
use crate::pricing::{Benefit, ConditionKind, RefusedBy, schema};
use crate::words::Words;

#[test]
fn the_form_knows_every_kind_of_the_engine() {
    let words = |kinds: &'static [Kind]| {
        let mut words: Vec<_> = kinds.iter().map(|kind| kind.word).collect();
        words.sort_unstable();
        words
    };
    let sorted = |kinds: &[&'static str]| {
        let mut kinds = kinds.to_vec();
        kinds.sort_unstable();
        kinds
    };
    assert_eq!(words(CONDITIONS), sorted(ConditionKind::KINDS));
    assert_eq!(words(BENEFITS), sorted(Benefit::KINDS));
}
#[test]
fn the_form_asks_for_every_field_of_a_condition() {
    let schema = schema();
    let told = schema["$defs"]["ConditionKind"]["oneOf"].as_array();
    for told in told.into_iter().flatten() {
        let word = told["properties"]["kind"]["const"].as_str();
        let kind = word.and_then(|word| find(CONDITIONS, word));
        let fields = kind.map(|kind| kind.fields).unwrap_or_default();
        let mut asked: Vec<&str> = fields.iter().map(|field| field.name).collect();
        asked.push("kind");
        asked.sort_unstable();
        let properties = told["properties"].as_object();
        let mut known: Vec<&str> = properties
            .into_iter()
            .flat_map(|properties| properties.keys().map(String::as_str))
            .collect();
        known.sort_unstable();
        assert_eq!(asked, known);
    }
}

#[test]
fn everything_has_its_words() {
    let dashed = |word: &str| word.replace('_', "-");
    let mut keys: Vec<String> = Vec::new();
    for (part, kinds) in [("conditions", CONDITIONS), ("benefits", BENEFITS)] {
        for kind in kinds {
            keys.push(format!("admin-promotion-{part}-{}", dashed(kind.word)));
            let labels = kind.fields.iter().map(|field| field.label);
            keys.extend(labels.map(|label| format!("admin-promotion-field-{label}")));
        }
    }
    let reasons = RefusedBy::ALL.iter().map(|reason| dashed(reason.as_str()));
    keys.extend(reasons.map(|reason| format!("admin-promotion-refused-{reason}")));
    let words = Words::in_locale(Locale::En);
    keys.retain(|key| words.find(key).is_none());
    assert_eq!(keys, Vec::<String>::new());
}
