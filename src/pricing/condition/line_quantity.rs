use crate::pricing::read::record;

record! {
    /// Some one line holds at least so many units.
    pub struct UnitsOnLine {
        /// From this number on.
        at_least: u32,
    }
}
