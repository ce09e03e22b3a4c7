//! How islands talk to the server: forms as browsers send them, answers as text.

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
