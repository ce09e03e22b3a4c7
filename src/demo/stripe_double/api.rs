//! The part of Stripe's interface that the shop asks.

use std::collections::HashMap;

use axum::Json;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use url::form_urlencoded;

use super::StripeDouble;
use super::books::{Books, Fault, Session, name, now, refusal};

type Answer = (u16, Value);

/// `GET /v1/checkout/sessions`
pub(super) async fn list(headers: HeaderMap) -> Response {
    answer(match account(&headers) {
        Some(_) => (
            200,
            json!({ "object": "list", "data": [], "has_more": false }),
        ),
        None => stranger(),
    })
}

/// `POST /v1/checkout/sessions`
pub(super) async fn create(
    State(double): State<StripeDouble>,
    headers: HeaderMap,
    body: String,
) -> Response {
    let url = double.url.clone();
    change(&double, &headers, "sessions", &body, |books, account| {
        let fields = fields(&body);
        match session_of(account, &fields) {
            Ok(session) => {
                let told = session.json(&url);
                books.add(session);
                (200, told)
            }
            Err(refused) => refused,
        }
    })
}

/// `GET /v1/checkout/sessions/{id}`
pub(super) async fn fetch(
    State(double): State<StripeDouble>,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Response {
    let Some(account) = account(&headers) else {
        return answer(stranger());
    };
    let session = double.books().session(&id);
    answer(match session.filter(|session| session.account == account) {
        Some(session) => (200, session.json(&double.url)),
        None => missing(),
    })
}

/// `POST /v1/checkout/sessions/{id}/expire`
pub(super) async fn expire(
    State(double): State<StripeDouble>,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Response {
    let url = double.url.clone();
    let response = change(
        &double,
        &headers,
        &format!("expire {id}"),
        "",
        |books, account| {
            let known = books.session(&id);
            if known.is_none_or(|session| session.account != account) {
                return missing();
            }
            if !books.expire(&id) {
                return refusal(400, "resource_missing", "only open sessions can be expired");
            }
            books
                .session(&id)
                .map_or_else(missing, |session| (200, session.json(&url)))
        },
    );
    if response.status().is_success() {
        double.tell(&id, "checkout.session.expired");
    }
    response
}

/// `GET /v1/payment_intents/{id}`
pub(super) async fn intent(
    State(double): State<StripeDouble>,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Response {
    let Some(account) = account(&headers) else {
        return answer(stranger());
    };
    let books = double.books();
    let known = books.intent(&id).filter(|intent| intent.account == account);
    answer(match known {
        Some(intent) => {
            let told = json!({
                "id": id, "object": "payment_intent", "status": "succeeded",
                "amount": intent.amount, "amount_received": intent.amount, "currency": intent.currency,
            });
            (200, told)
        }
        None => missing(),
    })
}

/// `GET /v1/refunds`
pub(super) async fn refunds(
    State(double): State<StripeDouble>,
    headers: HeaderMap,
    RawQuery(query): RawQuery,
) -> Response {
    let Some(account) = account(&headers) else {
        return answer(stranger());
    };
    let asked = fields(query.as_deref().unwrap_or_default());
    let id = asked.get("payment_intent").cloned().unwrap_or_default();
    let books = double.books();
    let is_theirs = books
        .intent(&id)
        .is_some_and(|intent| intent.account == account);
    let data: Vec<_> = books
        .refunds
        .iter()
        .filter(|refund| is_theirs && refund["payment_intent"] == id.as_str())
        .collect();
    answer((
        200,
        json!({ "object": "list", "data": data, "has_more": false }),
    ))
}

/// `POST /v1/refunds`: never more than was paid and is left.
pub(super) async fn refund(
    State(double): State<StripeDouble>,
    headers: HeaderMap,
    body: String,
) -> Response {
    let response = change(&double, &headers, "refunds", &body, |books, account| {
        let fields = fields(&body);
        let id = fields.get("payment_intent").cloned().unwrap_or_default();
        let Some(intent) = books.intent(&id).filter(|intent| intent.account == account) else {
            return missing();
        };
        let left = intent.amount - intent.refunded;
        let amount = fields
            .get("amount")
            .map_or(Some(left), |text| text.parse().ok());
        let asked = fields.get("metadata[refund]").map(String::as_str);
        match books.refund(&id, amount.unwrap_or_default(), asked) {
            Ok(told) => (200, told),
            Err(refused) => refused,
        }
    });
    let body = fields(&body);
    let intent = body.get("payment_intent").cloned().unwrap_or_default();
    let session = double.books().session_of(&intent);
    if let Some(session) = session.filter(|_| response.status().is_success()) {
        double.tell(&session, "refund.created");
        double.tell(&session, "charge.refunded");
    }
    response
}

/// Changes something, once for each key, and meets the fault that waits.
fn change(
    double: &StripeDouble,
    headers: &HeaderMap,
    path: &str,
    body: &str,
    act: impl FnOnce(&mut Books, &str) -> Answer,
) -> Response {
    let Some(account) = account(headers) else {
        return answer(stranger());
    };
    let key = headers
        .get("idempotency-key")
        .and_then(|key| key.to_str().ok());
    let mut books = double.books();
    let fault = books.meet();
    let silent = (500, json!({ "error": { "type": "api_error" } }));
    if fault == Some(Fault::Unavailable) {
        return answer(silent);
    }
    let question = format!("{path}\n{body}");
    let done = books.once(&account, key.unwrap_or_default(), &question, |books| {
        act(books, &account)
    });
    answer(if fault == Some(Fault::Lost) {
        silent
    } else {
        done
    })
}

fn session_of(account: &str, fields: &HashMap<String, String>) -> Result<Session, Answer> {
    let get = |name: &str| fields.get(name).cloned().unwrap_or_default();
    let whole = |name: &str| get(name).parse::<i64>().ok();
    let amount = whole("line_items[0][price_data][unit_amount]").unwrap_or_default();
    let quantity = whole("line_items[0][quantity]").unwrap_or_default();
    let expires_at = whole("expires_at").unwrap_or_else(|| now() + 24 * 60 * 60);
    if get("mode") != "payment" || get("success_url").is_empty() {
        return Err(refusal(400, "parameter_missing", "mode and success_url"));
    }
    if !(now() + 30 * 60..=now() + 24 * 60 * 60).contains(&expires_at) {
        let sentence = "expires_at must be between 30 minutes and 24 hours away";
        return Err(refusal(400, "parameter_invalid_integer", sentence));
    }
    if amount.saturating_mul(quantity) < 50 {
        return Err(refusal(
            400,
            "amount_too_small",
            "less than can be paid by card",
        ));
    }
    Ok(Session {
        id: name("cs"),
        account: account.to_owned(),
        reference: get("client_reference_id"),
        title: get("line_items[0][price_data][product_data][name]"),
        amount: amount.saturating_mul(quantity),
        currency: get("line_items[0][price_data][currency]"),
        success_url: get("success_url"),
        cancel_url: get("cancel_url"),
        email: fields.get("customer_email").cloned(),
        expires_at,
        status: "open",
        intent: None,
    })
}

fn fields(body: &str) -> HashMap<String, String> {
    form_urlencoded::parse(body.as_bytes())
        .into_owned()
        .collect()
}

/// Who asks. Keys of the real Stripe are told from those of tests, and one is known to be wrong.
fn account(headers: &HeaderMap) -> Option<String> {
    let value = headers.get("authorization")?.to_str().ok()?;
    let key = value.strip_prefix("Bearer ")?;
    (key.starts_with("sk_test_") && !key.starts_with("sk_test_wrong")).then(|| key.to_owned())
}

fn stranger() -> Answer {
    (
        401,
        json!({ "error": { "type": "invalid_request_error", "message": "no such key" } }),
    )
}

fn missing() -> Answer {
    refusal(404, "resource_missing", "no such thing")
}

fn answer((status, told): Answer) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (status, Json(told)).into_response()
}
