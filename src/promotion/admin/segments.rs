//! Segments that conditions ask for: kept by id, read and typed by name.

use crate::pricing::{Condition, ConditionKind, Label};

/// Each segment that a condition asks for, to be called otherwise.
pub(super) fn asked_segments(condition: &mut Condition) -> impl Iterator<Item = &mut Label> {
    condition
        .kinds_mut()
        .into_iter()
        .filter_map(|kind| match kind {
            ConditionKind::CustomerIn(asked) => Some(&mut asked.segments),
            _ => None,
        })
        .flatten()
}
