//! What the provider tells by itself.

use axum::body::Bytes;
use axum::http::{HeaderMap, StatusCode};
use axum::response::IntoResponse;
use tracing::warn;

use super::settle::settle;
use super::{ask, booking, dispute};
use crate::core::PaymentAttemptId;
use crate::payment::store::{
    Attempt, AttemptState, Heard, attempt, attempt_of_event, attempt_of_intent, note_event,
};
use crate::payment::{
    Event, EventFault, News, Provider, ProviderFault, ProviderName, SeenDispute, Session,
    provider_of_shop,
};
use crate::web::{Failure, Outcome, Shop};

/// Longest event that is read, in bytes.
pub const MOST_BYTES: usize = 256 * 1024;

/// `POST /webhooks/stripe`: signed with the secret of this very shop, or it is nothing.
pub async fn hear_stripe(shop: Shop, headers: HeaderMap, body: Bytes) -> Outcome {
    hear(shop, ProviderName::Stripe, headers, body).await
}

/// `POST /webhooks/paypal`: sent to the webhook of this very shop, or it is nothing.
pub async fn hear_paypal(shop: Shop, headers: HeaderMap, body: Bytes) -> Outcome {
    hear(shop, ProviderName::PayPal, headers, body).await
}

/// What is not understood, or is about nothing here, is answered well, so that it does not come again for days.
async fn hear(shop: Shop, name: ProviderName, headers: HeaderMap, body: Bytes) -> Outcome {
    let mut tx = shop.begin().await?;
    let provider = provider_of_shop(&shop.state, &shop.tenant, &mut tx, name).await?;
    tx.commit().await?;
    let provider = provider.ok_or(Failure::NotFound)?;
    let now = shop.state.clock.now();
    let event = match provider.hear(&headers, &body, now).await {
        Ok(event) => event,
        Err(EventFault::NoAnswer) => return Err(later()),
        Err(fault) => {
            warn!(?fault, "an event is not believed");
            return Err(Failure::Status(StatusCode::BAD_REQUEST));
        }
    };
    let hearing = Hearing {
        shop: &shop,
        name,
        provider: &*provider,
        event: &event,
    };
    match &event.news {
        News::Session(seen) => hearing.about_session(seen).await?,
        News::Page { session, attempt } => hearing.about_page(session, *attempt).await?,
        News::Refunds { intent } => hearing.about_refunds(intent).await?,
        News::Dispute(seen) => hearing.about_dispute(seen).await?,
        News::Other => {
            let mut tx = shop.begin().await?;
            note_event(&mut tx, name.name(), &heard(&event), now).await?;
            tx.commit().await?;
        }
    }
    Ok(StatusCode::OK.into_response())
}

/// The event is not heard, and comes again.
fn later() -> Failure {
    Failure::Status(StatusCode::SERVICE_UNAVAILABLE)
}

fn heard(event: &Event) -> Heard<'_> {
    Heard {
        id: &event.id,
        kind: &event.kind,
        attempt: None,
        intent: None,
    }
}

/// An event, who told it and whom it concerns.
struct Hearing<'h> {
    shop: &'h Shop,
    name: ProviderName,
    provider: &'h dyn Provider,
    event: &'h Event,
}

impl Hearing<'_> {
    async fn about_session(&self, seen: &Session) -> Result<(), Failure> {
        let now = self.shop.state.clock.now();
        let name = self.name.name();
        let mut tx = self.shop.begin().await?;
        let attempt = attempt_of_event(&mut tx, name, &seen.id, seen.attempt).await?;
        let heard = Heard {
            attempt,
            ..heard(self.event)
        };
        let is_new = note_event(&mut tx, name, &heard, now).await?;
        if let (true, Some(attempt)) = (is_new, attempt) {
            settle(&mut tx, attempt, seen, now).await?;
        }
        tx.commit().await?;
        Ok(())
    }

    /// The provider is asked about the attempt, however often the event comes.
    async fn about_page(
        &self,
        session: &str,
        named: Option<PaymentAttemptId>,
    ) -> Result<(), Failure> {
        let (shop, name) = (self.shop, self.name.name());
        let mut tx = shop.begin().await?;
        let id = attempt_of_event(&mut tx, name, session, named).await?;
        let known = match id {
            Some(id) => Some(attempt(&mut tx, id).await?),
            None => None,
        };
        tx.commit().await?;
        // It may come before the page's name was written down.
        let known = known.map(|known| Attempt {
            session: Some(session.to_owned()),
            ..known
        });
        if let Some(known) = known.filter(|known| known.state != AttemptState::Paid) {
            ask::look(&shop.state, &shop.tenant, self.provider, &known).await?;
        }
        let mut tx = shop.begin().await?;
        let heard = Heard {
            attempt: id,
            ..heard(self.event)
        };
        note_event(&mut tx, name, &heard, shop.state.clock.now()).await?;
        tx.commit().await?;
        Ok(())
    }

    /// The provider is asked for all refunds of the payment, since events come in any order. While it does not answer
    /// the event is not heard, and comes again.
    async fn about_refunds(&self, intent: &str) -> Result<(), Failure> {
        let (shop, name) = (self.shop, self.name.name());
        let now = shop.state.clock.now();
        let mut tx = shop.begin().await?;
        let id = attempt_of_intent(&mut tx, name, intent).await?;
        let session = match id {
            Some(id) => attempt(&mut tx, id).await?.session,
            None => None,
        };
        tx.commit().await?;
        let seen = match id {
            Some(_) => {
                let session = session.unwrap_or_default();
                match self.provider.refunds(&session, intent).await {
                    Ok(seen) => seen,
                    Err(ProviderFault::NotFound) => Vec::new(),
                    Err(fault) => {
                        warn!(%fault, "an event about refunds has to come again");
                        return Err(later());
                    }
                }
            }
            None => Vec::new(),
        };
        let mut tx = shop.begin().await?;
        let is_whole = match id {
            Some(id) => booking::book(&mut tx, id, &seen, now).await?,
            None => false,
        };
        let heard = Heard {
            attempt: id.filter(|_| is_whole),
            intent: Some(intent),
            ..heard(self.event)
        };
        note_event(&mut tx, name, &heard, now).await?;
        tx.commit().await?;
        Ok(())
    }

    async fn about_dispute(&self, seen: &SeenDispute) -> Result<(), Failure> {
        let (shop, name) = (self.shop, self.name.name());
        let now = shop.state.clock.now();
        let mut tx = shop.begin().await?;
        let attempt = attempt_of_intent(&mut tx, name, &seen.intent).await?;
        let heard = Heard {
            attempt,
            ..heard(self.event)
        };
        let is_new = note_event(&mut tx, name, &heard, now).await?;
        if let (true, Some(attempt)) = (is_new, attempt) {
            dispute::take_over(&mut tx, shop.settings(), attempt, seen, now).await?;
        }
        tx.commit().await?;
        Ok(())
    }
}
