//! PayPal: Orders v2, by its HTTP interface. What it is called is told at
//! <https://developer.paypal.com/docs/api/orders/v2>.
//!
//! A buyer agrees on PayPal's page; the money moves when the shop captures. So an order there that was never captured
//! needs no closing, and what its events say is asked for again.

mod amount;
mod client;
mod keys;
mod read;

use axum::http::HeaderMap;
use futures::future::BoxFuture;
use serde_json::{Value, json};
use time::OffsetDateTime;

use self::client::Client;
pub use self::keys::PayPalKeys;
use super::http::segment;
use super::provider::{
    Asked, Event, EventFault, NO_WEBHOOK, NewRefund, NewSession, Provider, ProviderFault,
    SeenRefund, Session, SessionState,
};
use crate::core::{Currency, Locale, PaymentAttemptId};

/// Where real money moves.
const LIVE: &str = "https://api-m.paypal.com";
/// Where none does.
const SANDBOX: &str = "https://api-m.sandbox.paypal.com";

/// Longest name of what is paid, in characters.
const MOST_TITLE: usize = 127;

/// PayPal, with the keys of one shop.
#[derive(Clone, Debug)]
pub struct PayPal {
    client: Client,
    webhook_id: String,
}

impl PayPal {
    /// With a shop's keys. `url` is the installation's, for a stand-in; without it the keys say which of PayPal's.
    #[must_use]
    pub fn new(url: Option<&str>, keys: &PayPalKeys) -> Self {
        let own = if keys.is_live { LIVE } else { SANDBOX };
        Self {
            client: Client::new(url.unwrap_or(own), &keys.client_id, &keys.secret),
            webhook_id: keys.webhook_id.clone(),
        }
    }

    /// Whether it takes a currency.
    #[must_use]
    pub fn takes(currency: Currency) -> bool {
        amount::takes(currency)
    }

    /// Whether PayPal itself says that it sent what came. It proves that with keys of its own, so it is asked.
    async fn is_sent_by_paypal(&self, headers: &HeaderMap, body: &str) -> Result<(), EventFault> {
        let header = |name: &str| {
            let value = headers.get(name).and_then(|value| value.to_str().ok());
            let value = value.filter(|value| (1..=500).contains(&value.len()));
            value.ok_or(EventFault::WrongSignature)
        };
        let signed = json!({
            "auth_algo": header("paypal-auth-algo")?,
            "cert_url": header("paypal-cert-url")?,
            "transmission_id": header("paypal-transmission-id")?,
            "transmission_sig": header("paypal-transmission-sig")?,
            "transmission_time": header("paypal-transmission-time")?,
            "webhook_id": self.webhook_id,
        });
        // The event goes back sign by sign: written anew it would be another one.
        let signed = signed.to_string();
        let fields = signed.strip_suffix('}').unwrap_or(&signed);
        let question = format!("{fields},\"webhook_event\":{body}}}");
        let path = "/v1/notifications/verify-webhook-signature";
        match self.client.post(path, question, None).await {
            Ok(answer) if answer.get("verification_status") == Some(&Value::from("SUCCESS")) => {
                Ok(())
            }
            Ok(_) | Err(ProviderFault::Refused(_) | ProviderFault::NotFound) => {
                Err(EventFault::WrongSignature)
            }
            Err(ProviderFault::Unauthorized | ProviderFault::Unreachable) => {
                Err(EventFault::NoAnswer)
            }
        }
    }
}

impl Provider for PayPal {
    fn create<'a>(&'a self, new: &'a NewSession) -> Asked<'a, Session> {
        Box::pin(async move {
            let key = format!("create-{}", new.attempt);
            let body = order_of(new)?.to_string();
            let path = "/v2/checkout/orders";
            let answer = self.client.post(path, body, Some(&key)).await?;
            read::order(&answer).ok_or(ProviderFault::Unreachable)
        })
    }

    fn fetch<'a>(&'a self, session: &'a str) -> Asked<'a, Session> {
        Box::pin(async move {
            let answer = self.client.get(&path_of(session)).await?;
            read::order(&answer).ok_or(ProviderFault::Unreachable)
        })
    }

    fn void<'a>(&'a self, session: &'a str) -> Asked<'a, Session> {
        // Nobody can close an order there; not to capture it does.
        self.fetch(session)
    }

    fn capture<'a>(&'a self, session: &'a str, attempt: PaymentAttemptId) -> Asked<'a, Session> {
        Box::pin(async move {
            let key = format!("capture-{attempt}");
            let path = format!("{}/capture", path_of(session));
            match self.client.post(&path, "{}".to_owned(), Some(&key)).await {
                Ok(answer) => read::order(&answer).ok_or(ProviderFault::Unreachable),
                // The buyer's bank says no, or somebody was faster: which of them the order says.
                Err(ProviderFault::Refused(_)) => {
                    let seen = self.fetch(session).await?;
                    Ok(match seen.state {
                        SessionState::Open | SessionState::Approved => Session {
                            state: SessionState::Ended,
                            ..seen
                        },
                        _ => seen,
                    })
                }
                Err(fault) => Err(fault),
            }
        })
    }

    fn refund<'a>(&'a self, new: &'a NewRefund) -> Asked<'a, String> {
        Box::pin(async move {
            let body = json!({
                "amount": amount::json(&new.amount).ok_or_else(wrong_amount)?,
                "custom_id": new.id.to_string(),
            });
            let key = format!("refund-{}", new.id);
            let path = format!("/v2/payments/captures/{}/refund", segment(&new.intent));
            let answer = self
                .client
                .post(&path, body.to_string(), Some(&key))
                .await?;
            read::refund(&answer)
        })
    }

    fn refunds<'a>(&'a self, session: &'a str, intent: &'a str) -> Asked<'a, Vec<SeenRefund>> {
        Box::pin(async move {
            // There is no list of a payment's refunds but the one in its order.
            let answer = self.client.get(&path_of(session)).await?;
            read::refunds(&answer, intent).ok_or(ProviderFault::Unreachable)
        })
    }

    fn test(&self) -> Asked<'_, ()> {
        Box::pin(async move {
            self.client.prove().await?;
            let path = format!("/v1/notifications/webhooks/{}", segment(&self.webhook_id));
            match self.client.get(&path).await {
                Ok(_) => Ok(()),
                Err(ProviderFault::NotFound | ProviderFault::Refused(_)) => {
                    Err(ProviderFault::Refused(NO_WEBHOOK.to_owned()))
                }
                Err(fault) => Err(fault),
            }
        })
    }

    fn hear<'a>(
        &'a self,
        headers: &'a HeaderMap,
        body: &'a [u8],
        _: OffsetDateTime,
    ) -> BoxFuture<'a, Result<Event, EventFault>> {
        Box::pin(async move {
            let body = str::from_utf8(body).map_err(|_| EventFault::Malformed)?;
            let told = serde_json::from_str(body).map_err(|_| EventFault::Malformed)?;
            let event = read::event(&told).ok_or(EventFault::Malformed)?;
            self.is_sent_by_paypal(headers, body).await?;
            Ok(event)
        })
    }
}

/// One unit for the whole order: what is in it, and what it costs, was agreed in the shop.
fn order_of(new: &NewSession) -> Result<Value, ProviderFault> {
    let title: String = new.title.chars().take(MOST_TITLE).collect();
    let mut wallet = json!({
        "experience_context": {
            "user_action": "PAY_NOW",
            "shipping_preference": "NO_SHIPPING",
            "locale": language(new.locale),
            "return_url": new.back,
            "cancel_url": new.back,
        },
    });
    if let Some(email) = &new.email {
        wallet["email_address"] = email.as_str().into();
    }
    Ok(json!({
        "intent": "CAPTURE",
        "purchase_units": [{
            "reference_id": new.order,
            "custom_id": new.attempt.to_string(),
            "description": title,
            "amount": amount::json(&new.amount).ok_or_else(wrong_amount)?,
        }],
        "payment_source": { "paypal": wallet },
    }))
}

/// A language as PayPal writes it.
fn language(locale: Locale) -> &'static str {
    match locale {
        Locale::En => "en-US",
        Locale::De => "de-DE",
        Locale::Fr => "fr-FR",
    }
}

fn path_of(session: &str) -> String {
    format!("/v2/checkout/orders/{}", segment(session))
}

fn wrong_amount() -> ProviderFault {
    ProviderFault::Refused("amount".to_owned())
}
