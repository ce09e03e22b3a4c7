//! Asking Stripe: one call, with patience that ends, and once more where nobody knows whether the first arrived.

use std::fmt;

use reqwest::{Method, header};
use serde_json::Value;
use url::form_urlencoded;

use crate::payment::ProviderFault;
use crate::payment::http::{self, HTTP, PAUSE};

/// The version of the interface that this program was written for; without it the merchant's account chooses.
const VERSION: &str = "2024-06-20";

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
        let (status, answer) = http::send(request, "stripe").await?;
        if status.is_success() {
            return answer.ok_or(ProviderFault::Unreachable);
        }
        Err(http::fault("stripe", status, code_of(answer.as_ref())))
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
