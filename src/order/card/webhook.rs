//! What the provider tells by itself.

use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;
use tracing::warn;

use super::settle::settle;
use super::{booking, dispute};
use crate::payment::store::{Heard, attempt_of_event, attempt_of_intent, note_event};
use crate::payment::{Event, News, Provider, ProviderFault, STRIPE, SeenDispute, Session, Stripe};
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
    match &event.news {
        News::Session(seen) => about_session(&shop, &event, seen).await?,
        News::Refunds { intent } => about_refunds(&shop, &stripe, &event, intent).await?,
        News::Dispute(seen) => about_dispute(&shop, &event, seen).await?,
        News::Other => {
            let mut tx = shop.begin().await?;
            note_event(&mut tx, STRIPE, &heard(&event), now).await?;
            tx.commit().await?;
        }
    }
    Ok(StatusCode::OK.into_response())
}

fn heard(event: &Event) -> Heard<'_> {
    Heard {
        id: &event.id,
        kind: &event.kind,
        attempt: None,
        intent: None,
    }
}

async fn about_session(shop: &Shop, event: &Event, seen: &Session) -> Result<(), Failure> {
    let now = shop.state.clock.now();
    let mut tx = shop.begin().await?;
    let attempt = attempt_of_event(&mut tx, STRIPE, &seen.id, seen.attempt).await?;
    let heard = Heard {
        attempt,
        ..heard(event)
    };
    let is_new = note_event(&mut tx, STRIPE, &heard, now).await?;
    if let (true, Some(attempt)) = (is_new, attempt) {
        settle(&mut tx, attempt, seen, now).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// The provider is asked for all refunds of the payment, since events come in any order. While it does not answer the
/// event is not heard, and comes again.
async fn about_refunds(
    shop: &Shop,
    stripe: &Stripe,
    event: &Event,
    intent: &str,
) -> Result<(), Failure> {
    let now = shop.state.clock.now();
    let mut tx = shop.begin().await?;
    let attempt = attempt_of_intent(&mut tx, STRIPE, intent).await?;
    tx.commit().await?;
    let seen = match attempt {
        Some(_) => match stripe.refunds(intent).await {
            Ok(seen) => seen,
            Err(ProviderFault::NotFound) => Vec::new(),
            Err(fault) => {
                warn!(%fault, "an event about refunds has to come again");
                return Err(Failure::Status(StatusCode::SERVICE_UNAVAILABLE));
            }
        },
        None => Vec::new(),
    };
    let mut tx = shop.begin().await?;
    let is_whole = match attempt {
        Some(attempt) => booking::book(&mut tx, attempt, &seen, now).await?,
        None => false,
    };
    let heard = Heard {
        attempt: attempt.filter(|_| is_whole),
        intent: Some(intent),
        ..heard(event)
    };
    note_event(&mut tx, STRIPE, &heard, now).await?;
    tx.commit().await?;
    Ok(())
}

async fn about_dispute(shop: &Shop, event: &Event, seen: &SeenDispute) -> Result<(), Failure> {
    let now = shop.state.clock.now();
    let mut tx = shop.begin().await?;
    let attempt = attempt_of_intent(&mut tx, STRIPE, &seen.intent).await?;
    let heard = Heard {
        attempt,
        ..heard(event)
    };
    let is_new = note_event(&mut tx, STRIPE, &heard, now).await?;
    if let (true, Some(attempt)) = (is_new, attempt) {
        dispute::take_over(&mut tx, shop.settings(), attempt, seen, now).await?;
    }
    tx.commit().await?;
    Ok(())
}
