use crate::core::Percentage;
use crate::pricing::Selector;
use crate::pricing::benefit::Pick;
use crate::pricing::read::record;

record! {
    /// A percentage off chosen units.
    pub struct PercentOffUnits {
        /// How much.
        percent: Percentage,
        /// Which units.
        select: Selector = Selector::default(),
        /// At most so many.
        max_units: Option<u32> = None,
        /// Of each line at most so many.
        max_units_per_line: Option<u32> = None,
        /// Which of them first.
        pick: Pick = Pick::default(),
    }
}
