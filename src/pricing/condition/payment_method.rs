use crate::pricing::Label;
use crate::pricing::read::record;

record! {
    /// The cart is paid by one of these.
    pub struct PaidBy {
        /// The methods.
        any: Vec<Label>,
    }
}
