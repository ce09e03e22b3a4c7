use crate::core::Amount;
use crate::core::Quantity;
use crate::core::Sku;
use crate::pricing::read::record;

record! {
    /// Something for nothing.
    pub struct FreeGift {
        /// What.
        sku: Sku,
        /// What one would cost.
        unit_price: Amount,
        /// How many.
        quantity: Quantity = Quantity::ONE,
    }
}
