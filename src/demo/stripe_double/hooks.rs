//! Events, signed and sent.

use std::time::Duration;

use ring::hmac;

use super::books::now;

/// An event on its way.
#[derive(Clone, Debug)]
pub(super) struct Message {
    pub address: String,
    pub secret: String,
    pub body: String,
}

pub(super) fn signature(secret: &str, body: &str) -> String {
    let at = now();
    let key = hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes());
    let tag = hmac::sign(&key, format!("{at}.{body}").as_bytes());
    let digits: String = tag
        .as_ref()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    format!("t={at},v1={digits}")
}

/// Sends an event until it is heard, three times at most.
pub(super) async fn send(http: reqwest::Client, message: Message) {
    for pause in [0, 1, 5] {
        tokio::time::sleep(Duration::from_secs(pause)).await;
        let sent = http
            .post(&message.address)
            .header("content-type", "application/json")
            .header(
                "stripe-signature",
                signature(&message.secret, &message.body),
            )
            .body(message.body.clone())
            .send()
            .await;
        if sent.is_ok_and(|answer| answer.status().is_success()) {
            return;
        }
    }
}
