//! Mail: the outbox, what each mail says, and how it reaches the mail server.
//!
//! Invariants: a mail is written into the outbox in the transaction of what it tells about; what it
//! says is made when it is sent. A mail that carries a secret is never previewed: its token is
//! minted when it is sent, and only the hash is kept. Links lead to the shop's own host.

pub mod admin;
mod delivery;
mod jobs;
mod letter;
mod letterhead;
mod letters;
mod mail;
mod mailer;
mod platform;
mod rendered;
mod schedule;
pub mod store;

pub use delivery::{Fault, preview};
pub use jobs::{SendMail, SendPlatformMail, SweepOutbox, SweepPlatformOutbox};
pub use letterhead::Letterhead;
pub use mail::{About, MailKind, NewMail};
pub use mailer::{Mailer, smtp_configured};
pub use platform::{PlatformMailKind, enqueue_platform, sweep_platform};
pub use rendered::Rendered;
pub use store::{enqueue, resend, sweep};
