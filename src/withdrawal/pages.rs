//! What the buyer sees.

mod form;
mod own_order;
mod receipt;
mod review;

pub use form::show;
pub use own_order::for_buyer;
pub use receipt::received;
pub use review::review;

use axum::http::{HeaderName, HeaderValue, header};
use axum::response::Response;
use leptos::prelude::*;

use super::store::Withdrawal;
use crate::words::Words;

/// What a statement is about, a line for each thing.
pub(super) fn goods_in_words(words: &Words, made: &Withdrawal) -> Vec<String> {
    if !made.lines.is_empty() {
        let line = made.lines.iter().map(|line| {
            let quantity = line.quantity.to_string();
            units_in_words(&quantity, &line.title, &line.options)
        });
        return line.collect();
    }
    match made.goods.as_str() {
        "" => vec![words.t("withdrawal-everything")],
        goods => vec![goods.to_owned()],
    }
}

/// "2 × Lamp, brass"
fn units_in_words(quantity: &str, title: &str, options: &str) -> String {
    let mut text = [quantity, " × ", title].concat();
    if !options.is_empty() {
        text.push_str(", ");
        text.push_str(options);
    }
    text
}

/// Labels with what was typed under them, and what it is about.
fn facts(words: &Words, rows: Vec<(&str, String)>, goods: Vec<String>) -> impl IntoView + use<> {
    let rows: Vec<_> = rows
        .into_iter()
        .map(|(key, value)| view! { <div><dt>{words.t(key)}</dt><dd>{value}</dd></div> })
        .collect();
    let goods: Vec<_> = goods
        .into_iter()
        .map(|text| view! { <li class="request-words">{text}</li> })
        .collect();
    view! {
        <dl class="facts withdrawal-facts">
            {rows}
            <div><dt>{words.t("withdrawal-goods")}</dt><dd><ul>{goods}</ul></dd></div>
        </dl>
    }
}

/// The address of an order's page is a secret, and what was typed is nobody else's.
fn unlisted(mut response: Response) -> Response {
    let headers = response.headers_mut();
    let robots = HeaderName::from_static("x-robots-tag");
    for (name, value) in [
        (header::REFERRER_POLICY, "same-origin"),
        (robots, "noindex, nofollow"),
        (header::CACHE_CONTROL, "private, no-store"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}
