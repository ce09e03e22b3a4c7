/// Where a question stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuestionState {
    /// Waits for an answer.
    Open,
    /// Looks like advertising; the staff have to let it in.
    Held,
    /// Was answered.
    Answered,
}

impl QuestionState {
    /// All of them, in the order of the merchant's tabs.
    pub const ALL: [Self; 3] = [Self::Open, Self::Held, Self::Answered];

    /// The word in the database and in addresses.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Held => "held",
            Self::Answered => "answered",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == word)
    }
}
