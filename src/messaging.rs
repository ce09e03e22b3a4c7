//! Mail: the outbox, what each mail says, and how it reaches the mail server.
//!
//! It knows no other room: which letters there are is said by the letter table in `app`.
//!
//! Invariants: a mail is written into the outbox in the transaction of what it tells about; what it
//! says is made when it is sent. A mail that carries a secret is never previewed: its token is
//! minted when it is sent, and only the hash is kept. Links lead to the shop's own host.

pub mod admin;
mod delivery;
mod jobs;
mod letter;
mod letterhead;
mod mailer;
mod new_mail;
mod platform;
mod rendered;
mod schedule;
pub mod store;
mod table;

pub use delivery::{LetterFault, preview};
pub use jobs::{SendMail, SendPlatformMail, SweepOutbox, SweepPlatformOutbox};
pub use letter::{Good, Letter, Part};
pub use letterhead::Letterhead;
pub use mailer::{Mailer, smtp_configured};
pub use new_mail::{MailKind, NewMail};
pub use platform::{enqueue_platform, sweep_platform};
pub use rendered::Rendered;
pub use store::OWN_DATA;
pub use store::{enqueue, resend, sweep};
pub use table::{LetterContext, LetterTable, WriteLetter, WritePlatformLetter};
