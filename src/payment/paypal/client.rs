//! Asking PayPal: with a token that is asked for first and kept until it runs out, and once more where nobody knows
//! whether the first call arrived.

use std::fmt;
use std::sync::{Arc, LazyLock};
use std::time::{Duration, Instant};

use reqwest::{Method, header};
use serde_json::Value;

use crate::core::Kept;
use crate::payment::ProviderFault;
use crate::payment::http::{self, HTTP, PAUSE};

/// A token is given up so long before it runs out.
const MARGIN: Duration = Duration::from_secs(60);
/// The longest life of a token.
const LIFE: Duration = Duration::from_hours(9);
/// Most shops whose tokens are kept.
const MOST: u64 = 10_000;

/// By a hash of address, client id and secret: whoever changes the secret has another token.
static TOKENS: LazyLock<Kept<Token>> = LazyLock::new(|| Kept::at_most(MOST, LIFE));

struct Token {
    text: String,
    ends: Instant,
}

/// PayPal's interface with the keys of one shop.
#[derive(Clone)]
pub(super) struct Client {
    url: String,
    client_id: String,
    secret: String,
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Client({})", self.url)
    }
}

impl Client {
    pub(super) fn new(url: &str, client_id: &str, secret: &str) -> Self {
        Self {
            url: url.trim_end_matches('/').to_owned(),
            client_id: client_id.to_owned(),
            secret: secret.to_owned(),
        }
    }

    pub(super) async fn get(&self, path: &str) -> Result<Value, ProviderFault> {
        self.call(Method::GET, path, None, None).await
    }

    /// Asks for something. Under a key it is done once, however often it is asked.
    pub(super) async fn post(
        &self,
        path: &str,
        body: String,
        key: Option<&str>,
    ) -> Result<Value, ProviderFault> {
        self.call(Method::POST, path, Some(body), key).await
    }

    /// Whether PayPal accepts the keys: a token is asked for, whatever is kept.
    pub(super) async fn prove(&self) -> Result<(), ProviderFault> {
        self.sign_in_anew().await?;
        Ok(())
    }

    async fn sign_in_anew(&self) -> Result<Arc<Token>, ProviderFault> {
        let request = HTTP
            .post(format!("{}/v1/oauth2/token", self.url))
            .basic_auth(&self.client_id, Some(&self.secret))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body("grant_type=client_credentials");
        let (status, answer) = http::send(request, "paypal").await?;
        if !status.is_success() {
            return Err(http::fault("paypal", status, code_of(answer.as_ref())));
        }
        let token = answer.as_ref().and_then(token_of);
        let token = Arc::new(token.ok_or(ProviderFault::Unreachable)?);
        TOKENS.insert(self.name(), Arc::clone(&token));
        Ok(token)
    }

    async fn call(
        &self,
        method: Method,
        path: &str,
        body: Option<String>,
        key: Option<&str>,
    ) -> Result<Value, ProviderFault> {
        let known = TOKENS.get(&self.name());
        let known = known.filter(|token| token.ends > Instant::now());
        let is_kept = known.is_some();
        let token = match known {
            Some(token) => token,
            None => self.sign_in_anew().await?,
        };
        match self.once(&method, path, body.clone(), key, &token).await {
            // A token can end before its time.
            Err(ProviderFault::Unauthorized) if is_kept => {
                let token = self.sign_in_anew().await?;
                self.once(&method, path, body, key, &token).await
            }
            Err(ProviderFault::Unreachable) => {
                tokio::time::sleep(PAUSE).await;
                self.once(&method, path, body, key, &token).await
            }
            first => first,
        }
    }

    async fn once(
        &self,
        method: &Method,
        path: &str,
        body: Option<String>,
        key: Option<&str>,
        token: &Token,
    ) -> Result<Value, ProviderFault> {
        let mut request = HTTP
            .request(method.clone(), format!("{}{path}", self.url))
            .bearer_auth(&token.text);
        if let Some(body) = body {
            request = request
                .header(header::CONTENT_TYPE, "application/json")
                .header("prefer", "return=representation")
                .body(body);
        }
        if let Some(key) = key {
            request = request.header("paypal-request-id", key);
        }
        let (status, answer) = http::send(request, "paypal").await?;
        if status.is_success() {
            return answer.ok_or(ProviderFault::Unreachable);
        }
        Err(http::fault("paypal", status, code_of(answer.as_ref())))
    }

    /// Of the token among those of all shops. It tells no secret.
    fn name(&self) -> String {
        let mut hash = blake3::Hasher::new();
        for part in [&self.url, &self.client_id, &self.secret] {
            hash.update(&part.len().to_le_bytes());
            hash.update(part.as_bytes());
        }
        hash.finalize().to_string()
    }
}

fn token_of(answer: &Value) -> Option<Token> {
    let text = answer.get("access_token")?.as_str()?;
    let life = answer.get("expires_in").and_then(Value::as_u64);
    let life = Duration::from_secs(life.unwrap_or_default());
    Some(Token {
        text: text.to_owned(),
        ends: Instant::now() + life.min(LIFE).saturating_sub(MARGIN),
    })
}

/// PayPal's word for what is wrong.
fn code_of(answer: Option<&Value>) -> String {
    let issue = answer.and_then(|answer| answer.pointer("/details/0/issue"));
    let word = |name: &str| answer.and_then(|answer| answer.get(name));
    let code = issue.or_else(|| word("name")).or_else(|| word("error"));
    let code = code.and_then(Value::as_str).unwrap_or_default();
    code.chars().take(80).collect()
}
