use crate::pricing::Label;
use crate::pricing::read::record;

record! {
    /// The visit came from one of these.
    pub struct Channel {
        /// The channels.
        any: Vec<Label>,
    }
}
