/// Where a promotion stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PromotionState {
    /// Being written; changes no price yet.
    Draft,
    /// Holds within its dates.
    Active,
    /// Stopped for now.
    Paused,
    /// Over for good; kept for its history.
    Archived,
}

impl PromotionState {
    /// All of them, in the order of a promotion's life.
    pub const ALL: [Self; 4] = [Self::Draft, Self::Active, Self::Paused, Self::Archived];

    /// The word in the table.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Active => "active",
            Self::Paused => "paused",
            Self::Archived => "archived",
        }
    }

    /// The state of that word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == word)
    }
}
