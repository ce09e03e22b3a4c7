use crate::core::Amount;
use crate::pricing::Selector;
use crate::pricing::read::record;

record! {
    /// A price for each chosen unit; never raises one.
    pub struct SetUnitPrice {
        /// The price.
        price: Amount,
        /// Which units.
        select: Selector = Selector::default(),
    }
}
