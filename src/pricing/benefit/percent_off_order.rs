use crate::core::Amount;
use crate::core::Percentage;
use crate::pricing::read::record;

record! {
    /// A percentage off everything in the cart.
    pub struct PercentOffOrder {
        /// How much.
        percent: Percentage,
        /// At most this.
        cap: Option<Amount> = None,
    }
}
