//! Signing in with an OpenID provider: the way there, the way back over the platform's host, and what the account's
//! owner connects and disconnects.

mod back;
mod callback;
mod connection;
mod set_out;

pub use back::back;
pub use callback::callback;
pub use connection::{FORM, confirm, disconnect, mail_password_link};
pub use set_out::{connect, sign_in};

use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::web::Failure;

/// Sends the browser to another host. Nothing of where it comes from goes with it, and nobody keeps the answer.
fn leave(url: &str) -> Result<Response, Failure> {
    let location = HeaderValue::try_from(url).map_err(Failure::internal)?;
    let headers: [(HeaderName, HeaderValue); 3] = [
        (header::LOCATION, location),
        (
            header::REFERRER_POLICY,
            HeaderValue::from_static("no-referrer"),
        ),
        (
            header::CACHE_CONTROL,
            HeaderValue::from_static("private, no-store"),
        ),
    ];
    Ok((StatusCode::SEE_OTHER, headers).into_response())
}
