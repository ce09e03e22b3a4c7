//! What PayPal answers, in the words of the shop.

use serde_json::Value;

use super::amount;
use crate::core::{PaymentAttemptId, RefundId};
use crate::payment::{
    DisputeState, Event, News, ProviderFault, SeenDispute, SeenRefund, Session, SessionState,
};

/// An order; none when it is not one.
pub(super) fn order(answer: &Value) -> Option<Session> {
    let unit = answer.pointer("/purchase_units/0")?;
    let capture = capture_of(unit);
    let custom_id = text(unit, "custom_id").or_else(|| text(capture?, "custom_id"));
    let paid = capture.and_then(|capture| capture.get("amount"));
    let told = paid.or_else(|| unit.get("amount"));
    Some(Session {
        id: text(answer, "id")?.to_owned(),
        attempt: custom_id.and_then(|id| PaymentAttemptId::parse(id).ok()),
        url: link(answer, &["payer-action", "approve"]).map(ToOwned::to_owned),
        state: match capture {
            Some(capture) => state_of_capture(capture)?,
            None => state(answer)?,
        },
        amount: told.and_then(amount::money),
    })
}

fn state(answer: &Value) -> Option<SessionState> {
    match text(answer, "status")? {
        "CREATED" | "SAVED" | "PAYER_ACTION_REQUIRED" => Some(SessionState::Open),
        "APPROVED" => Some(SessionState::Approved),
        "VOIDED" => Some(SessionState::Ended),
        // It says that it was captured, and not what: another answer will.
        _ => None,
    }
}

/// What was captured of an order: where a first try was declined, the one that was not.
fn capture_of(unit: &Value) -> Option<&Value> {
    let all = unit.pointer("/payments/captures")?.as_array()?;
    let has_failed = |it: &&Value| matches!(text(it, "status"), Some("DECLINED" | "FAILED"));
    all.iter().find(|it| !has_failed(it)).or_else(|| all.last())
}

fn state_of_capture(capture: &Value) -> Option<SessionState> {
    match text(capture, "status")? {
        "COMPLETED" | "PARTIALLY_REFUNDED" | "REFUNDED" => {
            let name = text(capture, "id")?.to_owned();
            Some(SessionState::Paid(name))
        }
        "PENDING" => Some(SessionState::Processing),
        "DECLINED" | "FAILED" => Some(SessionState::Ended),
        _ => None,
    }
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

/// The refunds of a payment in its order; none when it is not one.
pub(super) fn refunds(answer: &Value, intent: &str) -> Option<Vec<SeenRefund>> {
    let unit = answer.pointer("/purchase_units/0")?;
    let all = unit.pointer("/payments/refunds").and_then(Value::as_array);
    let own = all
        .into_iter()
        .flatten()
        .filter(|refund| payment_of(refund).is_none_or(|of| of == intent));
    Some(own.filter_map(seen_refund).collect())
}

fn seen_refund(answer: &Value) -> Option<SeenRefund> {
    let asked = text(answer, "custom_id");
    Some(SeenRefund {
        id: text(answer, "id")?.to_owned(),
        asked: asked.and_then(|id| RefundId::parse(id).ok()),
        amount: answer.get("amount").and_then(amount::money),
        is_given: !matches!(text(answer, "status"), Some("CANCELLED" | "FAILED")),
    })
}

/// Of which payment a refund is: its link up says so.
fn payment_of(refund: &Value) -> Option<&str> {
    let (before, name) = link(refund, &["up"])?.rsplit_once('/')?;
    before.ends_with("/captures").then_some(name)
}

/// A dispute; none when it is about no payment.
fn dispute(answer: &Value) -> Option<SeenDispute> {
    let payment = answer.pointer("/disputed_transactions/0")?;
    let outcome = answer.pointer("/dispute_outcome/outcome_code");
    let state = match (text(answer, "status"), outcome.and_then(Value::as_str)) {
        (Some("RESOLVED"), Some("RESOLVED_BUYER_FAVOUR" | "ACCEPTED")) => DisputeState::Lost,
        (Some("RESOLVED"), _) => DisputeState::Won,
        _ => DisputeState::Open,
    };
    let reason = text(answer, "reason").unwrap_or_default();
    Some(SeenDispute {
        id: text(answer, "dispute_id")?.to_owned(),
        intent: text(payment, "seller_transaction_id")?.to_owned(),
        amount: answer.get("dispute_amount").and_then(amount::money),
        reason: reason.to_lowercase().chars().take(80).collect(),
        state,
    })
}

/// An event; none when it is not one.
pub(super) fn event(told: &Value) -> Option<Event> {
    let (id, kind) = (text(told, "id")?, text(told, "event_type")?);
    let resource = told.get("resource")?;
    let is_name = |name: &str| (1..=100).contains(&name.len());
    (is_name(id) && is_name(kind)).then(|| Event {
        id: id.to_owned(),
        kind: kind.to_owned(),
        // What is not understood is no reason to have the event sent for days.
        news: news(kind, resource).unwrap_or(News::Other),
    })
}

fn news(kind: &str, resource: &Value) -> Option<News> {
    if kind.starts_with("CHECKOUT.ORDER.") {
        let named = resource.pointer("/purchase_units/0/custom_id");
        page(text(resource, "id")?, named)
    } else if kind == "PAYMENT.CAPTURE.REFUNDED" || kind.starts_with("PAYMENT.REFUND.") {
        let intent = payment_of(resource)?.to_owned();
        Some(News::Refunds { intent })
    } else if kind == "PAYMENT.CAPTURE.REVERSED" {
        // A dispute that was lost, which tells of itself.
        None
    } else if kind.starts_with("PAYMENT.CAPTURE.") {
        let order = resource.pointer("/supplementary_data/related_ids/order_id")?;
        page(order.as_str()?, resource.get("custom_id"))
    } else if kind.starts_with("CUSTOMER.DISPUTE.") {
        dispute(resource).map(News::Dispute)
    } else {
        None
    }
}

fn page(session: &str, named: Option<&Value>) -> Option<News> {
    let named = named.and_then(Value::as_str);
    Some(News::Page {
        session: session.to_owned(),
        attempt: named.and_then(|id| PaymentAttemptId::parse(id).ok()),
    })
}

/// Where the first link leads that is called so.
fn link<'v>(answer: &'v Value, names: &[&str]) -> Option<&'v str> {
    let links = answer.get("links")?.as_array()?;
    let mut links = links
        .iter()
        .filter(|link| text(link, "rel").is_some_and(|rel| names.contains(&rel)));
    text(links.next()?, "href")
}

fn text<'v>(value: &'v Value, name: &str) -> Option<&'v str> {
    value.get(name).and_then(Value::as_str)
}
