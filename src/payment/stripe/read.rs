//! What Stripe answers, in the words of the shop.

use serde_json::Value;

use super::amount;
use crate::core::{Money, PaymentAttemptId, RefundId};
use crate::payment::{
    DisputeState, Event, News, ProviderFault, SeenDispute, SeenRefund, Session, SessionState,
};

/// A Checkout Session; none when it is not one.
pub(super) fn session(answer: &Value) -> Option<Session> {
    if text(answer, "object") != Some("checkout.session") {
        return None;
    }
    let attempt = text(answer, "client_reference_id");
    Some(Session {
        id: text(answer, "id")?.to_owned(),
        attempt: attempt.and_then(|id| PaymentAttemptId::parse(id).ok()),
        url: text(answer, "url").map(ToOwned::to_owned),
        state: state(answer)?,
        amount: money(answer, "amount_total"),
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
    let seen = seen_refund(answer).ok_or(ProviderFault::Unreachable)?;
    if seen.is_given {
        Ok(seen.id)
    } else {
        Err(ProviderFault::Refused("refund_failed".to_owned()))
    }
}

/// A list of refunds; none when it is not one.
pub(super) fn refunds(answer: &Value) -> Option<Vec<SeenRefund>> {
    let list = answer.get("data").and_then(Value::as_array)?;
    Some(list.iter().filter_map(seen_refund).collect())
}

fn seen_refund(answer: &Value) -> Option<SeenRefund> {
    let metadata = answer.get("metadata");
    let asked = metadata.and_then(|metadata| text(metadata, "refund"));
    Some(SeenRefund {
        id: text(answer, "id")?.to_owned(),
        asked: asked.and_then(|id| RefundId::parse(id).ok()),
        amount: money(answer, "amount"),
        is_given: !matches!(text(answer, "status"), Some("failed" | "canceled")),
    })
}

/// A dispute; none when it is not one, or about no payment of this kind. An inquiry, which may become one, is one too.
fn dispute(answer: &Value) -> Option<SeenDispute> {
    let state = match text(answer, "status")? {
        "won" | "warning_closed" => DisputeState::Won,
        "lost" => DisputeState::Lost,
        _ => DisputeState::Open,
    };
    Some(SeenDispute {
        id: text(answer, "id")?.to_owned(),
        intent: intent(answer)?,
        amount: money(answer, "amount"),
        reason: text(answer, "reason")
            .unwrap_or_default()
            .chars()
            .take(80)
            .collect(),
        state,
    })
}

/// An event; none when it is not one.
pub(super) fn event(told: &Value) -> Option<Event> {
    let object = told.get("data").and_then(|data| data.get("object"))?;
    let (id, kind) = (text(told, "id")?, text(told, "type")?);
    Some(Event {
        id: id.to_owned(),
        kind: kind.to_owned(),
        // What is not understood is no reason to have the event sent for days.
        news: news(kind, object).unwrap_or(News::Other),
    })
}

fn news(kind: &str, object: &Value) -> Option<News> {
    let begins = |start: &str| kind.starts_with(start);
    if begins("checkout.session.") {
        session(object).map(News::Session)
    } else if begins("charge.dispute.") {
        dispute(object).map(News::Dispute)
    } else if kind == "charge.refunded" || begins("refund.") || begins("charge.refund.") {
        intent(object).map(|intent| News::Refunds { intent })
    } else {
        None
    }
}

/// An amount with the currency beside it.
fn money(answer: &Value, name: &str) -> Option<Money> {
    let units = answer.get(name).and_then(Value::as_i64)?;
    amount::money(units, text(answer, "currency")?)
}

fn text<'v>(value: &'v Value, name: &str) -> Option<&'v str> {
    value.get(name).and_then(Value::as_str)
}
