//! The shopper's session: a random token in a cookie, only its hash in the database. It is made
//! when there is something to remember (a cart, a form that failed), not on the first visit.

use axum::http::{HeaderMap, HeaderValue, header};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use rand::TryRng;

use crate::core::{AccountId, CartId};
use crate::db::TenantTx;

use super::{Config, Failure, store};

/// How long an unused session lasts, in days.
pub const SESSION_DAYS: i32 = 60;

/// 256 random bits; what is stored is its hash.
#[derive(Clone, PartialEq, Eq)]
pub struct SessionToken([u8; 32]);

impl std::fmt::Debug for SessionToken {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SessionToken(secret)")
    }
}

impl SessionToken {
    /// A new token from the system's generator.
    ///
    /// # Errors
    /// When the system has no randomness to give.
    pub fn mint() -> Result<Self, Failure> {
        let mut bytes = [0; 32];
        rand::rngs::SysRng
            .try_fill_bytes(&mut bytes)
            .map_err(Failure::internal)?;
        Ok(Self(bytes))
    }

    /// Reads the text form back.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = BASE64_URL_SAFE_NO_PAD.decode(text).ok()?;
        bytes.try_into().ok().map(Self)
    }

    /// The text form: 43 letters, digits, `-` and `_`.
    #[must_use]
    pub fn reveal(&self) -> String {
        BASE64_URL_SAFE_NO_PAD.encode(self.0)
    }

    /// What the database keeps.
    #[must_use]
    pub fn hash(&self) -> Vec<u8> {
        blake3::hash(&self.0).as_bytes().to_vec()
    }
}

/// A session that certainly exists, and the cookie to send if it was just made.
#[derive(Debug)]
pub struct Session {
    /// What the browser sends from now on.
    pub token: SessionToken,
    /// Hash of the token; key of the rows that belong to the session.
    pub hash: Vec<u8>,
    /// The cart, once something was put into one.
    pub cart: Option<CartId>,
    /// `Set-Cookie` for a session that is new.
    pub cookie: Option<HeaderValue>,
}

/// Finds the session of `token`, or makes one.
pub async fn open(
    tx: &mut TenantTx,
    config: &Config,
    token: Option<&SessionToken>,
) -> Result<Session, Failure> {
    if let Some(token) = token {
        let hash = token.hash();
        if let Some(cart) = store::session(tx, &hash).await? {
            return Ok(Session {
                token: token.clone(),
                hash,
                cart: cart.cart,
                cookie: None,
            });
        }
    }
    let token = SessionToken::mint()?;
    let hash = token.hash();
    store::insert_session(tx, &hash, SESSION_DAYS).await?;
    let cookie = set_cookie(
        config,
        SESSION_COOKIE,
        &token.reveal(),
        i64::from(SESSION_DAYS) * 86_400,
    )?;
    Ok(Session {
        token,
        hash,
        cart: None,
        cookie: Some(cookie),
    })
}

/// Lets requests of one session that come at once happen one after the other, until `tx` ends.
pub async fn hold(tx: &mut TenantTx, session: &Session) -> Result<(), Failure> {
    store::hold_session(tx, &session.hash).await?;
    Ok(())
}

/// Begins the session of a shopper who signs in: what the visitor had so far (cart, drafts, the answer
/// to the cookie notice) goes with it, under a new token. Nothing goes over from another account.
pub async fn enter(
    tx: &mut TenantTx,
    config: &Config,
    before: Option<&SessionToken>,
    account: AccountId,
) -> Result<Session, Failure> {
    let token = SessionToken::mint()?;
    let hash = token.hash();
    let handed_over = match before {
        Some(before) => {
            store::hand_over_session(tx, &before.hash(), &hash, account, SESSION_DAYS).await?
        }
        None => None,
    };
    let cart = match handed_over {
        Some(row) => row.cart,
        None => {
            store::insert_session(tx, &hash, SESSION_DAYS).await?;
            store::set_account(tx, &hash, account).await?;
            None
        }
    };
    let seconds = i64::from(SESSION_DAYS) * 86_400;
    let cookie = set_cookie(config, SESSION_COOKIE, &token.reveal(), seconds)?;
    Ok(Session {
        token,
        hash,
        cart,
        cookie: Some(cookie),
    })
}

/// Ends a session with everything that was kept under it; answers the cookie that removes its own.
pub async fn leave(
    tx: &mut TenantTx,
    config: &Config,
    token: &SessionToken,
) -> Result<HeaderValue, Failure> {
    store::delete_session(tx, &token.hash()).await?;
    set_cookie(config, SESSION_COOKIE, "", 0)
}

/// Name of the shopper's cookie.
pub const SESSION_COOKIE: &str = "session";

/// The shopper's token, if the browser sent one.
#[must_use]
pub fn session_cookie(headers: &HeaderMap, config: &Config) -> Option<SessionToken> {
    token_of(headers, config, SESSION_COOKIE)
}

/// The token in a cookie, if the browser sent one.
#[must_use]
pub fn token_of(headers: &HeaderMap, config: &Config, name: &str) -> Option<SessionToken> {
    cookie(headers, config, name).and_then(SessionToken::parse)
}

/// A cookie's value. Over TLS the name carries the `__Host-` prefix, which no subdomain can forge.
pub fn cookie<'h>(headers: &'h HeaderMap, config: &Config, name: &str) -> Option<&'h str> {
    let name = cookie_name(config, name);
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}

/// A `Set-Cookie` header: host-only, HttpOnly, SameSite=Lax, Secure over TLS. `max_age` 0 removes it.
///
/// # Errors
/// When the value cannot stand in a header.
pub fn set_cookie(
    config: &Config,
    name: &str,
    value: &str,
    max_age: i64,
) -> Result<HeaderValue, Failure> {
    let name = cookie_name(config, name);
    let secure = if config.is_https() { "; Secure" } else { "" };
    HeaderValue::from_str(&format!(
        "{name}={value}; Path=/; HttpOnly; SameSite=Lax; Max-Age={max_age}{secure}"
    ))
    .map_err(Failure::internal)
}

/// The same for a cookie that ends with the browser's session.
pub(super) fn session_long_cookie(
    config: &Config,
    name: &str,
    value: &str,
) -> Result<HeaderValue, Failure> {
    let name = cookie_name(config, name);
    let secure = if config.is_https() { "; Secure" } else { "" };
    HeaderValue::from_str(&format!(
        "{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}"
    ))
    .map_err(Failure::internal)
}

fn cookie_name(config: &Config, name: &str) -> String {
    if config.is_https() {
        format!("__Host-{name}")
    } else {
        name.to_owned()
    }
}
