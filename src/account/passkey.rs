//! What passkeys are asked and how their answers are checked: by the rules of WebAuthn, for the shop's own host, with
//! the user verified. What was asked is kept by the server, for the browser that was asked.

use axum::Json;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde_json::{Value, json};
use url::Url;
use uuid::Uuid;
use webauthn_rs::prelude::{Webauthn, WebauthnBuilder};

use super::store::{self, Challenge};
use crate::core::AccountId;
use crate::db::TenantTx;
use crate::web::session::{self, SessionToken};
use crate::web::{Failure, Shop};

/// Name of the cookie of a browser that was asked.
const COOKIE: &str = "passkey";
/// How long an answer may take, in seconds. `passkey.js` asks anew before that.
const PATIENCE: i32 = 10 * 60;
/// Most passkeys of an account.
pub(super) const MOST: usize = 20;
/// Most characters of a passkey's name.
pub(super) const LONGEST_NAME: u16 = 60;

/// Host that the shop's passkeys are for.
///
/// # Errors
/// When the shop is served under a bare number, for which there are none.
pub(super) fn host(shop: &Shop) -> Result<String, Failure> {
    let origin = Url::parse(&shop.base_url()).map_err(Failure::internal)?;
    let host = origin.domain().ok_or(Failure::NotFound)?;
    Ok(host.to_owned())
}

/// The shop as the one that passkeys are shown to.
///
/// # Errors
/// As [`host`].
pub(super) fn relying_party(shop: &Shop) -> Result<Webauthn, Failure> {
    let origin = Url::parse(&shop.base_url()).map_err(Failure::internal)?;
    let host = host(shop)?;
    WebauthnBuilder::new(&host, &origin)
        .and_then(|builder| builder.rp_name(&shop.settings().name).build())
        .map_err(Failure::internal)
}

/// Keeps what the browser is asked and answers with it, for the page's script.
pub(super) async fn ask(
    shop: &Shop,
    tx: &mut TenantTx,
    headers: &HeaderMap,
    maker: Option<(AccountId, Uuid)>,
    state: &impl Serialize,
    options: &Value,
) -> Result<Response, Failure> {
    let config = &shop.state.config;
    // It keeps its token, so that two tabs do not hinder each other.
    let token = match session::token_of(headers, config, COOKIE) {
        Some(token) => token,
        None => SessionToken::mint()?,
    };
    let challenge = Challenge {
        id: Uuid::new_v4(),
        maker,
        state: serde_json::to_value(state).map_err(Failure::internal)?,
    };
    store::insert_challenge(tx, &challenge, &token.hash(), PATIENCE).await?;
    let cookie = session::set_cookie(config, COOKIE, &token.reveal(), i64::from(PATIENCE))?;
    let answer = json!({ "challenge": challenge.id, "options": options });
    let mut response = Json(answer).into_response();
    let headers = response.headers_mut();
    headers.insert(header::SET_COOKIE, cookie);
    let nowhere = HeaderValue::from_static("private, no-store");
    headers.insert(header::CACHE_CONTROL, nowhere);
    Ok(response)
}

/// Takes what the browser was asked, once: none where it was not, or too long ago. To be committed whatever the answer
/// is worth.
pub(super) async fn take(
    shop: &Shop,
    tx: &mut TenantTx,
    headers: &HeaderMap,
    challenge: &str,
    account: Option<AccountId>,
) -> Result<Option<Challenge>, Failure> {
    let token = session::token_of(headers, &shop.state.config, COOKIE);
    let (Some(token), Ok(id)) = (token, Uuid::try_parse(challenge)) else {
        return Ok(None);
    };
    Ok(store::take_challenge(tx, id, &token.hash(), account).await?)
}

/// Asks for a key that the authenticator keeps itself, so that nobody has to type whose it is.
pub(super) fn discoverable(options: &mut Value) {
    let selection = options.pointer_mut("/publicKey/authenticatorSelection");
    if let Some(selection) = selection.and_then(Value::as_object_mut) {
        selection.insert("residentKey".to_owned(), json!("required"));
        selection.insert("requireResidentKey".to_owned(), json!(true));
    }
}

/// What a passkey is called: what was typed, as far as it fits, else `unnamed`.
pub(super) fn name(typed: &str, unnamed: String) -> String {
    let kept: String = typed.chars().filter(|one| !one.is_control()).collect();
    let kept: String = kept.trim().chars().take(LONGEST_NAME.into()).collect();
    if kept.is_empty() { unnamed } else { kept }
}
