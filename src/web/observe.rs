//! Every request gets an id, a line in the log and a place in the metrics.
//!
//! Logged is the route's pattern, never the path: paths hold the secrets of order pages and links.

use std::time::Instant;

use axum::extract::{MatchedPath, Request};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use tracing::{Instrument, Span, field, info, info_span};
use uuid::Uuid;

use super::metrics;

/// The pattern that a request's path matched, left in its response.
#[derive(Clone, Debug)]
struct Route(String);

/// Outermost: counts and logs what came of a request.
pub async fn request(request: Request, next: Next) -> Response {
    let id = Uuid::now_v7().to_string();
    let span = info_span!("request", request_id = %id, tenant = field::Empty);
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
    span.in_scope(|| info!(%method, route, status = status.as_u16(), milliseconds, "answered"));
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

/// Puts the tenant's name on every line that the request logs from here on.
pub fn note_tenant(name: &str) {
    Span::current().record("tenant", name);
}
