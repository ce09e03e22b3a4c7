/// What somebody does for the shop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartnerKind {
    /// Has followers, and a code for them.
    Influencer,
    /// Has a site, and a link on it.
    Affiliate,
}

impl PartnerKind {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Influencer, Self::Affiliate];

    /// The word in the table.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Influencer => "influencer",
            Self::Affiliate => "affiliate",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == word)
    }
}
