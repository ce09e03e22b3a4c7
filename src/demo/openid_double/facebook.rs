//! The same people by Facebook's interface: OAuth 2.0, tokens that nobody signed, and a proof that the asker holds the
//! secret.

use std::collections::HashMap;

use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::{Form, Json};
use ring::hmac;
use serde_json::json;

use super::OpenIdDouble;
use super::codes::is_asker;
use super::token::authorization;

/// `POST /v21.0/oauth/access_token`
pub(super) async fn exchange(
    State(double): State<OpenIdDouble>,
    Form(fields): Form<HashMap<String, String>>,
) -> Response {
    let get = |name: &str| fields.get(name).map(String::as_str).unwrap_or_default();
    if get("client_id") != double.client_id || get("client_secret") != double.client_secret {
        return refuse();
    }
    let Some((asked, person)) = double.codes().take(get("code")) else {
        return refuse();
    };
    if !is_asker(&asked, get("code_verifier"), get("redirect_uri")) {
        return refuse();
    }
    let access = double.codes().token_for(&person);
    Json(json!({ "access_token": access, "token_type": "bearer", "expires_in": 300 }))
        .into_response()
}

/// `GET /v21.0/me`
pub(super) async fn me(
    State(double): State<OpenIdDouble>,
    Query(asked): Query<HashMap<String, String>>,
    headers: HeaderMap,
) -> Response {
    let token = authorization(&headers, "Bearer ").unwrap_or_default();
    let key = hmac::Key::new(hmac::HMAC_SHA256, double.client_secret.as_bytes());
    let proof = hmac::sign(&key, token.as_bytes());
    let proof: String = proof.as_ref().iter().map(|b| format!("{b:02x}")).collect();
    let person = double.codes().person(token);
    let Some(person) = person.filter(|_| asked.get("appsecret_proof") == Some(&proof)) else {
        return refuse();
    };
    let mut told = json!({ "id": person.subject(), "first_name": person.name() });
    // Who allowed it not to be told is told without one.
    if !person.email.is_empty() {
        told["email"] = json!(person.email);
    }
    Json(told).into_response()
}

fn refuse() -> Response {
    let error = json!({ "error": { "type": "OAuthException", "code": 100 } });
    (StatusCode::BAD_REQUEST, Json(error)).into_response()
}
