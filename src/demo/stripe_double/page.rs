//! The page on which a card is typed: marked as a test, in plain HTML.

use axum::Form;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::StripeDouble;
use super::books::Session;
use super::cards::ALL;

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
        return format!("<h1>{title}</h1><p>This payment is {sentence}.</p>{leave}");
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

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

fn document(status: StatusCode, body: &str) -> Response {
    let html = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"robots\" content=\"noindex\">\
         <title>Test payment</title><style>{STYLE}</style></head>\
         <body><p class=\"test\">Test mode: no money moves, and no real card belongs here.</p><main>{body}</main></body></html>"
    );
    let mut response = (status, Html(html)).into_response();
    let nowhere = HeaderValue::from_static("no-store");
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, nowhere);
    response
}

const STYLE: &str = "\
    :root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}body{margin:0}\
    .test{margin:0;padding:.75rem 1rem;background:#ffd54a;color:#1a1a1a;font-weight:600;text-align:center}\
    main{max-width:26rem;margin:2rem auto;padding:0 1rem}h1{font-size:1.25rem}h2{font-size:1rem;margin-top:2rem}\
    .amount{font-size:2rem;margin:.5rem 0 1.5rem}form{display:grid;gap:.5rem}.fault{margin:0;color:#c62828;font-weight:600}\
    input,button{font:inherit;min-height:44px;padding:.5rem .75rem;border:1px solid #767676;border-radius:6px}\
    button{background:#1f4ed8;color:#fff;border-color:#1f4ed8;font-weight:600;margin-top:.5rem;cursor:pointer}\
    @media (prefers-color-scheme:dark){.fault{color:#ff8a80}}";
