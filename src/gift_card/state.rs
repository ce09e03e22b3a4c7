use time::OffsetDateTime;

/// What a gift card is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GiftCardState {
    /// What is on it can be spent.
    Active,
    /// Nothing is on it any more.
    Spent,
    /// Its time is over; what was paid with it still comes back to it.
    Expired,
    /// Somebody of the staff switched it off.
    Disabled,
}

impl GiftCardState {
    /// Of a card as it is stored.
    #[must_use]
    pub fn of(
        is_disabled: bool,
        is_empty: bool,
        expires_at: Option<OffsetDateTime>,
        now: OffsetDateTime,
    ) -> Self {
        if is_disabled {
            Self::Disabled
        } else if expires_at.is_some_and(|end| end <= now) {
            Self::Expired
        } else if is_empty {
            Self::Spent
        } else {
            Self::Active
        }
    }

    /// The word in message keys.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Spent => "spent",
            Self::Expired => "expired",
            Self::Disabled => "disabled",
        }
    }
}
