use serde::Serialize;
use serde_json::Value;

use crate::core::{Locale, OrderId};

/// What a mail tells; each room declares its own kinds, and `app` lists them as the letter table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MailKind {
    name: &'static str,
    is_secret: bool,
}

impl MailKind {
    /// A kind by its word in the outbox.
    #[must_use]
    pub const fn new(name: &'static str) -> Self {
        Self {
            name,
            is_secret: false,
        }
    }

    /// A kind that carries a token which opens something: shown to nobody but its reader.
    #[must_use]
    pub const fn secret(name: &'static str) -> Self {
        Self {
            name,
            is_secret: true,
        }
    }

    /// The word in the outbox.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// The word as it stands in message keys.
    #[must_use]
    pub fn key(self) -> String {
        self.name.replace('_', "-")
    }

    /// Whether the mail carries a token that opens something.
    #[must_use]
    pub const fn is_secret(self) -> bool {
        self.is_secret
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
    /// The ids of what it tells about; the rest is read when the mail is made.
    pub data: Value,
    /// The order it is about.
    pub order: Option<OrderId>,
}

impl NewMail {
    /// A mail about the rows that `about` names by their ids.
    #[must_use]
    pub fn new(
        kind: MailKind,
        recipient: impl Into<String>,
        locale: Locale,
        about: &impl Serialize,
    ) -> Self {
        Self {
            kind,
            recipient: recipient.into(),
            locale,
            data: serde_json::to_value(about).unwrap_or_default(),
            order: None,
        }
    }

    /// Notes which order it is about.
    #[must_use]
    pub fn of_order(mut self, order: OrderId) -> Self {
        self.order = Some(order);
        self
    }
}
