//! The server's half of a server function: which shop it is for, and what its answer carries besides the value.

use axum::body::{Body, to_bytes};
use axum::extract::{FromRequestParts, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use leptos::context::{provide_context, use_context};
use leptos_axum::ResponseOptions;

use super::{AppState, ClientAddress, Failure, Shop};
use crate::core::{Error, RequestId};

/// Largest question to a server function, in bytes.
const LARGEST_CALL: usize = 64 * 1024;

/// Answers the calls of all server functions that have been registered; each has a route of its own.
pub async fn answer(State(state): State<AppState>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, LARGEST_CALL).await else {
        return Failure::Status(StatusCode::PAYLOAD_TOO_LARGE).into_response();
    };
    let request = Request::from_parts(parts, Body::from(body));
    let context = move || {
        provide_context(state.clone());
        // A question that cannot be read never comes to the function that would say so.
        set_status(StatusCode::BAD_REQUEST);
    };
    leptos_axum::handle_server_fns_with_context(context, request)
        .await
        .into_response()
}

/// Who calls a server function, and from where.
#[derive(Debug)]
pub struct Caller {
    /// The shop, in the reader's language.
    pub shop: Shop,
    /// The network that the call comes from.
    pub client: ClientAddress,
}

impl Caller {
    /// Reads the caller of the server function that runs.
    ///
    /// # Errors
    /// [`Error::NotFound`] outside a shop.
    pub async fn of_call() -> Result<Self, Error> {
        let state = use_context::<AppState>().ok_or(Error::Transport)?;
        let mut parts = use_context::<Parts>().ok_or(Error::Transport)?;
        let mut shop = match Shop::from_request_parts(&mut parts, &state).await {
            Ok(shop) => shop,
            Err(failure) => return Err(told(failure)),
        };
        set_status(StatusCode::OK);
        shop.is_program = true;
        let Ok(client) = ClientAddress::from_request_parts(&mut parts, &state).await;
        Ok(Self { shop, client })
    }
}

/// Ends a server function: sets the status of a failure, and hides what is nobody's business.
///
/// # Errors
/// As the outcome says.
pub fn end<T>(outcome: Result<T, Failure>) -> Result<T, Error> {
    outcome.map_err(told)
}

/// Sends a session's new cookie, if it has one, with the answer of the server function that runs.
pub fn give_cookie(cookie: Option<HeaderValue>) {
    if let (Some(cookie), Some(options)) = (cookie, use_context::<ResponseOptions>()) {
        options.append_header(header::SET_COOKIE, cookie);
    }
}

fn set_status(status: StatusCode) {
    if let Some(options) = use_context::<ResponseOptions>() {
        options.set_status(status);
    }
}

fn told(failure: Failure) -> Error {
    set_status(failure.status());
    match failure {
        Failure::NotFound => Error::NotFound,
        Failure::Gone | Failure::Moved(_) => Error::Gone,
        Failure::SignIn(_) => Error::Unauthenticated,
        Failure::Wire(error) => error,
        Failure::Status(_) => Error::Transport,
        Failure::Contended => Error::Conflict,
        Failure::Unavailable | Failure::Internal => {
            let request = use_context::<Parts>();
            let id = request.and_then(|parts| parts.extensions.get::<RequestId>().copied());
            id.map_or(Error::Transport, Error::Internal)
        }
    }
}
