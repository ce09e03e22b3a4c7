//! The page on which somebody says who they are: marked as a demo, in plain HTML.

use axum::Form;
use axum::extract::{Query, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;
use url::Url;

use super::OpenIdDouble;
use super::codes::{Asked, Person};

/// What a client asks for, and, from the page, what was typed.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(super) struct Question {
    response_type: String,
    client_id: String,
    redirect_uri: String,
    scope: String,
    state: String,
    nonce: String,
    code_challenge: String,
    code_challenge_method: String,
    email: String,
    verified: String,
    answer: String,
}

impl Question {
    /// What is wrong with it.
    fn fault(&self, double: &OpenIdDouble) -> Option<&'static str> {
        let asks = |scope: &str| self.scope.split(' ').any(|asked| asked == scope);
        if self.client_id != double.client_id {
            Some("Nobody knows this client.")
        } else if !is_of_this_machine(&self.redirect_uri) {
            Some("This is no way back.")
        } else if self.response_type != "code" || !asks("openid") {
            Some("Only codes of OpenID Connect are given out here.")
        } else if self.code_challenge_method != "S256" || self.code_challenge.is_empty() {
            Some("There is no code without PKCE.")
        } else {
            None
        }
    }

    /// The way back with an answer.
    fn back(&self, name: &str, value: &str) -> Option<Url> {
        let mut url = Url::parse(&self.redirect_uri).ok()?;
        url.query_pairs_mut()
            .append_pair(name, value)
            .append_pair("state", &self.state);
        Some(url)
    }
}

/// A stand-in sends nobody out into the world.
fn is_of_this_machine(address: &str) -> bool {
    Url::parse(address).is_ok_and(|url| {
        url.host_str().is_some_and(|host| {
            host == "localhost" || host == "127.0.0.1" || host.ends_with(".localhost")
        })
    })
}

/// `GET /authorize`
pub(super) async fn show(
    State(double): State<OpenIdDouble>,
    Query(question): Query<Question>,
) -> Response {
    match question.fault(&double) {
        Some(fault) => document(StatusCode::BAD_REQUEST, &format!("<h1>{fault}</h1>")),
        None => document(StatusCode::OK, &form(&question)),
    }
}

/// `POST /authorize`
pub(super) async fn submit(
    State(double): State<OpenIdDouble>,
    Form(question): Form<Question>,
) -> Response {
    if let Some(fault) = question.fault(&double) {
        return document(StatusCode::BAD_REQUEST, &format!("<h1>{fault}</h1>"));
    }
    let back = if question.answer == "no" {
        question.back("error", "access_denied")
    } else {
        let asked = Asked {
            redirect_uri: question.redirect_uri.clone(),
            nonce: question.nonce.clone(),
            challenge: question.code_challenge.clone(),
        };
        let person = Person {
            email: question.email.trim().to_owned(),
            is_verified: !question.verified.is_empty(),
        };
        let code = double.codes().issue(asked, person);
        question.back("code", &code)
    };
    match back {
        Some(url) => Redirect::to(url.as_str()).into_response(),
        None => document(StatusCode::BAD_REQUEST, "<h1>This is no way back.</h1>"),
    }
}

fn form(question: &Question) -> String {
    let kept = [
        ("response_type", &question.response_type),
        ("client_id", &question.client_id),
        ("redirect_uri", &question.redirect_uri),
        ("scope", &question.scope),
        ("state", &question.state),
        ("nonce", &question.nonce),
        ("code_challenge", &question.code_challenge),
        ("code_challenge_method", &question.code_challenge_method),
    ];
    let hidden: String = kept
        .iter()
        .map(|(name, value)| {
            let value = escaped(value);
            format!("<input type=\"hidden\" name=\"{name}\" value=\"{value}\">")
        })
        .collect();
    format!(
        "<h1>Demo ID</h1><p>Say who you are. Any address will do.</p>\
         <form method=\"post\" action=\"/authorize\">{hidden}\
         <label for=\"email\">Email</label>\
         <input id=\"email\" name=\"email\" type=\"email\" autocomplete=\"off\" maxlength=\"254\" value=\"ada@example.com\">\
         <label class=\"box\"><input type=\"checkbox\" name=\"verified\" value=\"yes\" checked> Demo ID knows that the address is mine</label>\
         <button name=\"answer\" value=\"yes\">Continue</button>\
         <button name=\"answer\" value=\"no\" class=\"quiet\">Cancel</button></form>"
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

fn document(status: StatusCode, body: &str) -> Response {
    let html = format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"robots\" content=\"noindex\">\
         <title>Demo ID</title><style>{STYLE}</style></head>\
         <body><p class=\"test\">Test mode: this proves nothing, and no password belongs here.</p><main>{body}</main></body></html>"
    );
    let mut response = (status, Html(html)).into_response();
    let nowhere = HeaderValue::from_static("no-store");
    response
        .headers_mut()
        .insert(header::CACHE_CONTROL, nowhere);
    response
}

const STYLE: &str = "\
    :root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}body{margin:0}\
    .test{margin:0;padding:.75rem 1rem;background:#ffd54a;color:#1a1a1a;font-weight:600;text-align:center}\
    main{max-width:26rem;margin:2rem auto;padding:0 1rem}h1{font-size:1.25rem}form{display:grid;gap:.5rem}\
    input:not([type=checkbox]),button{font:inherit;min-height:44px;padding:.5rem .75rem;border:1px solid #767676;border-radius:6px}\
    .box{display:flex;gap:.5rem;align-items:center;min-height:44px}\
    button{background:#1f4ed8;color:#fff;border-color:#1f4ed8;font-weight:600;cursor:pointer}\
    .quiet{background:transparent;color:inherit;border-color:#767676}";
