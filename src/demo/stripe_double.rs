//! A stand-in for Stripe on this machine, so that the demo shops and the tests take a card without the internet and
//! without anybody's account: hosted Checkout Sessions with a page to pay on, refunds, and signed events. It moves no
//! money, and takes test cards only.
//!
//! The shop that has the secret key `sk_test_<name>` has the webhook secret `whsec_<name>`; its events go to
//! `/webhooks/stripe` of the host that its buyers come back to.

mod api;
mod books;
mod cards;
mod dashboard;
mod hooks;
mod page;
mod payments;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::Router;
use axum::routing::{get, post};
use serde_json::Value;
use tokio::net::TcpListener;

use self::books::Books;
pub use self::books::{Fault, Hooks};
pub use self::cards::{ACCEPTED, DECLINED};
use super::stand_in;

/// The stand-in; clones are one and the same.
#[derive(Clone)]
pub struct StripeDouble {
    url: String,
    books: Arc<Mutex<Books>>,
    http: reqwest::Client,
}

impl StripeDouble {
    /// One that is reached under an address, such as `http://localhost:3001`.
    #[must_use]
    pub fn new(url: &str) -> Self {
        Self {
            url: url.to_owned(),
            books: Arc::default(),
            http: stand_in::client(),
        }
    }

    /// Serves on a port of this machine until the program ends.
    ///
    /// # Errors
    /// When the connection is lost.
    pub async fn serve(self, listener: TcpListener) -> std::io::Result<()> {
        axum::serve(listener, self.router()).await
    }

    /// Its addresses: those of Stripe that the shop asks, and the page.
    pub fn router(self) -> Router {
        Router::new()
            .route("/v1/checkout/sessions", get(api::list).post(api::create))
            .route("/v1/checkout/sessions/{id}", get(api::fetch))
            .route("/v1/checkout/sessions/{id}/expire", post(api::expire))
            .route("/v1/payment_intents/{id}", get(api::intent))
            .route("/v1/refunds", get(api::refunds).post(api::refund))
            .route("/pay/{id}", get(page::show).post(page::submit))
            .route("/pay/{id}/refund", post(dashboard::refund))
            .route("/pay/{id}/dispute", post(dashboard::dispute))
            .with_state(self)
    }

    /// What the next calls that change something meet, one each.
    pub fn fail_next(&self, fault: Fault, times: usize) {
        self.books().fail(fault, times);
    }

    /// Calls meet nothing of what was set by [`Self::fail_next`] any more.
    pub fn recover(&self) {
        self.books().forget_faults();
    }

    /// How events are sent from now on.
    pub fn set_hooks(&self, hooks: Hooks) {
        self.books().hooks = hooks;
    }

    /// Pays a session with a card, as its page does; false when the card is declined or the session is over.
    pub fn pay(&self, session: &str, card: &str) -> bool {
        let paid = self.books().pay(session, card);
        if paid {
            self.tell(session, "checkout.session.completed");
        }
        paid
    }

    /// Pays another amount than was asked, which Stripe never does.
    pub fn falsify(&self, session: &str, amount: i64) {
        self.books().falsify(session, amount);
    }

    /// Refunds some of what was paid on a session, as the merchant does in the dashboard; answers its name. None when
    /// that much is not left.
    pub fn refund(&self, session: &str, amount: i64) -> Option<String> {
        let intent = self.books().session(session)?.intent?;
        let refund = self.books().refund(&intent, amount, None).ok()?;
        self.tell(session, "refund.created");
        self.tell(session, "charge.refunded");
        Some(refund["id"].as_str()?.to_owned())
    }

    /// The buyer's bank does not take the last refund of a session.
    pub fn fail_refund(&self, session: &str) {
        if self.books().fail_refund(session) {
            self.tell(session, "refund.failed");
        }
    }

    /// The cardholder disputes what is left of what was paid on a session.
    pub fn dispute(&self, session: &str) {
        if self.books().dispute(session) {
            self.tell(session, "charge.dispute.created");
        }
    }

    /// The bank decides the dispute.
    pub fn close_dispute(&self, session: &str, is_won: bool) {
        if self.books().close_dispute(session, is_won) {
            self.tell(session, "charge.dispute.closed");
        }
    }

    /// An event about a session, or about what was paid on it, as it would be sent now: its body and its signature with a secret.
    #[must_use]
    pub fn event(&self, session: &str, kind: &str, secret: &str) -> Option<(String, String)> {
        let body = self.books().event(session, kind)?.to_string();
        let signature = hooks::signature(secret, &body);
        Some((body, signature))
    }

    /// The names of all sessions, the first first.
    #[must_use]
    pub fn sessions(&self) -> Vec<String> {
        self.books().sessions()
    }

    /// A session as Stripe tells it.
    #[must_use]
    pub fn session(&self, id: &str) -> Option<Value> {
        let session = self.books().session(id);
        session.map(|session| session.json(&self.url))
    }

    /// What was paid and what of it went back, in smallest units, over all.
    #[must_use]
    pub fn sums(&self) -> (i64, i64) {
        self.books().sums()
    }

    fn books(&self) -> MutexGuard<'_, Books> {
        self.books.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sends an event about a session, as often as is set.
    fn tell(&self, session: &str, kind: &'static str) {
        let (hooks, told) = {
            let mut books = self.books();
            (books.hooks, books.message(session, kind))
        };
        let Some(message) = told.filter(|_| hooks != Hooks::Off) else {
            return;
        };
        let times = if hooks == Hooks::Twice { 2 } else { 1 };
        for _ in 0..times {
            tokio::spawn(hooks::send(self.http.clone(), message.clone()));
        }
    }
}
