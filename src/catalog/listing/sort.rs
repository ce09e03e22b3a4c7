/// The order of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The merchant's order; in a search, the best match first.
    #[default]
    Featured,
    /// Newest first.
    Newest,
    /// Cheapest first.
    PriceUp,
    /// Dearest first.
    PriceDown,
    /// By name.
    Name,
}

impl Sort {
    /// All of them, as offered.
    pub const ALL: [Self; 5] = [
        Self::Featured,
        Self::Newest,
        Self::PriceUp,
        Self::PriceDown,
        Self::Name,
    ];

    /// The word in addresses.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Featured => "featured",
            Self::Newest => "newest",
            Self::PriceUp => "price-up",
            Self::PriceDown => "price-down",
            Self::Name => "name",
        }
    }
}
