//! What every provider of payments can do, in the words of the shop.

use std::fmt;

use axum::http::HeaderMap;
use futures::future::BoxFuture;
use time::OffsetDateTime;

use crate::core::{Email, Locale, Money, PaymentAttemptId, RefundId};

/// What asking a provider comes to.
pub type Asked<'a, T> = BoxFuture<'a, Result<T, ProviderFault>>;

/// A provider that takes payments on its own pages.
pub trait Provider: Send + Sync {
    /// Opens a page on which an attempt is paid. Asked again for the same attempt, it answers with the same page.
    fn create<'a>(&'a self, new: &'a NewSession) -> Asked<'a, Session>;

    /// What became of a page.
    fn fetch<'a>(&'a self, session: &'a str) -> Asked<'a, Session>;

    /// Closes a page, unless it was paid meanwhile, and tells what became of it.
    fn void<'a>(&'a self, session: &'a str) -> Asked<'a, Session>;

    /// Takes the money that a buyer has agreed to pay, once for an attempt however often it is asked, and tells what
    /// became of the page: where the buyer's bank says no, it has ended.
    fn capture<'a>(&'a self, session: &'a str, attempt: PaymentAttemptId) -> Asked<'a, Session>;

    /// Gives money back, once however often it is asked, and tells its name there.
    fn refund<'a>(&'a self, new: &'a NewRefund) -> Asked<'a, String>;

    /// Every refund of a payment, also those that somebody gave in the provider's own pages. Asked before one is asked
    /// for again, since a provider remembers for a day only what it answered.
    fn refunds<'a>(&'a self, session: &'a str, intent: &'a str) -> Asked<'a, Vec<SeenRefund>>;

    /// Whether it accepts the shop's keys; [`NO_WEBHOOK`] where it knows no such webhook.
    fn test(&self) -> Asked<'_, ()>;

    /// Reads what it told by itself.
    ///
    /// # Errors
    /// When it was not this shop's provider who wrote it just now, or nobody can say.
    fn hear<'a>(
        &'a self,
        headers: &'a HeaderMap,
        body: &'a [u8],
        now: OffsetDateTime,
    ) -> BoxFuture<'a, Result<Event, EventFault>>;
}

/// Why keys were refused: the webhook that they name is not there.
pub const NO_WEBHOOK: &str = "no_webhook";

/// A page that is to be opened.
#[derive(Clone, Debug)]
pub struct NewSession {
    /// What is paid on it.
    pub attempt: PaymentAttemptId,
    /// How much.
    pub amount: Money,
    /// What the buyer reads there of what is paid.
    pub title: String,
    /// The order's number, for the merchant's eyes in the provider's books.
    pub order: String,
    /// Filled in for the buyer.
    pub email: Option<Email>,
    /// The language of the page.
    pub locale: Locale,
    /// Where the buyer comes back to, paid or not.
    pub back: String,
    /// When it ends.
    pub expires_at: OffsetDateTime,
}

/// A page of a provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// The provider's name for it.
    pub id: String,
    /// What it says it was opened for.
    pub attempt: Option<PaymentAttemptId>,
    /// Where it is, while it is open.
    pub url: Option<String>,
    /// What became of it.
    pub state: SessionState,
    /// What is paid on it; none where the shop knows no such money.
    pub amount: Option<Money>,
}

/// What became of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionState {
    /// It can be paid.
    Open,
    /// The buyer agrees to pay; the shop has to take the money.
    Approved,
    /// The buyer is done, the money is not there yet.
    Processing,
    /// The money is there, under this name.
    Paid(String),
    /// It cannot be paid any more, and was not.
    Ended,
}

/// Money that is to go back.
#[derive(Clone, Debug)]
pub struct NewRefund {
    /// What makes it one, however often it is asked.
    pub id: RefundId,
    /// The provider's name for the payment.
    pub intent: String,
    /// How much of it.
    pub amount: Money,
}

/// What a provider told by itself.
#[derive(Clone, Debug)]
pub struct Event {
    /// Its name; the same event may come several times.
    pub id: String,
    /// The provider's word for what happened.
    pub kind: String,
    /// What it is about.
    pub news: News,
}

/// What an event is about.
#[derive(Clone, Debug)]
pub enum News {
    /// A page, as it was then.
    Session(Session),
    /// A page of which more is not said, or not believed: the provider is asked what became of it.
    Page {
        /// The provider's name for it.
        session: String,
        /// What it says it was opened for.
        attempt: Option<PaymentAttemptId>,
    },
    /// A refund of a payment, or several: the provider is asked for all of them, since events come in any order.
    Refunds {
        /// The provider's name for the payment.
        intent: String,
    },
    /// A cardholder's dispute, as it was then.
    Dispute(SeenDispute),
    /// Something else.
    Other,
}

/// A refund as the provider tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenRefund {
    /// The provider's name for it.
    pub id: String,
    /// Under which id the shop asked for it, if it did.
    pub asked: Option<RefundId>,
    /// How much; none where the shop knows no such money.
    pub amount: Option<Money>,
    /// Whether the money went back, or is on its way; false where it came back or never left.
    pub is_given: bool,
}

/// A dispute as the provider tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenDispute {
    /// The provider's name for it.
    pub id: String,
    /// The provider's name for the payment.
    pub intent: String,
    /// How much of it; none where the shop knows no such money.
    pub amount: Option<Money>,
    /// Why, in the provider's word.
    pub reason: String,
    /// Where it stands.
    pub state: DisputeState,
}

/// Where a dispute stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DisputeState {
    /// Nobody has decided yet.
    Open,
    /// The money stays with the shop.
    Won,
    /// The cardholder has it.
    Lost,
}

impl DisputeState {
    /// The word in the table and in message keys.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Won => "won",
            Self::Lost => "lost",
        }
    }

    /// Reads the word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        let mut all = [Self::Open, Self::Won, Self::Lost].into_iter();
        all.find(|state| state.name() == word)
    }
}

/// Why a provider did not do what it was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProviderFault {
    /// It does not accept the shop's key.
    Unauthorized,
    /// It knows no such thing.
    NotFound,
    /// It says no, in a word of its own.
    Refused(String),
    /// It did not answer, or not in a form that is understood: nobody knows whether it was done.
    Unreachable,
}

impl fmt::Display for ProviderFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unauthorized => f.write_str("the provider does not accept the key"),
            Self::NotFound => f.write_str("the provider knows no such thing"),
            Self::Refused(code) => write!(f, "the provider says no: {code}"),
            Self::Unreachable => f.write_str("the provider does not answer"),
        }
    }
}

/// Why an event is not believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventFault {
    /// It is signed with another secret, or not at all.
    WrongSignature,
    /// It was signed too long ago, or is of the future.
    NotNow,
    /// It is not in the agreed form.
    Malformed,
    /// Whether it is true only the provider can say, and it does not answer.
    NoAnswer,
}
