//! Money in and money back: the ways of paying, the append-only ledger of an order, and the providers that take
//! payments on their own pages.
//!
//! Invariants: no number of a card reaches this program; what a provider is asked to do is written down first and
//! asked under a key of its own, so that asking twice does it once; no transaction is open while it is asked. What
//! it says of a payment counts only where amount and currency are those of the attempt.

pub mod admin;
mod http;
mod keys;
mod method;
mod paypal;
mod provider;
mod provider_name;
pub mod store;
mod stripe;
mod tidying;
mod transfer_code;

pub use keys::{KeyFault, keep_sealed, provider_of_shop};
pub use method::{PaymentKind, PaymentMethod};
pub use paypal::{PayPal, PayPalKeys};
pub use provider::{
    Asked, DisputeState, Event, EventFault, NO_WEBHOOK, NewRefund, NewSession, News, Provider,
    ProviderFault, SeenDispute, SeenRefund, Session, SessionState,
};
pub use provider_name::ProviderName;
pub use stripe::{ProviderKeys, Stripe};
pub use tidying::tidy;
pub use transfer_code::transfer_code;
