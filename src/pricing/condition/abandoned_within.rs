use crate::pricing::read::record;

record! {
    /// The customer abandoned a cart lately.
    pub struct AbandonedWithin {
        /// So many times 24 hours ago at most.
        days: u32,
    }
}
