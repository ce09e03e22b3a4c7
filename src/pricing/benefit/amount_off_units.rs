use crate::core::Amount;
use crate::pricing::Selector;
use crate::pricing::benefit::Pick;
use crate::pricing::read::record;

record! {
    /// An amount off each of the chosen units.
    pub struct AmountOffUnits {
        /// How much.
        amount: Amount,
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
