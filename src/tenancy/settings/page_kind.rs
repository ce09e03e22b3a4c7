//! The pages every shop has.

use serde::{Deserialize, Serialize};

/// The pages every shop has. Their words belong to the merchant.
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
}

impl PageKind {
    /// All of them, in the order of the footer.
    pub const ALL: [Self; 6] = [
        Self::Story,
        Self::Returns,
        Self::Withdrawal,
        Self::Terms,
        Self::Privacy,
        Self::Imprint,
    ];

    /// The page's address: `/pages/<slug>`.
    #[must_use]
    pub fn slug(self) -> &'static str {
        match self {
            Self::Terms => "terms",
            Self::Imprint => "imprint",
            Self::Privacy => "privacy",
            Self::Returns => "returns",
            Self::Withdrawal => "withdrawal",
            Self::Story => "story",
        }
    }

    /// The page at that address.
    #[must_use]
    pub fn by_slug(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.slug() == slug)
    }
}
