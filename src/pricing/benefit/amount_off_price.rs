use crate::core::Amount;
use crate::pricing::Selector;
use crate::pricing::read::record;

record! {
    /// An amount off list prices.
    pub struct AmountOffPrice {
        /// How much.
        amount: Amount,
        /// Which units.
        select: Selector = Selector::default(),
    }
}
