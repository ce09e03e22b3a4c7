//! How islands talk to the server: forms as browsers send them, answers as text.

use std::future::Future;

use crate::core::Error;
use send_wrapper::SendWrapper;
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{FormData, Headers, HtmlFormElement, RequestInit, Response, UrlSearchParams, window};

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

/// Fetches an address; nothing when the server could not be reached.
pub async fn get(address: &str) -> Option<Answer> {
    send(address, &RequestInit::new()).await
}

/// Posts what a form holds to an address, and asks for an answer meant for programs. What is wrong with
/// the form is kept too, and shown by the piece of the page that is fetched next.
pub async fn post_form(address: &str, form: &HtmlFormElement) -> Option<Answer> {
    let data = FormData::new_with_form(form).ok()?;
    let fields = UrlSearchParams::new_with_str_sequence_sequence(data.as_ref()).ok()?;
    let options = RequestInit::new();
    options.set_method("POST");
    options.set_body(fields.as_ref());
    send(address, &options).await
}

/// Calls a server function in the language of the page. [`Error::Transport`] says that no answer came, or none
/// that could be understood.
pub fn call<I: Serialize, O: DeserializeOwned>(
    path: &str,
    input: &I,
) -> impl Future<Output = Result<O, Error>> + Send {
    let body = serde_json::to_string(input);
    let address = [prefix().as_str(), path].concat();
    SendWrapper::new(async move {
        let options = RequestInit::new();
        options.set_method("POST");
        options.set_body(&JsValue::from_str(&body.map_err(|_| Error::Transport)?));
        let answer = send(&address, &options).await.ok_or(Error::Transport)?;
        if answer.is_ok() {
            serde_json::from_str(&answer.text).map_err(|_| Error::Transport)
        } else {
            Err(serde_json::from_str(&answer.text).unwrap_or(Error::Transport))
        }
    })
}

/// What stands before every path in the page's language: `/de`, or nothing in the store's first.
fn prefix() -> String {
    let found = || {
        let window = window()?;
        let language = window
            .document()?
            .document_element()?
            .get_attribute("lang")?;
        let path = window.location().pathname().ok()?;
        let rest = path.strip_prefix('/')?.strip_prefix(language.as_str())?;
        (rest.is_empty() || rest.starts_with('/')).then(|| ["/", &language].concat())
    };
    found().unwrap_or_default()
}

async fn send(address: &str, options: &RequestInit) -> Option<Answer> {
    let headers = Headers::new().ok()?;
    headers.set("accept", "application/json").ok()?;
    headers.set("x-live", "1").ok()?;
    options.set_headers(headers.as_ref());
    let answer = JsFuture::from(window()?.fetch_with_str_and_init(address, options))
        .await
        .ok()?;
    let answer: Response = answer.dyn_into().ok()?;
    let text: JsValue = JsFuture::from(answer.text().ok()?).await.ok()?;
    Some(Answer {
        status: answer.status(),
        text: text.as_string()?,
    })
}
