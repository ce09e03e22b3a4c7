//! What the provider tells by itself.

use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;
use tracing::warn;

use super::settle::settle;
use crate::payment::store::{attempt_of_event, note_event};
use crate::payment::{Provider, STRIPE, Stripe};
use crate::web::{Failure, Outcome, Shop};

/// Longest event that is read, in bytes.
pub const MOST_BYTES: usize = 256 * 1024;

/// `POST /webhooks/stripe`: signed with the secret of this very shop, or it is nothing. What is not understood, or is
/// about nothing here, is answered well, so that it does not come again for days.
pub async fn hear(shop: Shop, headers: HeaderMap, body: Bytes) -> Outcome {
    let mut tx = shop.begin().await?;
    let stripe = Stripe::of_shop(&shop.state, &shop.tenant, &mut tx).await?;
    tx.commit().await?;
    let stripe = stripe.ok_or(Failure::NotFound)?;
    let signature = headers.get("stripe-signature");
    let signature = signature
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    let now = shop.state.clock.now();
    let event = match stripe.read_event(signature, &body, now) {
        Ok(event) => event,
        Err(fault) => {
            warn!(?fault, "an event is not believed");
            return Err(Failure::Status(StatusCode::BAD_REQUEST));
        }
    };
    let mut tx = shop.begin().await?;
    let attempt = match &event.session {
        Some(seen) => attempt_of_event(&mut tx, STRIPE, &seen.id, seen.attempt).await?,
        None => None,
    };
    let (id, kind) = (&event.id, &event.kind);
    let is_new = note_event(&mut tx, STRIPE, id, kind, attempt, now).await?;
    if let (true, Some(attempt), Some(seen)) = (is_new, attempt, &event.session) {
        settle(&mut tx, attempt, seen, now).await?;
    }
    tx.commit().await?;
    Ok(StatusCode::OK.into_response())
}
