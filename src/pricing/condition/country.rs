use crate::core::CountryCode;
use crate::pricing::read::record;

record! {
    /// The cart goes to one of these.
    pub struct SentTo {
        /// The countries.
        any: Vec<CountryCode>,
    }
}
