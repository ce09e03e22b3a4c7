//! The checkout: one page from cart to order, as a guest.
//!
//! Invariants: prices come from the database at the moment of ordering, and an order is placed only
//! at the total that the buyer saw; everything of an order is written in one transaction; a key
//! places one order, however often it is sent.

#[cfg(feature = "ssr")]
pub mod api;
#[expect(
    missing_docs,
    reason = "the server function's macro makes items that take no comment"
)]
pub mod calls;
#[cfg(feature = "ssr")]
mod caps;
#[cfg(feature = "ssr")]
mod check;
#[cfg(feature = "ssr")]
mod faults;
#[cfg(feature = "ssr")]
mod form;
#[cfg(feature = "ssr")]
pub mod gift_cards;
pub mod islands;
#[cfg(feature = "ssr")]
mod key;
#[cfg(feature = "ssr")]
pub mod pages;
#[cfg(feature = "ssr")]
mod placement;
#[cfg(feature = "ssr")]
mod purchase;
#[cfg(feature = "ssr")]
mod store;
#[cfg(feature = "ssr")]
mod views;

#[cfg(feature = "ssr")]
pub use faults::label as field_label;
#[cfg(feature = "ssr")]
pub use key::{FIELD as KEY_FIELD, IdempotencyKey, request_hash};
#[cfg(feature = "ssr")]
pub use placement::place;
#[cfg(feature = "ssr")]
pub use purchase::{Attempt, Placed, Purchase, agreed, buyable, in_one, shortage};
