use crate::core::Amount;
use crate::core::Percentage;
use crate::pricing::Selector;
use crate::pricing::read::record;

record! {
    /// A percentage off each chosen line.
    pub struct PercentOffLines {
        /// How much.
        percent: Percentage,
        /// Which lines.
        select: Selector = Selector::default(),
        /// At most this, all lines together.
        cap: Option<Amount> = None,
    }
}
