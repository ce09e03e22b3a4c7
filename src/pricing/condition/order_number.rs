use crate::pricing::read::record;
use std::num::NonZeroU32;

record! {
    /// This would be the customer's n-th order, or every n-th.
    pub struct OrderNumber {
        /// This very one.
        n: Option<NonZeroU32> = None,
        /// Every so many.
        every: Option<NonZeroU32> = None,
    }
}
