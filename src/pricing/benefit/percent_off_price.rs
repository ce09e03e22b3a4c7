use crate::core::Percentage;
use crate::pricing::Selector;
use crate::pricing::read::record;

record! {
    /// A percentage off list prices.
    pub struct PercentOffPrice {
        /// How much.
        percent: Percentage,
        /// Which units.
        select: Selector = Selector::default(),
    }
}
