use crate::pricing::Label;
use crate::pricing::read::record;

record! {
    /// The cart is sent by one of these.
    pub struct SentBy {
        /// The ids of shipping charges.
        any: Vec<Label>,
    }
}
