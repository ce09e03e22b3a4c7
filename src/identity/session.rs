//! The staff's session: a token of its own in a cookie of its own, made anew at every sign-in.

use axum::http::{HeaderMap, HeaderValue};

use super::store;
use crate::core::StaffMemberId;
use crate::db::TenantTx;
use crate::web::session::{self, SessionToken};
use crate::web::{ClientAddress, Config, Failure};

/// Name of the staff's cookie.
const COOKIE: &str = "staff";

/// How long a session lasts at most, in days.
const DAYS: i32 = 14;

/// The token the browser sent, if any.
pub(super) fn token(headers: &HeaderMap, config: &Config) -> Option<SessionToken> {
    session::cookie(headers, config, COOKIE).and_then(SessionToken::parse)
}

/// Makes a session and returns the cookie for it; the session that the browser had ends.
pub(super) async fn open(
    tx: &mut TenantTx,
    config: &Config,
    member: StaffMemberId,
    client: ClientAddress,
    headers: &HeaderMap,
) -> Result<HeaderValue, Failure> {
    if let Some(old) = token(headers, config) {
        store::delete_session(tx, &old.hash()).await?;
    }
    let token = SessionToken::mint()?;
    let agent: String = headers
        .get(axum::http::header::USER_AGENT)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
        .chars()
        .take(200)
        .collect();
    store::insert_session(
        tx,
        &token.hash(),
        member,
        &client.0.to_string(),
        &agent,
        DAYS,
    )
    .await?;
    session::set_cookie(config, COOKIE, &token.reveal(), i64::from(DAYS) * 86_400)
}

/// The cookie that removes the session's.
pub(super) fn closing_cookie(config: &Config) -> Result<HeaderValue, Failure> {
    session::set_cookie(config, COOKIE, "", 0)
}
