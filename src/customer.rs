//! Customers: who bought, from the first order on; what they allowed; who of them is here.
//!
//! Invariants: a customer is one person, recognized by the normalized address; what an account
//! gets of a customer's past, it gets once its address is proven; consents are only ever added.

pub mod admin;
pub mod consent;
pub mod event;
mod facts;
mod merging;
pub mod segment;
mod shopper;
pub mod store;

pub use consent::{Channel, Consent, ConsentSource};
pub use event::EventKind;
pub use facts::facts;
pub use merging::{TakeOver, TakeOvers, take_over};
pub use shopper::{Shopper, here, signed_in};
