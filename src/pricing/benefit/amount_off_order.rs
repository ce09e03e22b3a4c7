use crate::core::Amount;
use crate::pricing::read::record;

record! {
    /// An amount off everything in the cart.
    pub struct AmountOffOrder {
        /// How much.
        amount: Amount,
    }
}
