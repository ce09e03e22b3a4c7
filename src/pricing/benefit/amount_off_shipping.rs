use crate::core::Amount;
use crate::pricing::Label;
use crate::pricing::benefit::Spread;
use crate::pricing::read::record;

record! {
    /// An amount off sending.
    pub struct AmountOffShipping {
        /// How much.
        amount: Amount,
        /// Off which charges; all when none is given.
        methods: Vec<Label> = Vec::new(),
        /// Off each or off their sum.
        spread: Spread = Spread::default(),
    }
}
