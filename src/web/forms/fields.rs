//! The fields of a form, as they come in.

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, StatusCode, header};
use serde::{Deserialize, Serialize};

use crate::web::Failure;

/// The fields of a posted form, in order, as typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormFields(Vec<(String, String)>);

impl FormFields {
    /// The field's value; empty when it was not sent (an unticked box is not).
    #[must_use]
    pub fn get(&self, name: &str) -> &str {
        self.0
            .iter()
            .find(|(key, _)| key == name)
            .map_or("", |(_, value)| value)
    }

    /// Whether the field was sent.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(key, _)| key == name)
    }

    /// Every value of a field that may be sent several times.
    pub fn all<'f>(&'f self, name: &'f str) -> impl Iterator<Item = &'f str> {
        self.0
            .iter()
            .filter(move |(key, _)| key == name)
            .map(|(_, value)| value.as_str())
    }

    /// The parameters of an address, as typed into it.
    ///
    /// # Errors
    /// 400 when they hold NUL or bytes that are no text.
    pub fn of_query(uri: &http::Uri) -> Result<Self, Failure> {
        Self::parse(uri.query().unwrap_or_default().as_bytes())
            .ok_or(Failure::Status(StatusCode::BAD_REQUEST))
    }

    /// The fields of a form as a browser writes them into the body of its POST.
    ///
    /// # Errors
    /// 422 when they hold NUL or bytes that are no text.
    pub fn of_body(body: &str) -> Result<Self, Failure> {
        Self::parse(body.as_bytes()).ok_or(Failure::Status(StatusCode::UNPROCESSABLE_ENTITY))
    }

    /// All pairs in the order of the form.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0
            .iter()
            .map(|(key, value)| (key.as_str(), value.as_str()))
    }

    /// Sets a field, replacing what was there.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.0.retain(|(key, _)| key != name);
        self.0.push((name.to_owned(), value.into()));
    }

    pub(in crate::web) fn without_secrets(&self) -> Self {
        Self(
            self.0
                .iter()
                .filter(|(key, _)| !key.contains("password"))
                .cloned()
                .collect(),
        )
    }

    fn parse(body: &[u8]) -> Option<Self> {
        let fields: Vec<(String, String)> = url::form_urlencoded::parse(body)
            .map(|(key, value)| (key.into_owned(), value.into_owned()))
            .collect();
        // Bytes that were no UTF-8 come out of the decoder as U+FFFD; Postgres takes no NUL.
        let clean = |text: &str| !text.contains(['\0', '\u{fffd}']);
        fields
            .iter()
            .all(|(key, value)| clean(key) && clean(value))
            .then_some(Self(fields))
    }
}

impl FromIterator<(String, String)> for FormFields {
    fn from_iter<I: IntoIterator<Item = (String, String)>>(pairs: I) -> Self {
        Self(pairs.into_iter().collect())
    }
}

impl<S: Send + Sync> FromRequest<S> for FormFields {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        let is_form = is_form(request.headers());
        let body = Bytes::from_request(request, state)
            .await
            .map_err(|rejection| Failure::Status(rejection.status()))?;
        // A button alone sends nothing, and says nothing of its kind.
        if !is_form && !body.is_empty() {
            return Err(Failure::Status(StatusCode::UNSUPPORTED_MEDIA_TYPE));
        }
        Self::parse(&body).ok_or(Failure::Status(StatusCode::UNPROCESSABLE_ENTITY))
    }
}

/// Whether a body is sent as a plain form. A page elsewhere can make a browser send `text/plain` that reads
/// like one.
fn is_form(headers: &HeaderMap) -> bool {
    headers
        .get(header::CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .and_then(|kind| kind.split(';').next())
        .is_some_and(|kind| {
            kind.trim()
                .eq_ignore_ascii_case("application/x-www-form-urlencoded")
        })
}

#[cfg(test)]
mod tests;
