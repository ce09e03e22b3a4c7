//! How islands talk to the server: forms as browsers send them, answers as text.

use std::future::Future;
use std::pin::Pin;

use crate::core::Error;
use js_sys::Reflect;
use send_wrapper::SendWrapper;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{FormData, Headers, HtmlFormElement, RequestInit, Response, UrlSearchParams, window};

use super::dom::{attribute, document};

/// What the server said.
pub struct Answer {
    /// The HTTP status.
    pub status: u16,
    /// The body.
    pub text: String,
}

impl Answer {
    /// Whether it is a success.
    pub fn is_ok(&self) -> bool {
        (200..300).contains(&self.status)
    }
}

/// An answer that is to come; nothing when the server cannot be reached. Boxed, so that whoever waits for it does
/// not hold a copy of how it is fetched.
pub type Answering = Pin<Box<dyn Future<Output = Option<Answer>>>>;

/// Fetches an address.
pub fn get(address: &str) -> Answering {
    send(address, None)
}

/// What a form holds, as a browser sends it.
pub fn fields_of(form: &HtmlFormElement) -> Option<UrlSearchParams> {
    let data = FormData::new_with_form(form).ok()?;
    UrlSearchParams::new_with_str_sequence_sequence(data.as_ref()).ok()
}

/// Calls a server function in the language of the page. [`Error::Transport`] says that no answer came, or none
/// that could be understood.
pub fn call<I: Serialize, O: DeserializeOwned>(
    path: &str,
    input: &I,
) -> impl Future<Output = Result<O, Error>> + Send {
    let text = ask(path, serde_json::to_string(input).unwrap_or_default());
    SendWrapper::new(
        async move { serde_json::from_str(&text.await?).map_err(|_| Error::Transport) },
    )
}

/// The part of a call that is the same for all types.
fn ask(path: &str, body: String) -> Pin<Box<dyn Future<Output = Result<String, Error>>>> {
    let answer = send(&[&prefix(), path].concat(), Some(JsValue::from_str(&body)));
    Box::pin(async move {
        let answer = answer.await.ok_or(Error::Transport)?;
        if answer.is_ok() {
            Ok(answer.text)
        } else {
            Err(Error::of_http_status(answer.status))
        }
    })
}

/// What stands before every path in the page's language: `/de`, or nothing in the store's first.
fn prefix() -> String {
    let found = || {
        let language = attribute(&document()?.document_element()?, "lang");
        let path = window()?.location().pathname().ok()?;
        let rest = path.strip_prefix('/')?.strip_prefix(language.as_str())?;
        (rest.is_empty() || rest.starts_with('/')).then(|| ["/", &language].concat())
    };
    found().unwrap_or_default()
}

/// Sends a body by POST, or asks by GET.
fn send(address: &str, body: Option<JsValue>) -> Answering {
    let address = address.to_owned();
    Box::pin(async move {
        let options = RequestInit::new();
        if let Some(body) = body {
            options.set_method("POST");
            options.set_body(&body);
            // What was asked for is done, also when the page is left before the answer is there.
            let _ = Reflect::set(&options, &"keepalive".into(), &JsValue::TRUE);
        }
        let headers = Headers::new().ok()?;
        headers.set("accept", "application/json").ok()?;
        headers.set("x-live", "1").ok()?;
        options.set_headers(headers.as_ref());
        let answer = JsFuture::from(window()?.fetch_with_str_and_init(&address, &options))
            .await
            .ok()?;
        let answer: Response = answer.unchecked_into();
        let text: JsValue = JsFuture::from(answer.text().ok()?).await.ok()?;
        Some(Answer {
            status: answer.status(),
            text: text.as_string()?,
        })
    })
}
