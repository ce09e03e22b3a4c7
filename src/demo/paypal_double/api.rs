//! The part of PayPal's interface that the shop asks.

use std::time::Duration;

use axum::Json;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::PayPalDouble;
use super::books::{Answer, Books, Fault, Funding, Order, missing, name, refusal, unprocessable};
use super::hooks::signature;
use super::told::webhook_of;

/// `POST /v1/oauth2/token`
pub(super) async fn token(State(double): State<PayPalDouble>, headers: HeaderMap) -> Response {
    answer(match client(&headers) {
        Some(account) => {
            let told = json!({
                "access_token": double.books().token(&account),
                "token_type": "Bearer",
                "expires_in": 32_400,
                "scope": "",
            });
            (200, told)
        }
        None => {
            let told = json!({ "error": "invalid_client", "error_description": "no such client" });
            (401, told)
        }
    })
}

/// `POST /v2/checkout/orders`
pub(super) async fn create(
    State(double): State<PayPalDouble>,
    headers: HeaderMap,
    Json(asked): Json<Value>,
) -> Response {
    double.note("order_request", &asked);
    let url = double.url.clone();
    let act = |books: &mut Books, account: &str| match order_of(account, &asked) {
        Some(order) => {
            let told = order.json(&url);
            books.add(order);
            (200, told)
        }
        None => refusal(400, "INVALID_REQUEST", "MISSING_REQUIRED_PARAMETER"),
    };
    change(&double, &headers, act).await
}

/// `GET /v2/checkout/orders/{id}`
pub(super) async fn show(
    State(double): State<PayPalDouble>,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Response {
    let Some(account) = account(&double, &headers) else {
        return answer(stranger());
    };
    let order = double.books().order(&id);
    answer(match order.filter(|order| order.account == account) {
        Some(order) => (200, order.json(&double.url)),
        None => missing(),
    })
}

/// `POST /v2/checkout/orders/{id}/capture`
pub(super) async fn capture(
    State(double): State<PayPalDouble>,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Response {
    let url = double.url.clone();
    let before = double.books().capture_of(&id);
    let act = |books: &mut Books, account: &str| {
        let known = books.order(&id);
        if known.is_none_or(|order| order.account != account) {
            return missing();
        }
        match books.capture(&id) {
            Ok(()) => books
                .order(&id)
                .map_or_else(missing, |order| (201, order.json(&url))),
            Err(refused) => refused,
        }
    };
    let response = change(&double, &headers, act).await;
    let order = double.books().order(&id);
    let captured = order.and_then(|order| order.captures.last().cloned());
    if let Some(captured) = captured.filter(|_| before.is_none()) {
        let kind = if captured.status == "PENDING" {
            "PAYMENT.CAPTURE.PENDING"
        } else {
            "PAYMENT.CAPTURE.COMPLETED"
        };
        double.tell(&id, kind);
    }
    response
}

/// `POST /v2/payments/captures/{id}/refund`: never more than was captured and is left.
pub(super) async fn refund(
    State(double): State<PayPalDouble>,
    headers: HeaderMap,
    Path(id): Path<String>,
    Json(asked): Json<Value>,
) -> Response {
    double.note("refund_request", &asked);
    let url = double.url.clone();
    let act = |books: &mut Books, account: &str| {
        let order = books.order_of(&id).cloned();
        let Some(order) = order.filter(|order| order.account == account) else {
            return missing();
        };
        let amount = asked.get("amount").map(money);
        let amount = match amount {
            Some(Some((amount, currency))) if currency == order.currency => Some(amount),
            Some(_) => return unprocessable("REFUND_CAPTURE_CURRENCY_MISMATCH"),
            None => None,
        };
        let custom_id = asked.get("custom_id").and_then(Value::as_str);
        let given = books.refund(&id, amount, custom_id);
        let order = books.order(&order.id);
        match (given, order) {
            (Ok(given), Some(order)) => {
                let refund = order.refunds.iter().find(|it| it.id == given);
                refund.map_or_else(missing, |it| (201, order.refund(it, &url)))
            }
            (Err(refused), _) => refused,
            (Ok(_), None) => missing(),
        }
    };
    let response = change(&double, &headers, act).await;
    let order = double.books().order_of(&id).map(|order| order.id.clone());
    if let Some(order) = order.filter(|_| response.status().is_success()) {
        double.tell(&order, "PAYMENT.CAPTURE.REFUNDED");
    }
    response
}

/// `GET /v1/notifications/webhooks/{id}`
pub(super) async fn webhook(
    State(double): State<PayPalDouble>,
    headers: HeaderMap,
    Path(id): Path<String>,
) -> Response {
    answer(match account(&double, &headers) {
        Some(account) if webhook_of(&account) == id => {
            let told = json!({
                "id": id,
                "url": "https://shop.example/webhooks/paypal",
                "event_types": [{ "name": "*" }],
                "links": [],
            });
            (200, told)
        }
        Some(_) => missing(),
        None => stranger(),
    })
}

/// `POST /v1/notifications/verify-webhook-signature`
pub(super) async fn verify(
    State(double): State<PayPalDouble>,
    headers: HeaderMap,
    Json(asked): Json<Value>,
) -> Response {
    double.note("verification_request", &asked);
    let Some(account) = account(&double, &headers) else {
        return answer(stranger());
    };
    let part = |name: &str| asked.get(name).and_then(Value::as_str).unwrap_or_default();
    let (id, time) = (part("transmission_id"), part("transmission_time"));
    let webhook = webhook_of(&account);
    let body = asked.get("webhook_event").map(Value::to_string);
    let own = signature(id, time, &webhook, &body.unwrap_or_default());
    let is_own = part("webhook_id") == webhook && part("transmission_sig") == own;
    let status = if is_own { "SUCCESS" } else { "FAILURE" };
    answer((200, json!({ "verification_status": status })))
}

/// Changes something, once for each key, and meets the fault that waits.
async fn change(
    double: &PayPalDouble,
    headers: &HeaderMap,
    act: impl FnOnce(&mut Books, &str) -> Answer + Send,
) -> Response {
    let Some(account) = account(double, headers) else {
        return answer(stranger());
    };
    let key = headers.get("paypal-request-id");
    let key = key.and_then(|key| key.to_str().ok()).unwrap_or_default();
    let fault = double.books().meet();
    match fault {
        Some(Fault::Unavailable) => return answer(broken()),
        Some(Fault::TooMany) => {
            return answer(refusal(429, "RATE_LIMIT_REACHED", "TOO_MANY_REQUESTS"));
        }
        Some(Fault::Slow) => tokio::time::sleep(Duration::from_secs(1)).await,
        Some(Fault::Lost) | None => {}
    }
    let mut books = double.books();
    let done = books.once(&account, key, |books| act(books, &account));
    answer(if fault == Some(Fault::Lost) {
        broken()
    } else {
        done
    })
}

fn order_of(account: &str, asked: &Value) -> Option<Order> {
    let unit = asked.pointer("/purchase_units/0")?;
    let (amount, currency) = money(unit.get("amount")?)?;
    let text =
        |value: &Value, name: &str| value.get(name).and_then(Value::as_str).map(str::to_owned);
    let context = asked.pointer("/payment_source/paypal/experience_context")?;
    let is_capture = asked.get("intent")?.as_str()? == "CAPTURE" && amount > Decimal::ZERO;
    is_capture.then_some(())?;
    Some(Order {
        id: name(),
        account: account.to_owned(),
        status: "PAYER_ACTION_REQUIRED",
        reference: text(unit, "reference_id").unwrap_or_else(|| "default".to_owned()),
        custom_id: text(unit, "custom_id")?,
        title: text(unit, "description")?,
        amount,
        currency,
        return_url: text(context, "return_url")?,
        cancel_url: text(context, "cancel_url")?,
        funding: Funding::Balance,
        captures: Vec::new(),
        refunds: Vec::new(),
        dispute: None,
    })
}

fn money(told: &Value) -> Option<(Decimal, String)> {
    let value: Decimal = told.get("value")?.as_str()?.parse().ok()?;
    let currency = told.get("currency_code")?.as_str()?;
    Some((value, currency.to_owned()))
}

/// Who signs in: `client_<name>` with `secret_<name>`.
fn client(headers: &HeaderMap) -> Option<String> {
    let value = headers.get("authorization")?.to_str().ok()?;
    let pair = STANDARD.decode(value.strip_prefix("Basic ")?).ok()?;
    let pair = String::from_utf8(pair).ok()?;
    let (id, secret) = pair.split_once(':')?;
    let name = id.strip_prefix("client_")?;
    (secret.strip_prefix("secret_")? == name).then(|| id.to_owned())
}

/// Who asks with a token.
fn account(double: &PayPalDouble, headers: &HeaderMap) -> Option<String> {
    let value = headers.get("authorization")?.to_str().ok()?;
    double.books().account(value.strip_prefix("Bearer ")?)
}

fn stranger() -> Answer {
    refusal(401, "AUTHENTICATION_FAILURE", "INVALID_TOKEN")
}

fn broken() -> Answer {
    refusal(503, "SERVICE_UNAVAILABLE", "SERVICE_UNAVAILABLE")
}

fn answer((status, told): Answer) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    (status, Json(told)).into_response()
}
