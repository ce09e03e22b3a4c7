use crate::core::Amount;
use crate::pricing::Selector;
use crate::pricing::read::record;

record! {
    /// The cart holds such units, so many and worth so much.
    pub struct Contains {
        /// Which units.
        select: Selector = Selector::default(),
        /// From this number on.
        quantity: u32 = 1,
        /// From this value on, together.
        value: Option<Amount> = None,
    }
}
