/// Where a wish stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RequestState {
    /// Nobody has answered yet.
    Open,
    /// The customer has a code.
    Granted,
    /// There is none this time.
    Declined,
}

impl RequestState {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Open, Self::Granted, Self::Declined];

    /// The word in tables, addresses and message keys.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Granted => "granted",
            Self::Declined => "declined",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.name() == word)
    }
}
