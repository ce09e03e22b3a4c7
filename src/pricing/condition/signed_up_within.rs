use crate::pricing::read::record;

record! {
    /// The customer signed up lately.
    pub struct SignedUpWithin {
        /// So many times 24 hours ago at most.
        days: u32,
    }
}
