//! What the stand-in remembers.

use std::collections::{BTreeMap, HashMap, VecDeque};

use serde_json::{Value, json};
use time::OffsetDateTime;
use uuid::Uuid;

use super::cards::ACCEPTED;
use super::hooks::Message;

/// What a call meets that changes something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nothing is done, and it says so.
    Unavailable,
    /// It is done, and the answer is lost.
    Lost,
}

/// How events are sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Hooks {
    /// Once each.
    #[default]
    On,
    /// Twice each, at once.
    Twice,
    /// Not at all.
    Off,
}

/// A page to pay on.
#[derive(Clone, Debug)]
pub(super) struct Session {
    pub id: String,
    pub account: String,
    pub reference: String,
    pub title: String,
    pub amount: i64,
    pub currency: String,
    pub success_url: String,
    pub cancel_url: String,
    pub email: Option<String>,
    pub expires_at: i64,
    pub status: &'static str,
    pub intent: Option<String>,
}

#[derive(Clone, Debug)]
pub(super) struct Intent {
    pub account: String,
    pub amount: i64,
    pub refunded: i64,
    pub currency: String,
}

/// What was answered under a key to what was asked.
type Answered = (String, (u16, Value));

#[derive(Default)]
pub(super) struct Books {
    sessions: BTreeMap<String, Session>,
    pub(super) intents: HashMap<String, Intent>,
    /// As Stripe tells them.
    pub refunds: Vec<Value>,
    /// The same.
    pub(super) disputes: Vec<Value>,
    answers: HashMap<(String, String), Answered>,
    faults: VecDeque<Fault>,
    pub hooks: Hooks,
}

pub(super) fn now() -> i64 {
    OffsetDateTime::now_utc().unix_timestamp()
}

/// A name as Stripe gives them; those made later sort later.
pub(super) fn name(kind: &str) -> String {
    format!("{kind}_test_{}", Uuid::now_v7().simple())
}

impl Books {
    /// Does something once for each key; asked again, it answers the same. Another question under the key is refused.
    pub fn once(
        &mut self,
        account: &str,
        key: &str,
        question: &str,
        act: impl FnOnce(&mut Self) -> (u16, Value),
    ) -> (u16, Value) {
        let place = (account.to_owned(), key.to_owned());
        if let Some((asked, answer)) = self.answers.get(&place) {
            return if asked == question {
                answer.clone()
            } else {
                refusal(400, "idempotency_error", "another question under this key")
            };
        }
        let answer = act(self);
        if !key.is_empty() {
            let answered = (question.to_owned(), answer.clone());
            self.answers.insert(place, answered);
        }
        answer
    }

    /// Has the next calls meet a fault, one each.
    pub fn fail(&mut self, fault: Fault, times: usize) {
        self.faults.extend(std::iter::repeat_n(fault, times));
    }

    pub fn forget_faults(&mut self) {
        self.faults.clear();
    }

    pub fn meet(&mut self) -> Option<Fault> {
        self.faults.pop_front()
    }

    pub fn add(&mut self, session: Session) {
        self.sessions.insert(session.id.clone(), session);
    }

    /// A session, which may have ended by the clock meanwhile.
    pub fn session(&self, id: &str) -> Option<Session> {
        let mut session = self.sessions.get(id)?.clone();
        if session.status == "open" && session.expires_at <= now() {
            session.status = "expired";
        }
        Some(session)
    }

    pub fn sessions(&self) -> Vec<String> {
        self.sessions.keys().cloned().collect()
    }

    /// On which session a payment was made.
    pub fn session_of(&self, intent: &str) -> Option<String> {
        let mut sessions = self.sessions.values();
        let session = sessions.find(|session| session.intent.as_deref() == Some(intent))?;
        Some(session.id.clone())
    }

    pub fn intent(&self, id: &str) -> Option<&Intent> {
        self.intents.get(id)
    }

    /// Ends a session that is open.
    pub fn expire(&mut self, id: &str) -> bool {
        let is_open = self
            .session(id)
            .is_some_and(|session| session.status == "open");
        match self.sessions.get_mut(id) {
            Some(session) if is_open => {
                session.status = "expired";
                true
            }
            _ => false,
        }
    }

    pub fn pay(&mut self, id: &str, card: &str) -> bool {
        let digits: String = card.chars().filter(char::is_ascii_digit).collect();
        let is_open = self
            .session(id)
            .is_some_and(|session| session.status == "open");
        let Some(session) = self.sessions.get_mut(id) else {
            return false;
        };
        if !is_open || digits != ACCEPTED {
            return false;
        }
        let intent = name("pi");
        session.status = "complete";
        session.intent = Some(intent.clone());
        let paid = Intent {
            account: session.account.clone(),
            amount: session.amount,
            refunded: 0,
            currency: session.currency.clone(),
        };
        self.intents.insert(intent, paid);
        true
    }

    pub fn falsify(&mut self, id: &str, amount: i64) {
        if let Some(session) = self.sessions.get_mut(id) {
            session.amount = amount;
        }
    }

    pub fn sums(&self) -> (i64, i64) {
        let paid = self.intents.values().map(|intent| intent.amount).sum();
        (
            paid,
            self.intents.values().map(|intent| intent.refunded).sum(),
        )
    }

    /// An event about a session, or about what was paid on it, as it is now. Its page's address is nothing that an event
    /// tells.
    pub fn event(&self, session: &str, kind: &str) -> Option<Value> {
        let session = self.session(session)?;
        let object = match kind {
            "charge.refunded" => self.charge(&session)?,
            "charge.dispute.created" | "charge.dispute.closed" => {
                self.last_of(&self.disputes, &session)?
            }
            kind if kind.starts_with("refund.") => self.last_of(&self.refunds, &session)?,
            _ => session.json(""),
        };
        Some(json!({
            "id": name("evt"),
            "object": "event",
            "type": kind,
            "created": now(),
            "livemode": false,
            "data": { "object": object },
        }))
    }

    /// The same with where it goes and how it is signed.
    pub fn message(&mut self, session: &str, kind: &str) -> Option<Message> {
        let body = self.event(session, kind)?.to_string();
        let session = self.session(session)?;
        let origin = url::Url::parse(&session.success_url).ok()?;
        let mut address = origin;
        address.set_path("/webhooks/stripe");
        address.set_query(None);
        Some(Message {
            address: address.to_string(),
            secret: session.account.replacen("sk_test_", "whsec_", 1),
            body,
        })
    }
}

impl Session {
    /// As Stripe tells it. `url` is where the stand-in is reached.
    pub fn json(&self, url: &str) -> Value {
        let page = (self.status == "open").then(|| format!("{url}/pay/{}", self.id));
        let status = if self.status == "complete" {
            "paid"
        } else {
            "unpaid"
        };
        json!({
            "id": self.id,
            "object": "checkout.session",
            "amount_total": self.amount,
            "currency": self.currency,
            "client_reference_id": self.reference,
            "customer_email": self.email,
            "expires_at": self.expires_at,
            "livemode": false,
            "mode": "payment",
            "payment_intent": self.intent,
            "payment_status": status,
            "status": self.status,
            "success_url": self.success_url,
            "cancel_url": self.cancel_url,
            "url": page,
        })
    }
}

/// No, in Stripe's form.
pub(super) fn refusal(status: u16, code: &str, message: &str) -> (u16, Value) {
    let error = json!({ "type": "invalid_request_error", "code": code, "message": message });
    (status, json!({ "error": error }))
}
