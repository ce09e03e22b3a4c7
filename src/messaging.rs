//! Mail to people: written into the outbox in the transaction of what it tells about.

mod mail;
pub mod store;

pub use mail::{MailKind, NewMail};
pub use store::enqueue;
