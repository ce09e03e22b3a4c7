//! Stripe: its hosted Checkout, by its HTTP interface. What it is called is told at
//! <https://docs.stripe.com/api>.

mod amount;
mod client;
mod keys;
mod read;
mod signature;

use axum::http::HeaderMap;
use futures::future::{BoxFuture, ready};
use time::OffsetDateTime;

use self::client::Client;
pub use self::keys::ProviderKeys;
use super::http::segment;
use super::provider::{
    Asked, Event, EventFault, NewRefund, NewSession, Provider, ProviderFault, SeenRefund, Session,
};
use crate::core::PaymentAttemptId;

/// Stripe, with the keys of one shop.
#[derive(Clone, Debug)]
pub struct Stripe {
    client: Client,
    webhook_secret: String,
}

impl Stripe {
    /// With a shop's keys. `url` is the installation's, never one that a shop or a request names.
    #[must_use]
    pub fn new(url: &str, keys: &ProviderKeys) -> Self {
        Self {
            client: Client::new(url, &keys.secret_key),
            webhook_secret: keys.webhook_secret.clone(),
        }
    }
}

impl Provider for Stripe {
    fn create<'a>(&'a self, new: &'a NewSession) -> Asked<'a, Session> {
        Box::pin(async move {
            let key = format!("session-{}", new.attempt);
            let path = "/v1/checkout/sessions";
            let answer = self.client.post(path, &fields_of(new)?, &key).await?;
            read::session(&answer).ok_or(ProviderFault::Unreachable)
        })
    }

    fn fetch<'a>(&'a self, session: &'a str) -> Asked<'a, Session> {
        Box::pin(async move {
            let path = format!("/v1/checkout/sessions/{}", segment(session));
            let answer = self.client.get(&path).await?;
            read::session(&answer).ok_or(ProviderFault::Unreachable)
        })
    }

    fn void<'a>(&'a self, session: &'a str) -> Asked<'a, Session> {
        Box::pin(async move {
            let path = format!("/v1/checkout/sessions/{}/expire", segment(session));
            let key = format!("void-{session}");
            match self.client.post(&path, &[], &key).await {
                Ok(answer) => read::session(&answer).ok_or(ProviderFault::Unreachable),
                // It was paid or had ended: which of them it says itself. What failed once is answered alike for
                // a day, so that is no reason not to look.
                Err(ProviderFault::Refused(_) | ProviderFault::Unreachable) => {
                    self.fetch(session).await
                }
                Err(fault) => Err(fault),
            }
        })
    }

    fn capture<'a>(&'a self, session: &'a str, _: PaymentAttemptId) -> Asked<'a, Session> {
        // Its page takes the money itself.
        self.fetch(session)
    }

    fn refund<'a>(&'a self, new: &'a NewRefund) -> Asked<'a, String> {
        Box::pin(async move {
            let units = amount::units(&new.amount);
            let units = units.ok_or_else(|| ProviderFault::Refused("amount".to_owned()))?;
            let fields = [
                ("payment_intent", new.intent.clone()),
                ("amount", units.to_string()),
                ("metadata[refund]", new.id.to_string()),
            ];
            let key = format!("refund-{}", new.id);
            let answer = self.client.post("/v1/refunds", &fields, &key).await?;
            read::refund(&answer)
        })
    }

    fn refunds<'a>(&'a self, _: &'a str, intent: &'a str) -> Asked<'a, Vec<SeenRefund>> {
        Box::pin(async move {
            let intent = segment(intent);
            let path = format!("/v1/refunds?limit=100&payment_intent={intent}");
            let answer = self.client.get(&path).await?;
            read::refunds(&answer).ok_or(ProviderFault::Unreachable)
        })
    }

    fn test(&self) -> Asked<'_, ()> {
        Box::pin(async move {
            // What the shop needs the key for, and nothing else: a restricted key may do no more.
            self.client.get("/v1/checkout/sessions?limit=1").await?;
            Ok(())
        })
    }

    fn hear<'a>(
        &'a self,
        headers: &'a HeaderMap,
        body: &'a [u8],
        now: OffsetDateTime,
    ) -> BoxFuture<'a, Result<Event, EventFault>> {
        let signature = headers.get("stripe-signature");
        let signature = signature
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default();
        let read = signature::check(&self.webhook_secret, signature, body, now).and_then(|()| {
            let told = serde_json::from_slice(body).map_err(|_| EventFault::Malformed)?;
            read::event(&told).ok_or(EventFault::Malformed)
        });
        Box::pin(ready(read))
    }
}

/// One line for the whole order: what is in it, and what it costs, was agreed in the shop.
fn fields_of(new: &NewSession) -> Result<Vec<(&'static str, String)>, ProviderFault> {
    let refused = || ProviderFault::Refused("amount".to_owned());
    let units = amount::units(&new.amount).ok_or_else(refused)?;
    let currency = new.amount.currency().code().to_ascii_lowercase();
    let mut fields = vec![
        ("mode", "payment".to_owned()),
        ("payment_method_types[0]", "card".to_owned()),
        ("client_reference_id", new.attempt.to_string()),
        ("success_url", new.back.clone()),
        ("cancel_url", new.back.clone()),
        ("expires_at", new.expires_at.unix_timestamp().to_string()),
        ("locale", new.locale.tag().to_owned()),
        ("line_items[0][quantity]", "1".to_owned()),
        ("line_items[0][price_data][currency]", currency),
        ("line_items[0][price_data][unit_amount]", units.to_string()),
        (
            "line_items[0][price_data][product_data][name]",
            new.title.clone(),
        ),
        (
            "payment_intent_data[capture_method]",
            "automatic".to_owned(),
        ),
        ("payment_intent_data[metadata][order]", new.order.clone()),
        ("metadata[order]", new.order.clone()),
        ("metadata[attempt]", new.attempt.to_string()),
    ];
    if let Some(email) = &new.email {
        fields.push(("customer_email", email.as_str().to_owned()));
    }
    Ok(fields)
}
