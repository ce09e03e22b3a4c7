//! What is suggested while one types, as server and browser share it.

use serde::{Deserialize, Serialize};

/// What is suggested for the words so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SuggestionsFound {
    /// The groups of the list as HTML, drawn by the server's views (see docs/architecture.md); empty when
    /// nothing was found.
    pub html: String,
    /// What screen readers are told, and what stands where nothing was found: "4 suggestions".
    pub status: String,
}
