use crate::pricing::read::record;

record! {
    /// The customer's birthday is near.
    pub struct BirthdayWithin {
        /// So many days before and after it.
        days: u32,
    }
}
