//! Pages of the admin that failed: in the admin's own frame for who is signed in.

use axum::extract::{FromRequestParts, Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;
use leptos::prelude::*;

use super::frame;
use crate::identity::Staff;
use crate::storefront::failure_words;
use crate::web::errors::Failed;
use crate::web::{AppState, Head, Outcome, render, shop};

/// Turns a bare failure below `/admin` into a page of the admin when a browser asked. Whoever is
/// not signed in sees the shop's.
pub async fn pages(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let (mut asked, body) = request.into_parts();
    let request = Request::from_parts(asked.clone(), body);
    let response = next.run(request).await;
    let Some(status) = bare_failure(&response).filter(|_| shop::accepts_html(&asked.headers))
    else {
        return response;
    };
    let Ok(staff) = Staff::from_request_parts(&mut asked, &state).await else {
        return response;
    };
    page(&staff, status).await.unwrap_or(response)
}

/// The status of a failure that has no page yet.
fn bare_failure(response: &Response) -> Option<StatusCode> {
    let status = response.status();
    let is_page = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    let failed = response.extensions().get::<Failed>().is_some()
        || (status.is_client_error() && status != StatusCode::UNPROCESSABLE_ENTITY);
    (failed && !is_page).then_some(status)
}

async fn page(staff: &Staff, status: StatusCode) -> Outcome {
    let (title, text) = match (status, failure_words(status)) {
        (StatusCode::NOT_FOUND, (title, _)) => (title, "admin-not-found-text"),
        (_, words) => words,
    };
    let words = &staff.shop.words;
    let (title, text, home) = (words.t(title), words.t(text), words.t("admin-to-dashboard"));
    let head = Head {
        status: Some(status),
        title: title.clone(),
        ..Head::default()
    };
    let dashboard = staff.shop.href("/admin");
    let tx = staff.shop.begin().await?;
    let body = render::body(move || {
        view! {
            <div class="error-page">
                <p class="error-code">{status.as_u16()}</p>
                <h1>{title}</h1>
                <p class="lead">{text}</p>
                <p class="cluster"><a class="button" data-kind="primary" href=dashboard>{home}</a></p>
            </div>
        }
    });
    frame::framed(staff, tx, head, None, body).await
}
