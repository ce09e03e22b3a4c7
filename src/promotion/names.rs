use std::collections::HashMap;

use crate::pricing;
use crate::words::Words;

/// What readers call the promotions of a Quote.
#[derive(Clone, Debug)]
pub struct PromotionNames {
    names: HashMap<String, String>,
    /// For one without a name of its own.
    otherwise: String,
}

impl PromotionNames {
    /// Names by the promotion's id.
    #[must_use]
    pub fn new(words: &Words, names: impl Iterator<Item = (String, String)>) -> Self {
        Self {
            names: names.filter(|(_, name)| !name.trim().is_empty()).collect(),
            otherwise: words.t("promotion-discount"),
        }
    }

    /// No names: where nothing can be reduced.
    #[must_use]
    pub fn none(words: &Words) -> Self {
        Self::new(words, std::iter::empty())
    }

    /// The name of a promotion.
    #[must_use]
    pub fn of(&self, id: &pricing::PromotionId) -> &str {
        self.names
            .get(&id.to_string())
            .map_or(self.otherwise.as_str(), String::as_str)
    }
}
