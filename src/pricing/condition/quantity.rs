use crate::pricing::read::record;

record! {
    /// The cart holds at least so many units.
    pub struct UnitsInCart {
        /// From this number on.
        at_least: u32,
    }
}
