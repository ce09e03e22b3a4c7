use crate::core::Amount;
use crate::core::Percentage;
use crate::pricing::Selector;
use crate::pricing::read::record;
use std::num::NonZeroU32;

record! {
    /// So much off each unit of every full group of n.
    pub struct EveryNUnits {
        /// How many make a group.
        n: NonZeroU32,
        /// A percentage off each,
        percent: Option<Percentage> = None,
        /// or an amount.
        amount: Option<Amount> = None,
        /// Which units.
        select: Selector = Selector::default(),
    }
}
