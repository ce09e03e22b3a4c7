use crate::pricing::Label;
use crate::pricing::read::record;

record! {
    /// The customer is in one of these.
    pub struct CustomerIn {
        /// Groups made by hand.
        groups: Vec<Label> = Vec::new(),
        /// Segments made by rules.
        segments: Vec<Label> = Vec::new(),
    }
}
