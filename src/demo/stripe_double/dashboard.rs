//! What the merchant and the bank do to a payment, as forms on its page.

use axum::Form;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::StripeDouble;
use crate::core::{Currency, Money};

/// What is to be refunded, in units of the currency.
#[derive(Deserialize)]
pub(super) struct Amount {
    amount: String,
}

/// What becomes of a dispute.
#[derive(Deserialize)]
pub(super) struct Step {
    step: String,
}

/// The forms under a payment that was made; `id` is written for HTML.
pub(super) fn forms(id: &str) -> String {
    format!(
        "<h2>In the dashboard</h2>\
         <form method=\"post\" action=\"/pay/{id}/refund\">\
         <label for=\"amount\">Amount</label>\
         <input id=\"amount\" name=\"amount\" inputmode=\"decimal\" autocomplete=\"off\" maxlength=\"12\" required>\
         <button>Refund</button></form>\
         <form method=\"post\" action=\"/pay/{id}/dispute\">\
         <button name=\"step\" value=\"open\">Dispute as the cardholder</button> \
         <button name=\"step\" value=\"won\">Decide for the shop</button> \
         <button name=\"step\" value=\"lost\">Decide for the cardholder</button> \
         <button name=\"step\" value=\"fail\">Let the last refund fail</button></form>"
    )
}

/// `POST /pay/{id}/refund`
pub(super) async fn refund(
    State(double): State<StripeDouble>,
    Path(id): Path<String>,
    Form(typed): Form<Amount>,
) -> Response {
    let session = double.books().session(&id);
    let currency = session.and_then(|session| Currency::parse(&session.currency).ok());
    let amount = currency.and_then(|currency| Money::parse(&typed.amount, currency).ok());
    if let Some(units) = amount.and_then(|amount| i64::try_from(amount.minor_units()).ok()) {
        double.refund(&id, units);
    }
    Redirect::to(&format!("/pay/{id}")).into_response()
}

/// `POST /pay/{id}/dispute`
pub(super) async fn dispute(
    State(double): State<StripeDouble>,
    Path(id): Path<String>,
    Form(chosen): Form<Step>,
) -> Response {
    match chosen.step.as_str() {
        "open" => double.dispute(&id),
        "won" => double.close_dispute(&id, true),
        "lost" => double.close_dispute(&id, false),
        "fail" => double.fail_refund(&id),
        _ => {}
    }
    Redirect::to(&format!("/pay/{id}")).into_response()
}
