//! Orders that are paid by card on the pages of a provider: attempts, what became of them, and money that goes back.
//!
//! Invariants: an attempt is written down before the provider is asked, and the answer after; the order's row is
//! locked whenever an attempt or a refund of it changes its state, and never while the provider is asked; an order
//! becomes paid once, whoever tells of it first; money that comes when it is not expected any more goes back.

mod ask;
mod back;
mod jobs;
mod pages;
mod refund;
mod settle;
mod start;
mod webhook;

pub use ask::{close_expired, reconcile};
pub use jobs::ReconcilePayments;
pub use pages::{come_back, path_after, pay_again, show};
pub use refund::{RefundWish, refund};
pub use start::{Started, start};
pub use webhook::{MOST_BYTES, hear};

use time::Duration;

/// How long an order waits for its card, from the moment it is placed. A new attempt makes it longer.
pub const PATIENCE: Duration = Duration::minutes(60);

/// How long a page of the provider can be paid on. Stripe wants half an hour at least, by its own clock.
const PAGE_LIFE: Duration = Duration::minutes(35);
