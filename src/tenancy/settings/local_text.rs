//! Texts in the languages of a store.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::core::Locale;

/// A text in the store's languages; the first language stands in for a missing one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LocalText(pub BTreeMap<Locale, String>);

impl LocalText {
    /// The same text in one language.
    #[must_use]
    pub fn of(locale: Locale, text: &str) -> Self {
        Self(BTreeMap::from([(locale, text.to_owned())]))
    }

    /// The text for a reader of `locale`, falling back to `first` and then to any.
    #[must_use]
    pub fn get(&self, locale: Locale, first: Locale) -> &str {
        let filled = |locale: &Locale| self.0.get(locale).filter(|text| !text.trim().is_empty());
        filled(&locale)
            .or_else(|| filled(&first))
            .or_else(|| self.0.values().next())
            .map_or("", String::as_str)
    }

    /// The text in exactly that language.
    #[must_use]
    pub fn exactly(&self, locale: Locale) -> &str {
        self.0.get(&locale).map_or("", String::as_str)
    }

    /// Whether it says nothing in any language.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.values().all(|text| text.trim().is_empty())
    }
}

/// The `translations` column: per language, field name to text.
pub type Translations = BTreeMap<Locale, BTreeMap<String, String>>;
