//! Asking Stripe: one call, with patience that ends, and once more where nobody knows whether the first arrived.

use std::fmt;
use std::sync::LazyLock;
use std::time::Duration;

use reqwest::{Method, StatusCode, header, redirect};
use serde_json::Value;
use tracing::warn;
use url::form_urlencoded;

use crate::payment::ProviderFault;

/// The version of the interface that this program was written for; without it the merchant's account chooses.
const VERSION: &str = "2024-06-20";
/// Longest time for one call. A page of the shop may wait for two of them.
const PATIENCE: Duration = Duration::from_secs(10);
/// Pause before the second try.
const PAUSE: Duration = Duration::from_millis(300);
/// Longest answer that is read.
const MOST_BYTES: usize = 1024 * 1024;

static HTTP: LazyLock<reqwest::Client> = LazyLock::new(|| {
    let client = reqwest::Client::builder()
        .timeout(PATIENCE)
        .connect_timeout(Duration::from_secs(5))
        .redirect(redirect::Policy::none())
        .no_proxy()
        .build();
    client.unwrap_or_default()
});

/// Stripe's interface with the key of one shop.
#[derive(Clone)]
pub(super) struct Client {
    url: String,
    secret_key: String,
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Client({})", self.url)
    }
}

impl Client {
    pub(super) fn new(url: &str, secret_key: &str) -> Self {
        Self {
            url: url.trim_end_matches('/').to_owned(),
            secret_key: secret_key.to_owned(),
        }
    }

    pub(super) async fn get(&self, path: &str) -> Result<Value, ProviderFault> {
        self.call(Method::GET, path, None, "").await
    }

    /// Asks for something under a key: asked twice, it is done once.
    pub(super) async fn post(
        &self,
        path: &str,
        fields: &[(&str, String)],
        key: &str,
    ) -> Result<Value, ProviderFault> {
        let body = form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        self.call(Method::POST, path, Some(body), key).await
    }

    async fn call(
        &self,
        method: Method,
        path: &str,
        body: Option<String>,
        key: &str,
    ) -> Result<Value, ProviderFault> {
        let first = self.once(&method, path, body.clone(), key).await;
        if !matches!(first, Err(ProviderFault::Unreachable)) {
            return first;
        }
        tokio::time::sleep(PAUSE).await;
        self.once(&method, path, body, key).await
    }

    async fn once(
        &self,
        method: &Method,
        path: &str,
        body: Option<String>,
        key: &str,
    ) -> Result<Value, ProviderFault> {
        let mut request = HTTP
            .request(method.clone(), format!("{}{path}", self.url))
            .bearer_auth(&self.secret_key)
            .header("stripe-version", VERSION);
        if let Some(body) = body {
            request = request
                .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
                .header("idempotency-key", key)
                .body(body);
        }
        let lost = |cause: reqwest::Error| {
            warn!(cause = %cause.without_url(), "stripe does not answer");
            ProviderFault::Unreachable
        };
        let mut response = request.send().await.map_err(lost)?;
        let status = response.status();
        let mut text = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(lost)? {
            if text.len() + chunk.len() > MOST_BYTES {
                return Err(ProviderFault::Unreachable);
            }
            text.extend_from_slice(&chunk);
        }
        let answer = serde_json::from_slice::<Value>(&text).ok();
        if status.is_success() {
            return answer.ok_or(ProviderFault::Unreachable);
        }
        let code = code_of(answer.as_ref());
        // Neither what was sent nor the sentence that came back: both may hold what is the buyer's.
        warn!(%status, code, "stripe says no");
        Err(match status {
            StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN => ProviderFault::Unauthorized,
            StatusCode::NOT_FOUND => ProviderFault::NotFound,
            StatusCode::CONFLICT | StatusCode::TOO_MANY_REQUESTS => ProviderFault::Unreachable,
            status if status.is_client_error() => ProviderFault::Refused(code),
            _ => ProviderFault::Unreachable,
        })
    }
}

/// Stripe's word for what is wrong.
fn code_of(answer: Option<&Value>) -> String {
    let error = answer.and_then(|answer| answer.get("error"));
    let word = |name: &str| {
        error
            .and_then(|error| error.get(name))
            .and_then(Value::as_str)
    };
    let code = word("code").or_else(|| word("type")).unwrap_or_default();
    code.chars().take(80).collect()
}

/// A name as a part of a path.
pub(super) fn segment(name: &str) -> String {
    form_urlencoded::byte_serialize(name.as_bytes()).collect()
}
