//! Orders: placed purchases, everything that happens to them, and the page on which a buyer follows
//! one.
//!
//! Invariants: nothing is computed anew for a placed order, its Quote is stored with it; every step
//! locks the order's row, checks its state, and writes what happened into the timeline in the same
//! transaction; the buyer's page lies behind an unguessable link and nothing else.

mod access_token;
pub mod actions;
mod address;
pub mod admin;
mod again;
pub mod card;
mod event;
mod expiry;
pub mod identity_document;
mod jobs;
pub mod letters;
mod mail;
mod network;
pub mod pages;
mod parts;
mod risk;
mod state;
pub mod store;
mod symbol;
mod tracking;

pub use access_token::AccessToken;
pub use address::{Address, AddressFields};
pub use again::order_again;
pub use event::EventKind;
pub use expiry::expire_unpaid;
pub use identity_document::IdentityDocument;
pub use jobs::{ExpireUnpaid, KeepDocumentsSealed};
pub use network::NetworkHash;
pub use parts::{OrderParts, ReadForBuyer, ReadForMerchant};

/// Where the buyer of an order withdraws from it, for who knows its page.
#[must_use]
pub fn withdrawal_path(access_token: &str) -> String {
    format!("/orders/{access_token}/withdrawal")
}

/// The channel of orders that are placed in the shop's pages.
pub const WEB: &str = "web";
/// The channel of orders that are placed at the counter.
pub const TILL: &str = "till";

pub use risk::{Risk, RiskFacts, RiskReason};
pub use state::{FulfillmentState, OrderState, ParcelState, PaymentState};
pub use store::OrderRow;
pub use symbol::{order_number, order_text};
pub use tracking::{Tracking, TrackingUrl};
