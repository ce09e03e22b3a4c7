//! The browser that sets out for a provider. Whoever comes back must be the same.

use std::convert::Infallible;

use axum::extract::{FromRef, FromRequestParts};
use axum::http::HeaderValue;
use axum::http::request::Parts;

use crate::web::session::{self, SessionToken};
use crate::web::{AppState, Config, Failure};

/// Name of the cookie, which the shop's own host sets and reads.
const COOKIE: &str = "openid";
/// Longest time from setting out to the end of it, in seconds.
const PATIENCE: i64 = 60 * 60;

/// The browser that a request comes from, as far as its cookie tells.
#[derive(Clone, Debug)]
pub struct OpenIdBrowser {
    token: Option<SessionToken>,
}

impl<S: Send + Sync> FromRequestParts<S> for OpenIdBrowser
where
    AppState: FromRef<S>,
{
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Infallible> {
        let state = AppState::from_ref(state);
        Ok(Self {
            token: session::token_of(&parts.headers, &state.config, COOKIE),
        })
    }
}

impl OpenIdBrowser {
    /// Hash of the browser's token; empty, and nobody's, where it sent none.
    #[must_use]
    pub fn hash(&self) -> Vec<u8> {
        self.token
            .as_ref()
            .map(SessionToken::hash)
            .unwrap_or_default()
    }

    /// The hash under which the browser sets out, and its cookie. It keeps its token, so that two tabs do not
    /// hinder each other.
    pub fn set_out(&self, config: &Config) -> Result<(Vec<u8>, HeaderValue), Failure> {
        let token = match &self.token {
            Some(token) => token.clone(),
            None => SessionToken::mint()?,
        };
        let cookie = session::set_cookie(config, COOKIE, &token.reveal(), PATIENCE)?;
        Ok((token.hash(), cookie))
    }

    /// The cookie that ends it.
    pub fn arrived(config: &Config) -> Result<HeaderValue, Failure> {
        session::set_cookie(config, COOKIE, "", 0)
    }
}
