use serde_json::Value;

use crate::core::{Locale, OrderId};

/// What a mail tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailKind {
    /// An order was placed.
    OrderConfirmation,
    /// Its money arrived.
    OrderPaid,
    /// A parcel of it was packed.
    OrderPacked,
    /// A parcel of it is on its way.
    OrderShipped,
    /// A parcel of it arrived.
    OrderDelivered,
    /// It was cancelled.
    OrderCancelled,
    /// Somebody is asked to join the staff; `secret_link_id` in its data.
    StaffInvitation,
    /// A member asked for a new password; `secret_link_id` in its data.
    PasswordReset,
}

impl MailKind {
    /// The word in the outbox.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::OrderConfirmation => "order_confirmation",
            Self::OrderPaid => "order_paid",
            Self::OrderPacked => "order_packed",
            Self::OrderShipped => "order_shipped",
            Self::OrderDelivered => "order_delivered",
            Self::OrderCancelled => "order_cancelled",
            Self::StaffInvitation => "staff_invitation",
            Self::PasswordReset => "password_reset",
        }
    }

    /// Whether it carries a secret: its link is minted when it is sent, and it is never previewed.
    #[must_use]
    pub fn is_secret(self) -> bool {
        matches!(self, Self::StaffInvitation | Self::PasswordReset)
    }
}

/// A mail that is to go out.
#[derive(Clone, Debug)]
pub struct NewMail {
    /// What it tells.
    pub kind: MailKind,
    /// To whom.
    pub recipient: String,
    /// In which language.
    pub locale: Locale,
    /// What its template needs.
    pub data: Value,
    /// The order it is about.
    pub order: Option<OrderId>,
}
