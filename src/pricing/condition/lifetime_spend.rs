use crate::core::Amount;
use crate::pricing::read::record;

record! {
    /// The customer has spent at least so much.
    pub struct LifetimeSpend {
        /// From this amount on.
        at_least: Amount,
    }
}
