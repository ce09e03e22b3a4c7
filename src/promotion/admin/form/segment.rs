//! Segments in a text of conditions: written by name, kept by id.

use super::{FormFaults, Part};
use crate::core::Reason;
use crate::pricing::{Condition, Label};
use crate::promotion::admin::known::{Known, Source};
use crate::promotion::admin::segments::asked_segments;

/// Puts ids where a text names segments.
pub(super) fn choose_segments(condition: &mut Condition, known: &Known, faults: &mut FormFaults) {
    for segment in asked_segments(condition) {
        let id = known.value_of(Source::Segment, segment.as_str());
        match id.and_then(|id| Label::parse(&id).ok()) {
            Some(id) => *segment = id,
            None => {
                let typed = format!("„{segment}“");
                faults.add_at(Part::Conditions.text(), &typed, Reason::Unknown);
            }
        }
    }
}

/// The condition as a text shows it.
pub(super) fn with_named_segments(condition: &Condition, known: &Known) -> Condition {
    let mut named = condition.clone();
    for segment in asked_segments(&mut named) {
        let name = known.name_of(Source::Segment, segment.as_str());
        if let Ok(name) = Label::parse(&name) {
            *segment = name;
        }
    }
    named
}
