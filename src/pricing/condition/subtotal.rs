use crate::core::Amount;
use crate::pricing::read::{record, words};

record! {
    /// The goods are worth at least so much.
    pub struct Subtotal {
        /// From this amount on.
        at_least: Amount,
        /// Which subtotal.
        of: SubtotalOf = SubtotalOf::default(),
    }
}

words! {
    /// Which subtotal counts.
    pub enum SubtotalOf {
        /// After the discounts of the promotions before.
        Discounted = "discounted",
        /// Before any discount, at the prices of the catalogue.
        Undiscounted = "undiscounted",
    }
}
