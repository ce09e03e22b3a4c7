//! Accounts: how shoppers register, show that an address is their own, sign in, and look after
//! what the shop knows of them.
//!
//! Invariants: an answer never tells whether an address is known; a GET proves and changes nothing;
//! only a proven account is joined to its customer and to the orders of the past.

pub mod api;
mod birthday;
mod form;
pub mod pages;
mod prefill;
mod proof;
mod store;

pub use birthday::Birthday;
pub use prefill::checkout_fields;
