use crate::core::Percentage;
use crate::pricing::Label;
use crate::pricing::benefit::Spread;
use crate::pricing::read::record;

record! {
    /// A percentage off sending.
    pub struct PercentOffShipping {
        /// How much.
        percent: Percentage,
        /// Off which charges; all when none is given.
        methods: Vec<Label> = Vec::new(),
        /// Off each or off their sum.
        spread: Spread = Spread::default(),
    }
}
