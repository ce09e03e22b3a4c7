//! What becomes of payments after they were made: refunds and disputes.

use serde_json::{Value, json};

use super::books::{Books, Session, name, refusal};

impl Books {
    /// Gives some of a payment back, never more than is left, and nothing while it is disputed.
    pub fn refund(
        &mut self,
        id: &str,
        amount: i64,
        asked: Option<&str>,
    ) -> Result<Value, (u16, Value)> {
        let is_disputed = self.dispute_of(id).is_some_and(|it| it["status"] != "won");
        let Some(intent) = self.intents.get_mut(id) else {
            return Err(refusal(404, "resource_missing", "no such thing"));
        };
        if is_disputed {
            return Err(refusal(400, "charge_disputed", "it is disputed"));
        }
        let left = intent.amount - intent.refunded;
        if !(1..=left).contains(&amount) {
            let code = if left == 0 {
                "charge_already_refunded"
            } else {
                "amount_too_large"
            };
            return Err(refusal(400, code, "more than is left"));
        }
        intent.refunded += amount;
        let told = json!({
            "id": name("re"), "object": "refund", "status": "succeeded",
            "amount": amount, "currency": intent.currency, "payment_intent": id,
            "metadata": { "refund": asked },
        });
        self.refunds.push(told.clone());
        Ok(told)
    }

    /// The last refund of a session fails afterwards; false when there is none.
    pub fn fail_refund(&mut self, session: &str) -> bool {
        let Some(id) = self.session(session).and_then(|session| session.intent) else {
            return false;
        };
        let mut refunds = self.refunds.iter_mut().rev();
        let last =
            refunds.find(|it| it["payment_intent"] == id.as_str() && it["status"] == "succeeded");
        let Some(last) = last else {
            return false;
        };
        last["status"] = "failed".into();
        let amount = last["amount"].as_i64().unwrap_or_default();
        if let Some(intent) = self.intents.get_mut(&id) {
            intent.refunded -= amount;
        }
        true
    }

    /// What is left of a session's payment is disputed; false when nothing is, or it was already.
    pub fn dispute(&mut self, session: &str) -> bool {
        let Some(id) = self.session(session).and_then(|session| session.intent) else {
            return false;
        };
        let Some(intent) = self.intents.get(&id) else {
            return false;
        };
        let left = intent.amount - intent.refunded;
        if left == 0 || self.dispute_of(&id).is_some() {
            return false;
        }
        let told = json!({
            "id": name("dp"), "object": "dispute", "status": "needs_response",
            "reason": "product_not_received", "amount": left, "currency": intent.currency,
            "payment_intent": id,
        });
        self.disputes.push(told);
        true
    }

    /// Ends a session's dispute; false when there is none to end.
    pub fn close_dispute(&mut self, session: &str, is_won: bool) -> bool {
        let id = self.session(session).and_then(|session| session.intent);
        let mut disputes = self.disputes.iter_mut();
        let open = disputes.find(|it| {
            it["payment_intent"].as_str() == id.as_deref() && it["status"] == "needs_response"
        });
        let Some(open) = open else {
            return false;
        };
        open["status"] = if is_won { "won" } else { "lost" }.into();
        true
    }

    fn dispute_of(&self, intent: &str) -> Option<&Value> {
        let mut disputes = self.disputes.iter();
        disputes.find(|it| it["payment_intent"] == intent)
    }

    /// The last of these that is about a session's payment.
    pub(super) fn last_of(&self, all: &[Value], session: &Session) -> Option<Value> {
        let intent = session.intent.as_deref()?;
        let mut all = all.iter().rev();
        all.find(|it| it["payment_intent"] == intent).cloned()
    }

    /// What was charged on a session.
    pub(super) fn charge(&self, session: &Session) -> Option<Value> {
        let id = session.intent.as_deref()?;
        let intent = self.intent(id)?;
        Some(json!({
            "id": id.replacen("pi", "ch", 1), "object": "charge", "payment_intent": id,
            "amount": intent.amount, "amount_captured": intent.amount,
            "amount_refunded": intent.refunded, "currency": intent.currency,
            "refunded": intent.refunded == intent.amount, "status": "succeeded",
        }))
    }
}
