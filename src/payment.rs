//! Money in and money back: the ways of paying, the append-only ledger of an order, and the providers that take
//! cards on their own pages.
//!
//! Invariants: no number of a card reaches this program; what a provider is asked to do is written down first and
//! asked under a key of its own, so that asking twice does it once; no transaction is open while it is asked. What
//! it says of a payment counts only where amount and currency are those of the attempt.

pub mod admin;
mod keys;
mod method;
mod provider;
pub mod store;
mod stripe;
mod tidying;
mod transfer_code;

pub use keys::{KeyFault, ProviderKeys, keep_sealed};
pub use method::{PaymentKind, PaymentMethod};
pub use provider::{
    Asked, DisputeState, Event, EventFault, NewRefund, NewSession, News, Provider, ProviderFault,
    SeenDispute, SeenRefund, Session, SessionState,
};
pub use stripe::{NAME as STRIPE, Stripe};
pub use tidying::tidy;
pub use transfer_code::transfer_code;
