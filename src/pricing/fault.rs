use std::fmt;

use crate::core::Reason;

/// Why a cart cannot be priced, and where: `lines[0].quantity`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The place in the input or the Quote.
    pub at: String,
    /// What is wrong with it.
    pub reason: Reason,
}

impl Fault {
    /// A fault at a place.
    pub fn new(at: impl Into<String>, reason: impl Into<Reason>) -> Self {
        Self {
            at: at.into(),
            reason: reason.into(),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.at, self.reason)
    }
}

impl std::error::Error for Fault {}
