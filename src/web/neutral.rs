//! Pages that name no shop: for hosts that have none, shops that are closed, and requests that
//! fail before they reach one.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;

use super::render::{self, Document, Head};
use super::{AppState, shop};
use crate::core::Locale;
use crate::words::Words;

/// The language that the browser prefers.
#[must_use]
pub fn preferred_locale(headers: &HeaderMap) -> Locale {
    let wishes = headers
        .get(header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    wishes
        .split(',')
        .find_map(|wish| Locale::parse(wish.split(';').next().unwrap_or(wish)).ok())
        .unwrap_or(Locale::En)
}

/// Nothing lives under this host.
pub async fn unknown_host(state: &AppState, headers: &HeaderMap) -> Response {
    page(
        state,
        headers,
        StatusCode::NOT_FOUND,
        "neutral-unknown-host",
    )
    .await
}

/// The shop is closed; the page says nothing about it. Who runs it is told whom to ask.
pub async fn suspended(state: &AppState, headers: &HeaderMap, is_admin: bool) -> Response {
    let status = StatusCode::SERVICE_UNAVAILABLE;
    let key = if is_admin {
        "neutral-suspended-admin"
    } else {
        "neutral-suspended"
    };
    let mut response = page(state, headers, status, key).await;
    let hour = HeaderValue::from_static("3600");
    response.headers_mut().insert(header::RETRY_AFTER, hour);
    response
}

/// A failure before the shop is known.
pub async fn back_soon(state: &AppState, headers: &HeaderMap) -> Response {
    let status = StatusCode::SERVICE_UNAVAILABLE;
    let mut response = page(state, headers, status, "neutral-back-soon").await;
    let soon = HeaderValue::from_static("30");
    response.headers_mut().insert(header::RETRY_AFTER, soon);
    response
}

/// Gives a bare failure a page when a browser asked.
pub async fn failures(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let asked = request.headers().clone();
    let response = next.run(request).await;
    let status = response.status();
    let failed = status.is_client_error() || status.is_server_error();
    let has_page = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if !failed || has_page || !shop::accepts_html(&asked) {
        return response;
    }
    let key = match status {
        StatusCode::NOT_FOUND => "neutral-not-found",
        StatusCode::FORBIDDEN => "error-forbidden",
        StatusCode::TOO_MANY_REQUESTS => "error-too-many",
        StatusCode::SERVICE_UNAVAILABLE => "neutral-back-soon",
        StatusCode::INSUFFICIENT_STORAGE => "error-storage",
        status if status.is_server_error() => "error-internal",
        _ => "error-bad-request",
    };
    let mut page = page(&state, &asked, status, key).await;
    if let Some(wait) = response.headers().get(header::RETRY_AFTER) {
        page.headers_mut().insert(header::RETRY_AFTER, wait.clone());
    }
    *page.extensions_mut() = response.extensions().clone();
    page
}

/// Where the operator of the platform reads mail: the sender of its own, or "none".
fn operator_address(state: &AppState) -> String {
    let sender = state.config.mail_from.as_str();
    let address = sender.rsplit_once('<').map_or(sender, |(_, rest)| rest);
    let address = address.trim_end_matches('>').trim();
    let is_read = !address.starts_with("no-reply") && !address.starts_with("noreply");
    if is_read { address } else { "none" }.to_owned()
}

async fn page(state: &AppState, headers: &HeaderMap, status: StatusCode, key: &str) -> Response {
    let words = Words::in_locale(preferred_locale(headers));
    let title = words.t(key);
    let values = [
        ("platform", state.config.authority().to_owned().into()),
        ("operator", operator_address(state).into()),
    ];
    let text = words.with(&format!("{key}-text"), values);
    // An outage or an error is a number for who reads logs; a closed shop is none.
    let code = (!key.starts_with("neutral-suspended"))
        .then(|| view! { <p class="error-code">{status.as_u16()}</p> });
    if !shop::accepts_html(headers) {
        return (status, format!("{title}\n")).into_response();
    }
    let document = Document {
        head: Head {
            status: Some(status),
            title: title.clone(),
            no_index: true,
            ..Head::default()
        },
        language: words.locale().tag(),
        site_name: String::new(),
        body_class: "platform theme-scope",
        theme: None,
        islands: false,
    };
    let body = move || {
        view! {
            <main id="content" tabindex="-1" class="section error-page">
                {code}
                <h1>{title}</h1>
                <p class="lead">{text}</p>
            </main>
        }
    };
    render::private(render::render(&state.assets, document, body).await)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ex_6_pages_of_no_shop_speak_what_the_browser_prefers() {
        let locale = |wishes: &'static str| {
            let wishes = HeaderValue::from_static(wishes);
            preferred_locale(&HeaderMap::from_iter([(header::ACCEPT_LANGUAGE, wishes)]))
        };
        assert_eq!(locale("fr-CA,fr;q=0.9,en;q=0.5"), Locale::Fr);
        assert_eq!(locale("es, de-AT;q=0.8, fr;q=0.5"), Locale::De);
        assert_eq!(locale("es"), Locale::En);
        assert_eq!(preferred_locale(&HeaderMap::new()), Locale::En);
    }
}
