use crate::core::Amount;
use crate::pricing::Selector;
use crate::pricing::read::record;

record! {
    /// An amount off each chosen line.
    pub struct AmountOffEachLine {
        /// How much.
        amount: Amount,
        /// Which lines.
        select: Selector = Selector::default(),
    }
}
