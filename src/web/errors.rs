//! How a request fails, and what the reader sees of it.

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use tracing::{error, warn};

use crate::core::Error;
use crate::db::is_gone;
use crate::media::MediaFault;
use crate::tenancy::domains::DomainFault;

/// How Postgres says that it ended one of two transactions that waited for each other.
const DEADLOCK: &str = "40P01";

/// What a handler answers.
pub type Outcome = Result<Response, Failure>;

/// Why a handler cannot answer. Pages for people are made from it by [`super::render`]'s layer.
#[derive(Clone, Debug)]
pub enum Failure {
    /// There is no such page.
    NotFound,
    /// There was such a page.
    Gone,
    /// The page has another address now (301).
    Moved(String),
    /// The visitor must sign in first; the path of the sign-in page.
    SignIn(String),
    /// An error for programs, and for people through a form's draft.
    Wire(Error),
    /// A bare status, from a request that is malformed.
    Status(StatusCode),
    /// Another request held what this one wanted, and was let through first. Nothing was written; the same
    /// request sent again finds its way.
    Contended,
    /// The database is not there, or has no connection left. What was begun is undone.
    Unavailable,
    /// Something of ours failed; it is in the log under the request's id.
    Internal,
}

/// Marks a failed response, so that the outer layer can turn it into a page of the shop.
#[derive(Clone, Debug)]
pub struct Failed {
    /// What it was answered with.
    pub status: StatusCode,
    /// Why, where a rule said no.
    pub reason: Option<Error>,
}

impl Failure {
    /// Logs the cause and hides it.
    pub fn internal(cause: impl std::fmt::Display) -> Self {
        error!(%cause, "internal error");
        Self::Internal
    }

    /// The HTTP status it is answered with.
    #[must_use]
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Gone => StatusCode::GONE,
            Self::Moved(_) => StatusCode::MOVED_PERMANENTLY,
            Self::SignIn(_) => StatusCode::SEE_OTHER,
            Self::Wire(error) => StatusCode::from_u16(error.http_status())
                .unwrap_or(StatusCode::INTERNAL_SERVER_ERROR),
            Self::Status(status) => *status,
            Self::Contended => StatusCode::CONFLICT,
            Self::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

impl From<sqlx::Error> for Failure {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::RowNotFound => Self::NotFound,
            sqlx::Error::Database(cause) if cause.code().as_deref() == Some(DEADLOCK) => {
                warn!(%cause, "two requests waited for each other");
                Self::Contended
            }
            error if is_gone(&error) => {
                warn!(cause = %error, "the database cannot be asked");
                Self::Unavailable
            }
            error => Self::internal(error),
        }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Wire(error)
    }
}

impl From<MediaFault> for Failure {
    fn from(fault: MediaFault) -> Self {
        match (fault.reason(), &fault) {
            (Some(reason), _) => Error::invalid("picture", reason).into(),
            (None, MediaFault::NotKept(_)) => {
                error!(cause = %fault, "a file was not kept");
                Error::StorageFull.into()
            }
            (None, _) => Self::internal(fault),
        }
    }
}

impl From<DomainFault> for Failure {
    fn from(fault: DomainFault) -> Self {
        match fault {
            DomainFault::Refused(Error::NotFound) => Self::NotFound,
            DomainFault::Refused(error) => error.into(),
            DomainFault::Database(error) => error.into(),
            DomainFault::Random(cause) => Self::internal(cause),
        }
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let status = self.status();
        let reason = match &self {
            Self::Wire(error) => Some(error.clone()),
            _ => None,
        };
        let mut response = match self {
            Self::Moved(location) | Self::SignIn(location) => match HeaderValue::try_from(location)
            {
                Ok(location) => return (status, [(header::LOCATION, location)]).into_response(),
                Err(_) => StatusCode::NOT_FOUND.into_response(),
            },
            Self::Wire(error) => (status, Json(error)).into_response(),
            _ => status.into_response(),
        };
        // Who knows better says so.
        let wait = match status {
            StatusCode::TOO_MANY_REQUESTS => Some("60"),
            StatusCode::SERVICE_UNAVAILABLE => Some("5"),
            _ => None,
        };
        if let Some(seconds) = wait {
            let seconds = HeaderValue::from_static(seconds);
            response.headers_mut().insert(header::RETRY_AFTER, seconds);
        }
        response.extensions_mut().insert(Failed { status, reason });
        response
    }
}
