use crate::core::Amount;
use crate::pricing::Selector;
use crate::pricing::read::record;

record! {
    /// A list price; never raises one.
    pub struct SetPrice {
        /// The price.
        price: Amount,
        /// Which units.
        select: Selector = Selector::default(),
    }
}
