//! The page on which a buyer agrees to pay: marked as a test, in plain HTML. Below it stands what becomes of a payment
//! later.

use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use rust_decimal::Decimal;
use serde::Deserialize;

use super::PayPalDouble;
use super::books::{Funding, Order};
use crate::demo::stand_in::{self, escaped};

/// What the buyer pays with.
#[derive(Deserialize)]
pub(super) struct Chosen {
    funding: String,
}

/// What becomes of it.
#[derive(Deserialize)]
pub(super) struct Step {
    step: String,
    #[serde(default)]
    amount: String,
}

/// `GET /checkoutnow/{id}`
pub(super) async fn show(State(double): State<PayPalDouble>, Path(id): Path<String>) -> Response {
    let order = double.books().order(&id);
    match order {
        Some(order) => document(StatusCode::OK, &body(&order)),
        None => document(StatusCode::NOT_FOUND, "<h1>There is no such payment</h1>"),
    }
}

/// `POST /checkoutnow/{id}`
pub(super) async fn submit(
    State(double): State<PayPalDouble>,
    Path(id): Path<String>,
    Form(chosen): Form<Chosen>,
) -> Response {
    let funding = match chosen.funding.as_str() {
        "declined" => Funding::Declined,
        "check" => Funding::Check,
        _ => Funding::Balance,
    };
    let is_agreed = double.approve(&id, funding);
    let order = double.books().order(&id);
    match order {
        Some(order) if is_agreed => {
            let back = format!("{}?token={id}&PayerID=TESTBUYER", order.return_url);
            Redirect::to(&back).into_response()
        }
        Some(order) => document(StatusCode::OK, &body(&order)),
        None => document(StatusCode::NOT_FOUND, "<h1>There is no such payment</h1>"),
    }
}

/// `POST /checkoutnow/{id}/later`
pub(super) async fn later(
    State(double): State<PayPalDouble>,
    Path(id): Path<String>,
    Form(chosen): Form<Step>,
) -> Response {
    match chosen.step.as_str() {
        "come" => {
            double.decide(&id, true);
        }
        "deny" => {
            double.decide(&id, false);
        }
        "refund" => {
            if let Ok(amount) = chosen.amount.trim().parse::<Decimal>() {
                double.refund(&id, amount);
            }
        }
        "fail" => double.fail_refund(&id),
        "dispute" => double.dispute(&id),
        "won" => double.close_dispute(&id, true),
        "lost" => double.close_dispute(&id, false),
        _ => {}
    }
    Redirect::to(&format!("/checkoutnow/{id}")).into_response()
}

fn body(order: &Order) -> String {
    let (title, back) = (escaped(&order.title), escaped(&order.cancel_url));
    let amount = format!("{} {}", order.amount, escaped(&order.currency));
    let id = escaped(&order.id);
    let leave = format!("<p><a href=\"{back}\">Cancel and return to the shop</a></p>");
    if !matches!(order.status, "PAYER_ACTION_REQUIRED" | "APPROVED") {
        let later = later_forms(&id);
        return format!("<h1>{title}</h1><p>This payment is done.</p>{leave}{later}");
    }
    format!(
        "<h1>{title}</h1><p class=\"amount\">{amount}</p>\
         <form method=\"post\" action=\"/checkoutnow/{id}\">\
         <button name=\"funding\" value=\"balance\">Pay {amount}</button>\
         <button class=\"quiet\" name=\"funding\" value=\"check\">Pay by eCheck, which PayPal checks first</button>\
         <button class=\"quiet\" name=\"funding\" value=\"declined\">Pay with a card that is declined</button>\
         </form>{leave}"
    )
}

fn later_forms(id: &str) -> String {
    format!(
        "<h2>What happens later</h2>\
         <form method=\"post\" action=\"/checkoutnow/{id}/later\">\
         <label for=\"amount\">Amount</label>\
         <input id=\"amount\" name=\"amount\" inputmode=\"decimal\" autocomplete=\"off\" maxlength=\"12\">\
         <button name=\"step\" value=\"refund\">Refund</button>\
         <button name=\"step\" value=\"fail\">Let the last refund fail</button>\
         <button name=\"step\" value=\"come\">The eCheck is good</button>\
         <button name=\"step\" value=\"deny\">The eCheck is denied</button>\
         <button name=\"step\" value=\"dispute\">Dispute as the buyer</button>\
         <button name=\"step\" value=\"won\">Decide for the shop</button>\
         <button name=\"step\" value=\"lost\">Decide for the buyer</button></form>"
    )
}

fn document(status: StatusCode, body: &str) -> Response {
    let warning = "this is not PayPal, and no money moves.";
    stand_in::document(status, "Test payment", warning, body)
}
