//! What is suggested while one types: the words and addresses that server and browser share.

use serde::{Deserialize, Serialize};

/// What is suggested for the words so far.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SuggestionsFound {
    /// Kinds of things, in the order in which they are shown; none of them is empty.
    pub groups: Vec<SuggestionGroup>,
    /// What screen readers are told, and what stands where nothing was found: "4 suggestions".
    pub status: String,
}

/// Suggestions of a kind.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SuggestionGroup {
    /// "Products"; nothing over the way to all results.
    pub heading: String,
    /// The suggestions.
    pub entries: Vec<SuggestionEntry>,
}

/// A suggestion.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SuggestionEntry {
    /// Where it leads.
    pub href: String,
    /// What it is called.
    pub name: String,
    /// What it costs, where it is a product.
    pub price: String,
    /// Address of its picture; empty where it has none to show.
    pub picture: String,
}
