//! Accounts: how shoppers register, show that an address is their own, sign in, and look after
//! what the shop knows of them.
//!
//! Invariants: an answer never tells whether an address is known, nor does the time it takes; a GET
//! proves and changes nothing, but for the one that comes back from a provider in the browser that set
//! out; only a proven account is joined to its customer and to the orders of the past; who proves an
//! address from another browser than the one that asked shares the account with nobody: a new password
//! is set, every other session ends; a provider's word opens an account that it is connected with, or a
//! new one, and never takes over one that exists; what a passkey is asked to sign is kept by the server, for one browser,
//! and is good once.

mod address;
pub mod api;
mod birthday;
mod erasure;
mod form;
mod frame;
mod jobs;
pub mod letters;
mod openid;
pub mod pages;
mod passkey;
mod prefill;
mod proof;
mod store;

pub use birthday::Birthday;
pub use frame::{MENU, header_action};
pub use jobs::{MailAccountLink, MailProofLink};
pub use prefill::checkout_fields;
pub use store::{OWN_DATA, tidy};
