//! What Stripe answers, in the words of the shop.

use serde_json::Value;

use super::amount;
use crate::core::PaymentAttemptId;
use crate::payment::{Event, ProviderFault, Session, SessionState};

/// A Checkout Session; none when it is not one.
pub(super) fn session(answer: &Value) -> Option<Session> {
    if text(answer, "object") != Some("checkout.session") {
        return None;
    }
    let attempt = text(answer, "client_reference_id");
    let units = answer.get("amount_total").and_then(Value::as_i64);
    let currency = text(answer, "currency");
    Some(Session {
        id: text(answer, "id")?.to_owned(),
        attempt: attempt.and_then(|id| PaymentAttemptId::parse(id).ok()),
        url: text(answer, "url").map(ToOwned::to_owned),
        state: state(answer)?,
        amount: units
            .zip(currency)
            .and_then(|(units, currency)| amount::money(units, currency)),
    })
}

fn state(answer: &Value) -> Option<SessionState> {
    let is_paid = text(answer, "payment_status") == Some("paid");
    match text(answer, "status")? {
        "open" => Some(SessionState::Open),
        "expired" => Some(SessionState::Ended),
        "complete" if is_paid => intent(answer).map(SessionState::Paid),
        "complete" => Some(SessionState::Processing),
        _ => None,
    }
}

/// The name of the payment, which may come alone or as the whole payment.
fn intent(answer: &Value) -> Option<String> {
    let intent = answer.get("payment_intent")?;
    let name = intent.as_str().or_else(|| text(intent, "id"))?;
    Some(name.to_owned())
}

/// The name of a refund that was accepted.
pub(super) fn refund(answer: &Value) -> Result<String, ProviderFault> {
    let id = text(answer, "id").ok_or(ProviderFault::Unreachable)?;
    match text(answer, "status") {
        Some("failed" | "canceled") => Err(ProviderFault::Refused("refund_failed".to_owned())),
        _ => Ok(id.to_owned()),
    }
}

/// The name of the refund that was asked for under an id, if it is in a list.
pub(super) fn refund_among(answer: &Value, id: &str) -> Result<Option<String>, ProviderFault> {
    let list = answer.get("data").and_then(Value::as_array);
    let list = list.ok_or(ProviderFault::Unreachable)?;
    let asked = list.iter().find(|refund| {
        let metadata = refund.get("metadata");
        metadata.and_then(|metadata| text(metadata, "refund")) == Some(id)
    });
    asked.map(refund).transpose()
}

/// An event; none when it is not one.
pub(super) fn event(told: &Value) -> Option<Event> {
    let object = told.get("data").and_then(|data| data.get("object"))?;
    let (id, kind) = (text(told, "id")?, text(told, "type")?);
    // A session whose form is not understood is no reason to have the event sent for days.
    let session = kind
        .starts_with("checkout.session.")
        .then(|| session(object))
        .flatten();
    Some(Event {
        id: id.to_owned(),
        kind: kind.to_owned(),
        session,
    })
}

fn text<'v>(value: &'v Value, name: &str) -> Option<&'v str> {
    value.get(name).and_then(Value::as_str)
}
