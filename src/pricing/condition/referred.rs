use crate::pricing::read::record;

record! {
    /// The customer referred at least so many.
    pub struct Referred {
        /// From this number on.
        at_least: u32 = 1,
    }
}
