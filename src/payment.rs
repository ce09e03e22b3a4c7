//! Money in: the ways of paying that need no provider, and the append-only ledger of an order.

mod method;
pub mod store;
mod transfer_code;

pub use method::{PaymentKind, PaymentMethod};
pub use transfer_code::transfer_code;
