//! A stand-in for PayPal on this machine, so that the demo shops and the tests take PayPal without the internet and
//! without anybody's account: Orders v2 with a page to agree on, captures, refunds, disputes, and events that it proves
//! when asked. It moves no money.
//!
//! The shop `<name>` has the client id `client_<name>`, the secret `secret_<name>` and the webhook `WH<name>`; its
//! events go to `/webhooks/paypal` of the host that its buyers come back to.

mod api;
mod books;
mod hooks;
mod page;
mod payments;
mod told;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::Router;
use axum::routing::{get, post};
use rust_decimal::Decimal;
use serde_json::Value;
use tokio::net::TcpListener;

use self::books::Books;
pub use self::books::{Fault, Funding};
pub use self::hooks::Sent;
use super::stand_in;
pub use super::stripe_double::Hooks;

/// The stand-in; clones are one and the same.
#[derive(Clone)]
pub struct PayPalDouble {
    url: String,
    books: Arc<Mutex<Books>>,
    http: reqwest::Client,
}

impl PayPalDouble {
    /// One that is reached under an address, such as `http://localhost:3003`.
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

    /// Its addresses: those of PayPal that the shop asks, and the page.
    pub fn router(self) -> Router {
        Router::new()
            .route("/v1/oauth2/token", post(api::token))
            .route("/v2/checkout/orders", post(api::create))
            .route("/v2/checkout/orders/{id}", get(api::show))
            .route("/v2/checkout/orders/{id}/capture", post(api::capture))
            .route("/v2/payments/captures/{id}/refund", post(api::refund))
            .route("/v1/notifications/webhooks/{id}", get(api::webhook))
            .route(
                "/v1/notifications/verify-webhook-signature",
                post(api::verify),
            )
            .route("/checkoutnow/{id}", get(page::show).post(page::submit))
            .route("/checkoutnow/{id}/later", post(page::later))
            .with_state(self)
    }

    /// What the next calls that change something meet, one each.
    pub fn fail_next(&self, fault: Fault, times: usize) {
        self.books().fail(fault, times);
    }

    /// How events are sent from now on.
    pub fn set_hooks(&self, hooks: Hooks) {
        self.books().hooks = hooks;
    }

    /// No token is good any more, before its time.
    pub fn end_tokens(&self) {
        self.books().end_tokens();
    }

    /// The buyer agrees to pay an order in a way, as on its page; false when it is over.
    pub fn approve(&self, order: &str, funding: Funding) -> bool {
        let is_agreed = self.books().approve(order, funding);
        if is_agreed {
            self.tell(order, "CHECKOUT.ORDER.APPROVED");
        }
        is_agreed
    }

    /// What was looked at ends: the money comes, or does not. False when nothing is looked at.
    pub fn decide(&self, order: &str, is_good: bool) -> bool {
        let is_decided = self.books().decide(order, is_good);
        if is_decided {
            let kind = if is_good {
                "PAYMENT.CAPTURE.COMPLETED"
            } else {
                "PAYMENT.CAPTURE.DENIED"
            };
            self.tell(order, kind);
        }
        is_decided
    }

    /// Another amount than was asked, which PayPal never does.
    pub fn falsify(&self, order: &str, amount: Decimal, currency: &str) {
        self.books().falsify(order, amount, currency);
    }

    /// The order was not agreed to for so long that it is forgotten.
    pub fn forget(&self, order: &str) {
        self.books().forget(order);
    }

    /// Refunds some of what was captured, as the merchant does in PayPal's own pages; answers its name. None when that
    /// much is not left.
    pub fn refund(&self, order: &str, amount: Decimal) -> Option<String> {
        let capture = self.books().capture_of(order)?;
        let refund = self.books().refund(&capture, Some(amount), None).ok()?;
        self.tell(order, "PAYMENT.CAPTURE.REFUNDED");
        Some(refund)
    }

    /// The buyer's bank does not take the last refund of an order.
    pub fn fail_refund(&self, order: &str) {
        if self.books().fail_refund(order) {
            self.tell(order, "PAYMENT.REFUND.FAILED");
        }
    }

    /// The buyer disputes what is left of a payment.
    pub fn dispute(&self, order: &str) {
        if self.books().dispute(order) {
            self.tell(order, "CUSTOMER.DISPUTE.CREATED");
        }
    }

    /// PayPal decides the dispute.
    pub fn close_dispute(&self, order: &str, is_won: bool) {
        if self.books().close_dispute(order, is_won) {
            self.tell(order, "CUSTOMER.DISPUTE.RESOLVED");
        }
    }

    /// An event about an order as it would be sent now to a webhook.
    #[must_use]
    pub fn event(&self, order: &str, kind: &str, webhook: &str) -> Option<Sent> {
        let event = self.books().event(order, kind, &self.url)?;
        Some(hooks::sent(&event, webhook))
    }

    /// The names of all orders, the first first.
    #[must_use]
    pub fn orders(&self) -> Vec<String> {
        self.books().orders()
    }

    /// An order as PayPal tells it.
    #[must_use]
    pub fn order(&self, id: &str) -> Option<Value> {
        Some(self.books().order(id)?.json(&self.url))
    }

    /// What was captured and what of it went back, over all.
    #[must_use]
    pub fn sums(&self) -> (Decimal, Decimal) {
        self.books().sums()
    }

    /// What was sent to be done, by its name in PayPal's contract.
    #[must_use]
    pub fn asked(&self) -> Vec<(&'static str, Value)> {
        self.books().asked.clone()
    }

    fn note(&self, name: &'static str, asked: &Value) {
        self.books().asked.push((name, asked.clone()));
    }

    fn books(&self) -> MutexGuard<'_, Books> {
        self.books.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sends an event about an order, as often as is set.
    fn tell(&self, order: &str, kind: &'static str) {
        let (hooks, message) = {
            let books = self.books();
            (books.hooks, books.message(order, kind, &self.url))
        };
        let Some(message) = message.filter(|_| hooks != Hooks::Off) else {
            return;
        };
        let times = if hooks == Hooks::Twice { 2 } else { 1 };
        for _ in 0..times {
            tokio::spawn(hooks::send(self.http.clone(), message.clone()));
        }
    }
}
