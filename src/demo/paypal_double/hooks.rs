//! Events, signed and sent.

use std::time::Duration;

use ring::hmac;
use serde_json::Value;

use super::books::name;
use super::told::now;

/// Where certificates would be.
const CERT_URL: &str = "https://api.paypal.com/v1/notifications/certs/CERT-1";

/// An event as it comes: its body, and the headers that go with it.
#[derive(Clone, Debug)]
pub struct Sent {
    /// Names and values.
    pub headers: Vec<(&'static str, String)>,
    /// The event.
    pub body: String,
}

/// An event on its way.
#[derive(Clone, Debug)]
pub(super) struct Message {
    pub address: String,
    pub webhook: String,
    pub event: Value,
}

pub(super) fn sent(event: &Value, webhook: &str) -> Sent {
    let (id, time, body) = (name(), now(), event.to_string());
    let signature = signature(&id, &time, webhook, &body);
    Sent {
        headers: vec![
            ("paypal-auth-algo", "SHA256withRSA".to_owned()),
            ("paypal-cert-url", CERT_URL.to_owned()),
            ("paypal-transmission-id", id),
            ("paypal-transmission-sig", signature),
            ("paypal-transmission-time", time),
        ],
        body,
    }
}

/// What only the stand-in makes of an event to a webhook.
pub(super) fn signature(id: &str, time: &str, webhook: &str, body: &str) -> String {
    let key = hmac::Key::new(hmac::HMAC_SHA256, b"the stand-in for PayPal");
    let tag = hmac::sign(&key, format!("{id}|{time}|{webhook}|{body}").as_bytes());
    let digits: String = tag
        .as_ref()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("s{digits}")
}

/// Sends an event until it is heard, three times at most.
pub(super) async fn send(http: reqwest::Client, message: Message) {
    for pause in [0, 1, 5] {
        tokio::time::sleep(Duration::from_secs(pause)).await;
        let event = sent(&message.event, &message.webhook);
        let mut request = http
            .post(&message.address)
            .header("content-type", "application/json");
        for (name, value) in event.headers {
            request = request.header(name, value);
        }
        let answer = request.body(event.body).send().await;
        if answer.is_ok_and(|answer| answer.status().is_success()) {
            return;
        }
    }
}
