//! The pages of a shop.

use serde::{Deserialize, Serialize};

/// The pages every shop has, but for those that are optional. Their words belong to the merchant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PageKind {
    /// Terms of sale.
    Terms,
    /// Who is behind the shop.
    Imprint,
    /// What is stored about visitors.
    Privacy,
    /// Returns and refunds.
    Returns,
    /// The right of withdrawal.
    Withdrawal,
    /// The brand's story.
    Story,
    /// Questions that are often asked.
    Faq,
    /// How things are measured and what fits whom.
    SizeGuide,
}

impl PageKind {
    /// All of them, in the order of the footer.
    pub const ALL: [Self; 8] = [
        Self::Story,
        Self::Faq,
        Self::SizeGuide,
        Self::Returns,
        Self::Withdrawal,
        Self::Terms,
        Self::Privacy,
        Self::Imprint,
    ];

    /// Where the page is.
    #[must_use]
    pub fn path(self) -> String {
        match self {
            Self::Faq => "/faq".to_owned(),
            kind => format!("/pages/{}", kind.slug()),
        }
    }

    /// Whether the page says something though the merchant has written nothing.
    #[must_use]
    pub fn speaks_for_itself(self) -> bool {
        matches!(self, Self::Imprint | Self::Faq)
    }

    /// Whether only the shops have the page whose merchant has written something.
    #[must_use]
    pub fn is_optional(self) -> bool {
        matches!(self, Self::SizeGuide)
    }

    /// The page's word, in addresses and in keys of words.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Terms => "terms",
            Self::Imprint => "imprint",
            Self::Privacy => "privacy",
            Self::Returns => "returns",
            Self::Withdrawal => "withdrawal",
            Self::Story => "story",
            Self::Faq => "faq",
            Self::SizeGuide => "size-guide",
        }
    }

    /// The page with that word.
    #[must_use]
    pub fn by_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.slug() == slug)
    }
}
