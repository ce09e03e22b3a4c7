//! Browsers that somebody has signed in with before. Whoever guesses makes sign-ins wait everywhere,
//! but not there: nobody can be kept out of their own account by guesses that others make.

use std::convert::Infallible;

use axum::extract::{FromRef, FromRequestParts};
use axum::http::request::Parts;
use axum::http::{HeaderValue, header};
use time::OffsetDateTime;

use super::{LinkHolder, store, user_agent};
use crate::db::TenantTx;
use crate::web::session::{self, SessionToken};
use crate::web::{AppState, ClientAddress, Config, Failure};

/// Name of the cookie. Over TLS it carries the `__Host-` prefix, as every cookie of ours.
const COOKIE: &str = "device";

/// How long a browser stays known without signing in, in days.
const DAYS: i32 = 365;

/// The browser that a request comes from, as far as its cookie tells.
#[derive(Clone, Debug)]
pub struct Device {
    token: Option<SessionToken>,
    /// The address it comes from.
    client: ClientAddress,
    /// What it says it is.
    agent: String,
    /// Until when the password alone is to do here, once it is remembered.
    trusted_until: Option<OffsetDateTime>,
}

impl<S: Send + Sync> FromRequestParts<S> for Device
where
    AppState: FromRef<S>,
{
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Infallible> {
        let client = ClientAddress::from_request_parts(parts, state).await?;
        let state = AppState::from_ref(state);
        let agent = parts.headers.get(header::USER_AGENT);
        let agent = agent.and_then(|value| value.to_str().ok());
        let agent = agent.unwrap_or_default().to_owned();
        Ok(Self {
            client,
            agent,
            token: session::token_of(&parts.headers, &state.config, COOKIE),
            trusted_until: None,
        })
    }
}

impl Device {
    /// Hash of the browser's token, if it sent one.
    pub(crate) fn hash(&self) -> Option<Vec<u8>> {
        self.token.as_ref().map(SessionToken::hash)
    }

    /// The same, for which a member of the staff is asked for no code until then.
    pub(super) fn trusted_until(self, until: OffsetDateTime) -> Self {
        Self {
            trusted_until: Some(until),
            ..self
        }
    }

    /// The address it comes from.
    pub(super) fn client(&self) -> ClientAddress {
        self.client
    }

    /// What it says it is, as far as it is a name that we know.
    pub(super) fn description(&self) -> String {
        user_agent::described(&self.agent)
    }

    /// Whether `holder` has signed in with this browser before. Somebody who does not exist is
    /// looked for as well, so that the time tells nothing.
    pub(crate) async fn is_known_to(
        &self,
        tx: &mut TenantTx,
        holder: LinkHolder,
    ) -> Result<bool, Failure> {
        match self.hash() {
            Some(hash) => Ok(store::is_known_device(tx, &hash, holder).await?),
            None => Ok(false),
        }
    }

    /// Remembers the browser for `holder`, who has just shown to be who they say. Returns the cookie.
    pub(crate) async fn remember(
        &self,
        tx: &mut TenantTx,
        config: &Config,
        holder: LinkHolder,
    ) -> Result<HeaderValue, Failure> {
        let is_ours = match self.hash() {
            Some(hash) => store::is_device(tx, &hash).await?,
            None => false,
        };
        let token = self.token_to_keep(is_ours)?;
        store::remember_device(tx, &token.hash(), holder, DAYS).await?;
        if let (Some(until), LinkHolder::Staff(member)) = (self.trusted_until, holder) {
            store::trust_device(tx, &token.hash(), member, until).await?;
        }
        Self::cookie(config, &token)
    }

    /// The browser's token where it `is_ours`; else a new one: a made-up token is taken from nobody.
    pub(crate) fn token_to_keep(&self, is_ours: bool) -> Result<SessionToken, Failure> {
        match &self.token {
            Some(token) if is_ours => Ok(token.clone()),
            _ => SessionToken::mint(),
        }
    }

    /// The cookie with a browser's token.
    pub(crate) fn cookie(config: &Config, token: &SessionToken) -> Result<HeaderValue, Failure> {
        session::set_cookie(config, COOKIE, &token.reveal(), i64::from(DAYS) * 86_400)
    }
}

/// No browser is known to `holder` any more: the password was changed, or every session ended.
pub(crate) async fn forget_devices(tx: &mut TenantTx, holder: LinkHolder) -> Result<(), Failure> {
    store::forget_devices(tx, holder).await?;
    Ok(())
}
