//! Orders that are paid on the pages of a provider, by card or at PayPal: attempts, what became of them, and money that goes back.
//!
//! Invariants: an attempt is written down before the provider is asked, and the answer after; the order's row is
//! locked whenever an attempt or a refund of it changes its state, and never while the provider is asked; an order
//! becomes paid once, whoever tells of it first; the shop takes no money after the hold has ended; money that comes when it is not expected any more goes back.

mod ask;
mod back;
mod booking;
mod capture;
mod dispute;
mod jobs;
mod pages;
mod refund;
mod settle;
mod start;
mod webhook;

pub(in crate::order) use back::set_state_by_ledger;

pub use ask::{close_expired, close_page, reconcile};
pub use jobs::ReconcilePayments;
pub use pages::{come_back, path_after, pay_again, show};
pub use refund::{RefundWish, refund};
pub use start::{Started, other_ways, start};
pub use webhook::{MOST_BYTES, hear_paypal, hear_stripe};

use time::Duration;

use crate::tenancy::StoreSettings;

/// The shortest time for which a page of the provider can be opened: Stripe wants half an hour, by its own clock.
/// Where goods are held for less, the page is closed when the hold ends.
const PAGE_LIFE: Duration = Duration::minutes(35);

/// The field of the buttons that pay in another way than was chosen.
pub(in crate::order) const METHOD: &str = "payment_method";

/// The shortest hold.
const LEAST: Duration = Duration::minutes(5);

/// Tries that begin later than this many holds after the order make the hold no longer.
const RENEWALS: i32 = 3;

/// How long goods are held for an order that is being paid at a provider; half as long while others who have not paid hold
/// much of them.
#[must_use]
pub fn hold(settings: &StoreSettings, is_pressed: bool) -> Duration {
    let whole = Duration::minutes(i64::from(settings.hold_minutes));
    if is_pressed {
        LEAST.max(whole / 2_i32)
    } else {
        whole
    }
}
