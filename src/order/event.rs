/// What can happen to an order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// It was placed.
    Ordered,
    /// Its money arrived.
    Paid,
    /// A parcel was packed.
    Packed,
    /// A parcel left.
    Shipped,
    /// A parcel arrived.
    Delivered,
    /// A parcel that was to be paid at the door came back.
    Refused,
    /// What was left of it was handed over in the store.
    Collected,
    /// It was called off.
    Cancelled,
    /// Its money came after it had been cancelled for want of it, and it stands again.
    Reopened,
    /// Some or all of its money went back.
    Refunded,
    /// Money that went back came here again.
    RefundFailed,
    /// A cardholder disputes its payment.
    Disputed,
    /// The shop won a dispute.
    DisputeWon,
    /// The cardholder won a dispute.
    DisputeLost,
    /// Money came when it was not expected any more, and goes back.
    Late,
    /// The provider says something else of its payment than was agreed.
    Unclear,
    /// A member of the staff has looked at it, and it may be packed.
    Approved,
    /// A member of the staff was shown the number of the receiver's identity document.
    DocumentShown,
    /// The staff wrote something down.
    Comment,
}

impl EventKind {
    /// All of them.
    pub const ALL: [Self; 19] = [
        Self::Ordered,
        Self::Paid,
        Self::Packed,
        Self::Shipped,
        Self::Delivered,
        Self::Refused,
        Self::Collected,
        Self::Cancelled,
        Self::Reopened,
        Self::Refunded,
        Self::RefundFailed,
        Self::Disputed,
        Self::DisputeWon,
        Self::DisputeLost,
        Self::Late,
        Self::Unclear,
        Self::Approved,
        Self::DocumentShown,
        Self::Comment,
    ];

    /// The word in the timeline.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Ordered => "ordered",
            Self::Paid => "paid",
            Self::Packed => "packed",
            Self::Shipped => "shipped",
            Self::Delivered => "delivered",
            Self::Refused => "refused",
            Self::Collected => "collected",
            Self::Cancelled => "cancelled",
            Self::Reopened => "reopened",
            Self::Refunded => "refunded",
            Self::RefundFailed => "refund_failed",
            Self::Disputed => "disputed",
            Self::DisputeWon => "dispute_won",
            Self::DisputeLost => "dispute_lost",
            Self::Late => "late",
            Self::Unclear => "unclear",
            Self::Approved => "approved",
            Self::DocumentShown => "document_shown",
            Self::Comment => "comment",
        }
    }

    /// The word in message keys.
    #[must_use]
    pub fn word(self) -> String {
        self.name().replace('_', "-")
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == word)
    }
}
