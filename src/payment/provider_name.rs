use super::PaymentMethod;

/// Which provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProviderName {
    /// Takes cards.
    Stripe,
    /// Takes what its buyers have there.
    PayPal,
}

impl ProviderName {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Stripe, Self::PayPal];

    /// The word in tables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Stripe => "stripe",
            Self::PayPal => "paypal",
        }
    }

    /// What people call it, in every language.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Stripe => "Stripe",
            Self::PayPal => "PayPal",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == word)
    }

    /// The way of paying that it stands behind.
    #[must_use]
    pub fn method(self) -> PaymentMethod {
        match self {
            Self::Stripe => PaymentMethod::CardOnline,
            Self::PayPal => PaymentMethod::PayPal,
        }
    }

    /// Whether a buyer who has agreed has not paid yet: the shop takes the money by a call of its own. What it has
    /// not called for can never be paid, so its pages need not be closed.
    #[must_use]
    pub fn is_captured_by_shop(self) -> bool {
        self == Self::PayPal
    }
}
