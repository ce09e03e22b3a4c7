//! A sign-in between the password and the code: known to the server, bound to the browser that knows the password,
//! over after a few minutes, used once.

use axum::http::{HeaderMap, HeaderValue};
use time::{Duration, OffsetDateTime};

use super::{StaffMember, store};
use crate::core::{Error, StaffMemberId};
use crate::db::TenantTx;
use crate::web::session::{self, SessionToken};
use crate::web::{Config, Failure, Shop};

/// Name of its cookie.
const COOKIE: &str = "staff_half";

const MINUTES: i64 = 5;

/// Begins one for a member whose password was right; answers its cookie.
pub(super) async fn begin(
    tx: &mut TenantTx,
    config: &Config,
    member: StaffMemberId,
    now: OffsetDateTime,
) -> Result<HeaderValue, Failure> {
    let token = SessionToken::mint()?;
    let until = now + Duration::minutes(MINUTES);
    store::insert_half_sign_in(tx, &token.hash(), member, until).await?;
    session::set_cookie(config, COOKIE, &token.reveal(), MINUTES * 60)
}

/// Who is half signed in with this browser, and the hash of what the browser has of it.
///
/// # Errors
/// Where nobody is any more: browsers are led back to the sign-in, from which `next` follows.
pub(super) async fn find(
    shop: &Shop,
    tx: &mut TenantTx,
    headers: &HeaderMap,
    next: &str,
) -> Result<(Vec<u8>, StaffMember), Failure> {
    let token = session::token_of(headers, &shop.state.config, COOKIE);
    let now = shop.state.clock.now();
    if let Some(hash) = token.map(|token| token.hash())
        && let Some(member) = store::half_signed_in(tx, &hash, now).await?
    {
        return Ok((hash, member));
    }
    Err(ended(shop, next))
}

/// What is answered when the sign-in has to begin anew.
pub(super) fn ended(shop: &Shop, next: &str) -> Failure {
    if shop.is_program {
        return Error::Unauthenticated.into();
    }
    let next: String = url::form_urlencoded::byte_serialize(next.as_bytes()).collect();
    Failure::SignIn(shop.href(&format!("/admin/sign-in?done=code-late&next={next}")))
}

/// The cookie that removes its own.
pub(super) fn closing_cookie(config: &Config) -> Result<HeaderValue, Failure> {
    session::set_cookie(config, COOKIE, "", 0)
}
