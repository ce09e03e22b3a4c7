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
        }
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
