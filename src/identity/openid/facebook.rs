//! Facebook, which speaks OAuth 2.0 and no OpenID Connect on the web: no token that is signed, no word on whether an
//! address is somebody's. So its address never counts as proven, and people are known by the key that Facebook gives
//! them for this installation. What it is called is told at
//! <https://developers.facebook.com/docs/facebook-login/guides/advanced/manual-flow>.

use openidconnect::{PkceCodeChallenge, PkceCodeVerifier};
use ring::hmac;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use tracing::warn;
use url::{Url, form_urlencoded};

use super::http::ask;
use super::{OpenIdClaims, OpenIdFault, Ticket, callback_url};
use crate::web::{Config, OpenIdProvider};

/// The version of its interface, which stands in every address.
const VERSION: &str = "v21.0";
/// Where people are asked, and the host that programs ask.
const PEOPLE: &str = "www.facebook.com";
const PROGRAMS: &str = "graph.facebook.com";

/// The address to send a browser to.
pub(super) fn way(
    config: &Config,
    provider: &OpenIdProvider,
    ticket: &Ticket,
) -> Result<Url, OpenIdFault> {
    let sealed = ticket
        .seal(provider)
        .map_err(|_| OpenIdFault::Unavailable)?;
    let verifier = PkceCodeVerifier::new(ticket.verifier(provider));
    let challenge = PkceCodeChallenge::from_code_verifier_sha256(&verifier);
    let mut url = address(provider, "dialog/oauth").ok_or(OpenIdFault::Unavailable)?;
    url.query_pairs_mut()
        .append_pair("response_type", "code")
        .append_pair("client_id", &provider.client_id)
        .append_pair("redirect_uri", &callback_url(config, &provider.name))
        .append_pair("scope", "email,public_profile")
        .append_pair("state", &sealed)
        .append_pair("code_challenge", challenge.as_str())
        .append_pair("code_challenge_method", challenge.method().as_str());
    Ok(url)
}

#[derive(Deserialize)]
struct Token {
    access_token: String,
}

#[derive(Deserialize)]
struct Person {
    id: String,
    email: Option<String>,
    first_name: Option<String>,
    last_name: Option<String>,
}

/// Whom it has sent back with a code.
pub(super) async fn redeem(
    config: &Config,
    provider: &OpenIdProvider,
    ticket: &Ticket,
    code: &str,
) -> Result<OpenIdClaims, OpenIdFault> {
    let url = of_programs(provider, "oauth/access_token").ok_or(OpenIdFault::Unavailable)?;
    let back = callback_url(config, &provider.name);
    let verifier = ticket.verifier(provider);
    let fields = [
        ("client_id", provider.client_id.as_str()),
        ("client_secret", &provider.client_secret),
        ("redirect_uri", &back),
        ("code_verifier", &verifier),
        ("code", code),
    ];
    let form = form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields)
        .finish();
    let request = http::Request::post(url.as_str())
        .header("content-type", "application/x-www-form-urlencoded")
        .body(form.into_bytes());
    let Token { access_token } = told(provider, request).await?;

    let mut url = of_programs(provider, "me").ok_or(OpenIdFault::Unavailable)?;
    let proof = proof(&provider.client_secret, &access_token);
    url.query_pairs_mut()
        .append_pair("fields", "id,first_name,last_name,email")
        .append_pair("appsecret_proof", &proof);
    let request = http::Request::get(url.as_str())
        .header("authorization", format!("Bearer {access_token}"))
        .body(Vec::new());
    let person: Person = told(provider, request).await?;
    let claims = OpenIdClaims::unproven(
        &provider.issuer,
        &person.id,
        person.email.as_deref(),
        person.first_name.as_deref(),
        person.last_name.as_deref(),
    );
    claims.ok_or(OpenIdFault::Refused)
}

/// What it answers. Neither code nor token stands in what is logged.
async fn told<T: DeserializeOwned>(
    provider: &OpenIdProvider,
    request: http::Result<http::Request<Vec<u8>>>,
) -> Result<T, OpenIdFault> {
    let silent = |cause: &dyn std::fmt::Display| {
        warn!(provider = provider.name, %cause, "Facebook does not answer");
        OpenIdFault::Unavailable
    };
    let request = request.map_err(|cause| silent(&cause))?;
    let answer = ask(request).await.map_err(|cause| silent(&cause))?;
    let status = answer.status();
    if status.is_server_error() {
        return Err(silent(&status));
    }
    if !status.is_success() {
        warn!(provider = provider.name, %status, "Facebook takes no code");
        return Err(OpenIdFault::Refused);
    }
    let told = serde_json::from_slice(answer.body());
    told.map_err(|_| silent(&"its answer is not understood"))
}

/// Shows that who holds a token holds the secret too: HMAC-SHA256 of the token, in hex.
fn proof(secret: &str, token: &str) -> String {
    let key = hmac::Key::new(hmac::HMAC_SHA256, secret.as_bytes());
    let tag = hmac::sign(&key, token.as_bytes());
    tag.as_ref().iter().map(|b| format!("{b:02x}")).collect()
}

fn address(provider: &OpenIdProvider, path: &str) -> Option<Url> {
    let issuer = provider.issuer.trim_end_matches('/');
    Url::parse(&format!("{issuer}/{VERSION}/{path}")).ok()
}

/// Where programs ask: another host of Facebook's own, the same one of a stand-in.
fn of_programs(provider: &OpenIdProvider, path: &str) -> Option<Url> {
    let mut url = address(provider, path)?;
    if url.host_str() == Some(PEOPLE) {
        url.set_host(Some(PROGRAMS)).ok()?;
    }
    Some(url)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ca_4_facebook_asks_people_and_programs_at_two_hosts() {
        let provider = |issuer: &str| OpenIdProvider {
            name: "facebook".to_owned(),
            title: "Facebook".to_owned(),
            issuer: issuer.to_owned(),
            client_id: "1".to_owned(),
            client_secret: "secret".to_owned(),
        };
        let asked = |issuer| of_programs(&provider(issuer), "me").map(String::from);
        let graph = "https://graph.facebook.com/v21.0/me";
        assert_eq!(asked("https://www.facebook.com").as_deref(), Some(graph));
        let here = "http://localhost:3002/v21.0/me";
        assert_eq!(asked("http://localhost:3002").as_deref(), Some(here));
        // RFC 4231, test case 2.
        assert_eq!(
            proof("Jefe", "what do ya want for nothing?"),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        );
    }
}
