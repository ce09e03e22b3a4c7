//! Every request gets an id, a line in the log and a place in the metrics.
//!
//! Logged is the route's pattern, never the path: paths hold the secrets of order pages and links. Who asked
//! stands beside it as the key of the account or member, and as a mark of the network from which it came: the
//! address itself is nobody's business, and with the mark one can still see what came from one place.

use std::fmt::Display;
use std::sync::LazyLock;
use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderName, HeaderValue, StatusCode};
use axum::middleware::Next;
use axum::response::Response;
use tracing::{Instrument, Span, field, info, info_span};
use uuid::Uuid;

use super::errors::Failed;
use super::{AppState, ClientAddress, metrics};
use crate::core::{Error, RequestId};

/// Answers that say no to somebody.
const REFUSALS: [StatusCode; 6] = [
    StatusCode::UNAUTHORIZED,
    StatusCode::FORBIDDEN,
    StatusCode::CONFLICT,
    StatusCode::PAYLOAD_TOO_LARGE,
    StatusCode::UNSUPPORTED_MEDIA_TYPE,
    StatusCode::TOO_MANY_REQUESTS,
];

/// The pattern that a request's path matched, left in its response.
#[derive(Clone, Debug)]
struct Route(String);

/// Outermost: counts and logs what came of a request.
pub async fn request(
    State(_): State<AppState>,
    client: ClientAddress,
    mut request: Request,
    next: Next,
) -> Response {
    let id = RequestId::new();
    request.extensions_mut().insert(id);
    let id = id.to_string();
    let span = info_span!(
        "request",
        request_id = %id,
        client = mark(client),
        tenant = field::Empty,
        staff = field::Empty,
        account = field::Empty,
        operator = field::Empty
    );
    let method = request.method().clone();
    let begun = Instant::now();
    let mut response = next.run(request).instrument(span.clone()).await;
    let took = begun.elapsed();
    let route = response
        .extensions()
        .get::<Route>()
        .map_or("unmatched", |Route(pattern)| pattern.as_str());
    let status = response.status();
    metrics::note_request(&method, route, status, took);
    let milliseconds = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
    let reason = response
        .extensions()
        .get::<Failed>()
        .and_then(|failed| failed.reason.as_ref());
    span.in_scope(|| {
        if REFUSALS.contains(&status) {
            let reason = reason.map(field::display);
            info!(%method, route, status = status.as_u16(), reason, milliseconds, "refused");
        } else {
            info!(%method, route, status = status.as_u16(), milliseconds, "answered");
        }
    });
    if let Ok(id) = HeaderValue::try_from(id) {
        response
            .headers_mut()
            .insert(HeaderName::from_static("x-request-id"), id);
    }
    response
}

/// Inside a site's router, where the path is matched: tells the outer layer which route it was.
pub async fn route(request: Request, next: Next) -> Response {
    let pattern = request
        .extensions()
        .get::<MatchedPath>()
        .map(|matched| Route(matched.as_str().to_owned()));
    let mut response = next.run(request).await;
    if let Some(pattern) = pattern {
        response.extensions_mut().insert(pattern);
    }
    response
}

/// A client's network, unrecognisable: the same for as long as the program runs, and of no use afterwards.
fn mark(client: ClientAddress) -> String {
    static SECRET: LazyLock<[u8; 32]> = LazyLock::new(|| {
        let seeds = [Uuid::new_v4(), Uuid::new_v4()].map(Uuid::into_bytes);
        *blake3::hash(seeds.as_flattened()).as_bytes()
    });
    let hash = blake3::keyed_hash(&SECRET, client.network().as_bytes());
    hash.to_hex().chars().take(16).collect()
}

/// A line for a form that was refused: browsers are sent back to it, which looks like any other redirect.
pub(super) fn note_refusal(form: &str, error: &Error) {
    // A form that is only drawn anew, with another row for instance, was not refused.
    let is_fault = !matches!(error, Error::Invalid(faults) if faults.is_empty());
    if is_fault {
        info!(form, reason = %error, "refused");
    }
}

/// Puts the member of the staff who asks on every line that the request logs from here on.
pub fn note_staff(id: impl Display) {
    Span::current().record("staff", field::display(id));
}

/// The same for the shopper's account.
pub fn note_account(id: impl Display) {
    Span::current().record("account", field::display(id));
}

/// The same for the platform's operator.
pub fn note_operator(id: impl Display) {
    Span::current().record("operator", field::display(id));
}

/// Puts the tenant's name on every line that the request logs from here on.
pub fn note_tenant(name: &str) {
    Span::current().record("tenant", name);
}
