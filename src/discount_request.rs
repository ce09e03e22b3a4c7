//! A customer's wish for a discount, and the merchant's answer to it.

pub mod admin;
mod benefit;
pub mod letter;
mod page;
mod state;
mod store;

pub use page::{ask, show};
pub use state::RequestState;
pub use store::{OWN_DATA, TAKE_OVER};
