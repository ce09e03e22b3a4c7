//! The staff's session: a token of its own in a cookie of its own, made anew at every sign-in.

use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;

use super::{Device, LinkHolder, store, tell_of_new_device};
use crate::core::StaffMemberId;
use crate::db::TenantTx;
use crate::web::session::{self, SessionToken};
use crate::web::{ClientAddress, Config, Failure, Shop};

/// Name of the staff's cookie.
const COOKIE: &str = "staff";

/// How long a session lasts at most, in days.
const DAYS: i32 = 14;

/// The token the browser sent, if any.
pub(super) fn token(headers: &HeaderMap, config: &Config) -> Option<SessionToken> {
    session::token_of(headers, config, COOKIE)
}

/// Makes a session and returns its cookie and the browser's; the session that the browser had ends. A browser that the
/// member has not signed in with before is told of by mail.
pub(super) async fn open(
    tx: &mut TenantTx,
    shop: &Shop,
    member: StaffMemberId,
    client: ClientAddress,
    headers: &HeaderMap,
    device: &Device,
) -> Result<[HeaderValue; 2], Failure> {
    let config = &shop.state.config;
    let holder = LinkHolder::Staff(member);
    tell_of_new_device(tx, device, holder, shop.locale, shop.state.clock.now()).await?;
    if let Some(old) = token(headers, config) {
        store::delete_session(tx, &old.hash()).await?;
    }
    let token = SessionToken::mint()?;
    let agent: String = headers
        .get(header::USER_AGENT)
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
    let cookie = session::set_cookie(config, COOKIE, &token.reveal(), i64::from(DAYS) * 86_400)?;
    Ok([cookie, device.remember(tx, config, holder).await?])
}

/// Adds cookies to a response.
pub(super) fn with_cookies(
    mut response: Response,
    cookies: impl IntoIterator<Item = HeaderValue>,
) -> Response {
    for cookie in cookies {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}

/// The cookie that removes the session's.
pub(super) fn closing_cookie(config: &Config) -> Result<HeaderValue, Failure> {
    session::set_cookie(config, COOKIE, "", 0)
}
