//! Money in: the ways of paying that need no provider, and the append-only ledger of an order.

mod method;
pub mod store;

pub use method::{PaymentKind, PaymentMethod};
