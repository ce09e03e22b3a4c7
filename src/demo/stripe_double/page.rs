//! The page on which a card is typed: marked as a test, in plain HTML.

use axum::Form;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::books::Session;
use super::cards::ALL;
use super::{StripeDouble, dashboard};
use crate::demo::stand_in::{self, escaped};

/// What was typed.
#[derive(Deserialize)]
pub(super) struct Typed {
    card: String,
}

/// `GET /pay/{id}`
pub(super) async fn show(State(double): State<StripeDouble>, Path(id): Path<String>) -> Response {
    let session = double.books().session(&id);
    match session {
        Some(session) => document(StatusCode::OK, &body(&session, "")),
        None => document(StatusCode::NOT_FOUND, "<h1>There is no such payment</h1>"),
    }
}

/// `POST /pay/{id}`
pub(super) async fn submit(
    State(double): State<StripeDouble>,
    Path(id): Path<String>,
    Form(typed): Form<Typed>,
) -> Response {
    let paid = double.pay(&id, &typed.card);
    let session = double.books().session(&id);
    match session {
        Some(session) if paid || session.status == "complete" => {
            Redirect::to(&session.success_url).into_response()
        }
        Some(session) => {
            let fault = "Your card was declined. Try another one.";
            document(StatusCode::PAYMENT_REQUIRED, &body(&session, fault))
        }
        None => document(StatusCode::NOT_FOUND, "<h1>There is no such payment</h1>"),
    }
}

fn body(session: &Session, fault: &str) -> String {
    let (title, back) = (escaped(&session.title), escaped(&session.cancel_url));
    let amount = amount_of(session);
    let leave = format!("<p><a href=\"{back}\">Back to the shop</a></p>");
    if session.status != "open" {
        let sentence = if session.status == "complete" {
            "paid"
        } else {
            "over"
        };
        let dashboard = if session.intent.is_some() {
            dashboard::forms(&escaped(&session.id))
        } else {
            String::new()
        };
        return format!("<h1>{title}</h1><p>This payment is {sentence}.</p>{leave}{dashboard}");
    }
    let fault = match fault {
        "" => String::new(),
        fault => format!("<p class=\"fault\" role=\"alert\" id=\"card-error\">{fault}</p>"),
    };
    let cards: String = ALL
        .iter()
        .map(|(_, written, what)| format!("<li><code>{written}</code> {what}</li>"))
        .collect();
    let action = escaped(&session.id);
    format!(
        "<h1>{title}</h1><p class=\"amount\">{amount}</p>\
         <form method=\"post\" action=\"/pay/{action}\">\
         <label for=\"card\">Card number</label>{fault}\
         <input id=\"card\" name=\"card\" inputmode=\"numeric\" autocomplete=\"off\" maxlength=\"23\" required>\
         <button>Pay {amount}</button></form>\
         <h2>Test cards</h2><ul>{cards}</ul>{leave}"
    )
}

/// The amount with its decimals, as far as the demo's currencies have any.
fn amount_of(session: &Session) -> String {
    let currency = session.currency.to_uppercase();
    let currency = crate::core::Currency::parse(&currency).unwrap_or(crate::core::Currency::EUR);
    let amount = crate::core::Money::from_minor_units(session.amount.into(), currency);
    amount.map_or_else(|_| String::new(), |amount| amount.to_string())
}

fn document(status: StatusCode, body: &str) -> Response {
    let warning = "no money moves, and no real card belongs here.";
    stand_in::document(status, "Test payment", warning, body)
}
