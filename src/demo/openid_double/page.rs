//! The page on which somebody says who they are: marked as a demo, in plain HTML.

use axum::Form;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use url::Url;

use super::OpenIdDouble;
use super::codes::{Asked, Person};
use crate::demo::stand_in::{self, escaped};

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
        let asks = |scope: &str| self.scope.split([' ', ',']).any(|asked| asked == scope);
        if self.client_id != double.client_id {
            Some("Nobody knows this client.")
        } else if !is_of_this_machine(&self.redirect_uri) {
            Some("This is no way back.")
        } else if self.response_type != "code" || !(asks("openid") || asks("public_profile")) {
            Some("Only codes of OpenID Connect, and of Facebook's kind, are given out here.")
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
         <form method=\"post\">{hidden}\
         <label for=\"email\">Email</label>\
         <input id=\"email\" name=\"email\" type=\"email\" autocomplete=\"off\" maxlength=\"254\" value=\"ada@example.com\">\
         <label class=\"box\"><input type=\"checkbox\" name=\"verified\" value=\"yes\" checked> Demo ID knows that the address is mine</label>\
         <button name=\"answer\" value=\"yes\">Continue</button>\
         <button name=\"answer\" value=\"no\" class=\"quiet\">Cancel</button></form>"
    )
}

fn document(status: StatusCode, body: &str) -> Response {
    let warning = "this proves nothing, and no password belongs here.";
    stand_in::document(status, "Demo ID", warning, body)
}
