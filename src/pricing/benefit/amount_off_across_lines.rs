use crate::core::Amount;
use crate::pricing::Selector;
use crate::pricing::read::record;

record! {
    /// An amount off all chosen lines together.
    pub struct AmountOffAcrossLines {
        /// How much.
        amount: Amount,
        /// Which lines.
        select: Selector = Selector::default(),
    }
}
