use crate::core::Amount;
use crate::pricing::Selector;
use crate::pricing::read::record;
use std::num::NonZeroU32;

record! {
    /// Any n for this price, again and again; never raises a price.
    pub struct BundlePrice {
        /// How many.
        n: NonZeroU32,
        /// For how much together.
        price: Amount,
        /// Which units.
        select: Selector = Selector::default(),
    }
}
