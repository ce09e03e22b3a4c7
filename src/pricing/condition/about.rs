/// What a condition looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// The goods, and how they are sent and paid.
    Cart,
    /// Who buys, which counts for proven customers only.
    Customer,
    /// Where the visit came from.
    Visit,
    /// The day and the hour.
    Moment,
}

impl About {
    /// Whether it differs from visitor to visitor.
    #[must_use]
    pub const fn is_of_visitor(self) -> bool {
        match self {
            Self::Customer | Self::Visit => true,
            Self::Cart | Self::Moment => false,
        }
    }

    /// Whether nothing can be said of it before there is a cart.
    #[must_use]
    pub const fn needs_cart(self) -> bool {
        match self {
            Self::Cart => true,
            Self::Customer | Self::Visit | Self::Moment => false,
        }
    }
}
