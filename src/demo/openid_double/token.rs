//! Codes for tokens, and what tokens say.

use std::collections::HashMap;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::{Form, Json};
use base64::Engine;
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD};
use ring::error::Unspecified;
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair};
use serde_json::{Value, json};
use time::OffsetDateTime;
use url::form_urlencoded;

use super::codes::{Asked, Person, is_asker};
use super::{OpenIdDouble, Quirk};

/// The name of the one key.
const KEY_ID: &str = "1";

/// What tokens are signed with.
pub(super) struct SigningKey(EcdsaKeyPair);

impl SigningKey {
    pub fn generate() -> Result<Self, Unspecified> {
        let random = SystemRandom::new();
        let pkcs8 = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &random)?;
        let pair =
            EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, pkcs8.as_ref(), &random);
        Ok(Self(pair.map_err(|_| Unspecified)?))
    }

    /// The half that everybody may know, as a JSON Web Key.
    pub fn public(&self) -> Value {
        // One byte that says "both coordinates", then each of them.
        let point = self.0.public_key().as_ref();
        let (x, y) = (point.get(1..33), point.get(33..65));
        let text = |half: Option<&[u8]>| BASE64_URL_SAFE_NO_PAD.encode(half.unwrap_or_default());
        json!({
            "kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": KEY_ID,
            "x": text(x), "y": text(y),
        })
    }

    fn sign(&self, claims: &Value) -> Result<String, Unspecified> {
        let head = json!({ "alg": "ES256", "typ": "JWT", "kid": KEY_ID });
        let parts = [&head, claims].map(|part| BASE64_URL_SAFE_NO_PAD.encode(part.to_string()));
        let text = parts.join(".");
        let signature = self.0.sign(&SystemRandom::new(), text.as_bytes())?;
        Ok(format!(
            "{text}.{}",
            BASE64_URL_SAFE_NO_PAD.encode(signature)
        ))
    }
}

/// `POST /token`
pub(super) async fn exchange(
    State(double): State<OpenIdDouble>,
    headers: HeaderMap,
    Form(fields): Form<HashMap<String, String>>,
) -> Response {
    let get = |name: &str| fields.get(name).map(String::as_str).unwrap_or_default();
    if !is_client(&double, &headers) {
        return refuse(StatusCode::UNAUTHORIZED, "invalid_client");
    }
    if get("grant_type") != "authorization_code" {
        return refuse(StatusCode::BAD_REQUEST, "unsupported_grant_type");
    }
    let Some((asked, person)) = double.codes().take(get("code")) else {
        return refuse(StatusCode::BAD_REQUEST, "invalid_grant");
    };
    if !is_asker(&asked, get("code_verifier"), get("redirect_uri")) {
        return refuse(StatusCode::BAD_REQUEST, "invalid_grant");
    }
    let quirk = double.codes().quirk;
    let key = if quirk == Some(Quirk::WrongKey) {
        &double.other_key
    } else {
        &double.key
    };
    let Ok(token) = key.sign(&claims(&double, &asked, &person, quirk)) else {
        return refuse(StatusCode::INTERNAL_SERVER_ERROR, "server_error");
    };
    let access = double.codes().token_for(&person);
    let told = json!({
        "access_token": access, "token_type": "Bearer", "expires_in": 300, "id_token": token,
    });
    Json(told).into_response()
}

/// `GET /userinfo`
pub(super) async fn user_info(State(double): State<OpenIdDouble>, headers: HeaderMap) -> Response {
    let token = authorization(&headers, "Bearer ").unwrap_or_default();
    let person = double.codes().person(token);
    match person {
        Some(person) => {
            let mut told = json!({ "sub": person.subject() });
            tell(&mut told, &person);
            Json(told).into_response()
        }
        None => refuse(StatusCode::UNAUTHORIZED, "invalid_token"),
    }
}

fn claims(double: &OpenIdDouble, asked: &Asked, person: &Person, quirk: Option<Quirk>) -> Value {
    let now = OffsetDateTime::now_utc().unix_timestamp();
    let of = |wrong: Quirk, right: &str, other: &str| {
        if quirk == Some(wrong) { other } else { right }.to_owned()
    };
    let life = if quirk == Some(Quirk::Expired) {
        -24 * 60 * 60
    } else {
        300
    };
    let mut claims = json!({
        "iss": of(Quirk::WrongIssuer, &double.url, "https://elsewhere.example"),
        "aud": of(Quirk::WrongAudience, &double.client_id, "somebody-else"),
        "nonce": of(Quirk::WrongNonce, &asked.nonce, "another"),
        "sub": person.subject(),
        "iat": now + life - 300,
        "exp": now + life,
    });
    if quirk != Some(Quirk::AddressElsewhere) {
        tell(&mut claims, person);
    }
    claims
}

fn tell(told: &mut Value, person: &Person) {
    if !person.email.is_empty() {
        told["email"] = json!(person.email);
        told["email_verified"] = json!(person.is_verified);
        told["given_name"] = json!(person.name());
    }
}

/// Whether name and secret of the client stand in the head of a request, each as in an address (RFC 6749, 2.3.1).
fn is_client(double: &OpenIdDouble, headers: &HeaderMap) -> bool {
    let pair = authorization(headers, "Basic ").and_then(|text| BASE64_STANDARD.decode(text).ok());
    let expected = [&double.client_id, &double.client_secret]
        .map(|part| form_urlencoded::byte_serialize(part.as_bytes()).collect::<String>());
    pair.is_some_and(|pair| pair == expected.join(":").as_bytes())
}

pub(super) fn authorization<'h>(headers: &'h HeaderMap, scheme: &str) -> Option<&'h str> {
    headers
        .get("authorization")?
        .to_str()
        .ok()?
        .strip_prefix(scheme)
}

fn refuse(status: StatusCode, error: &str) -> Response {
    (status, Json(json!({ "error": error }))).into_response()
}
