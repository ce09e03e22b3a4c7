//! Gift cards: value that whoever knows a code can spend. A card is a way of paying, never a discount: no price and no
//! tax is another one because of it.
//!
//! Invariants: a code is shown once, when it is made, and stored as a hash only; a balance is the sum of the card's
//! ledger, never below zero and never above what the card began with; it changes by one statement that asks for what
//! it takes. Cards are the last that a transaction locks, in the order of their ids. Who tries codes is slowed down,
//! and learns nothing but that a code cannot be used.

pub mod admin;
mod code;
mod jobs;
pub mod letters;
pub mod page;
mod paying;
pub mod recipient;
pub mod selling;
mod state;
pub mod store;
mod tender;
mod views;

pub use code::GiftCardCode;
pub use jobs::SendGiftCards;
pub use paying::{GivingBack, give_back, spend, spend_again};
pub use recipient::Recipient;
pub use state::GiftCardState;
pub use tender::{GiftCardShare, Tender};
pub use views::{RecipientText, paid_by_cards, recipient_fields, recipient_text};

/// How often a cart is paid with one more card.
pub const MOST_CARDS: i64 = 10;
