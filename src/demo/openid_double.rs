//! A stand-in for an OpenID Connect provider on this machine, so that the demo shops and the tests sign people in
//! without the internet and without anybody's account. Whoever comes types an address, and chooses whether it is known
//! to be theirs: it proves nothing, and belongs nowhere but in a demo.
//!
//! It keeps the protocol's rules: a code is good once, for its client, its way back and its verifier; tokens are signed
//! with a key made at the start (ES256).

mod codes;
mod facebook;
mod page;
mod token;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::extract::State;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::{Value, json};
use tokio::net::TcpListener;

use self::codes::Codes;
use self::token::SigningKey;

/// What a provider that is not sound does, each in turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quirk {
    /// A nonce that nobody asked for.
    WrongNonce,
    /// A token of another provider.
    WrongIssuer,
    /// A token for another client.
    WrongAudience,
    /// A token of yesterday.
    Expired,
    /// A token signed by somebody else.
    WrongKey,
    /// A token without the address: that is told where the token leads.
    AddressElsewhere,
}

/// The stand-in; clones are one and the same.
#[derive(Clone)]
pub struct OpenIdDouble {
    url: String,
    client_id: String,
    client_secret: String,
    key: Arc<SigningKey>,
    other_key: Arc<SigningKey>,
    codes: Arc<Mutex<Codes>>,
}

impl OpenIdDouble {
    /// One that is reached under an address, such as `http://localhost:3002`, and has one client.
    ///
    /// # Errors
    /// When no key can be made.
    pub fn new(
        url: &str,
        client_id: &str,
        client_secret: &str,
    ) -> Result<Self, ring::error::Unspecified> {
        Ok(Self {
            url: url.to_owned(),
            client_id: client_id.to_owned(),
            client_secret: client_secret.to_owned(),
            key: Arc::new(SigningKey::generate()?),
            other_key: Arc::new(SigningKey::generate()?),
            codes: Arc::default(),
        })
    }

    /// Serves on a port of this machine until the program ends.
    ///
    /// # Errors
    /// When the connection is lost.
    pub async fn serve(self, listener: TcpListener) -> std::io::Result<()> {
        axum::serve(listener, self.router()).await
    }

    /// Its addresses.
    pub fn router(self) -> Router {
        Router::new()
            .route("/.well-known/openid-configuration", get(configuration))
            .route("/keys", get(keys))
            .route("/authorize", get(page::show).post(page::submit))
            .route("/token", post(token::exchange))
            .route("/userinfo", get(token::user_info))
            .route("/v21.0/dialog/oauth", get(page::show).post(page::submit))
            .route("/v21.0/oauth/access_token", post(facebook::exchange))
            .route("/v21.0/me", get(facebook::me))
            .with_state(self)
    }

    /// What is wrong with it from now on.
    pub fn set_quirk(&self, quirk: Option<Quirk>) {
        self.codes().quirk = quirk;
    }

    fn codes(&self) -> MutexGuard<'_, Codes> {
        self.codes.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

async fn configuration(State(double): State<OpenIdDouble>) -> Json<Value> {
    let url = &double.url;
    Json(json!({
        "issuer": url,
        "authorization_endpoint": format!("{url}/authorize"),
        "token_endpoint": format!("{url}/token"),
        "userinfo_endpoint": format!("{url}/userinfo"),
        "jwks_uri": format!("{url}/keys"),
        "response_types_supported": ["code"],
        "subject_types_supported": ["public"],
        "id_token_signing_alg_values_supported": ["ES256"],
        "code_challenge_methods_supported": ["S256"],
        "token_endpoint_auth_methods_supported": ["client_secret_basic"],
        "scopes_supported": ["openid", "email", "profile"],
    }))
}

async fn keys(State(double): State<OpenIdDouble>) -> Json<Value> {
    Json(json!({ "keys": [double.key.public()] }))
}
