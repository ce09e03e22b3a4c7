//! Who runs the platform: the first operator, the sign-in, the session.

use std::path::{Path, PathBuf};

use axum::extract::{FromRef, FromRequestParts};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue};
use uuid::Uuid;

use super::store::operators as rows;
use crate::core::Error;
use crate::db::Db;
use crate::identity::{Device, Password};
use crate::web::session::{self, SessionToken};
use crate::web::{AppState, Config, Failure, PlatformContext, observe};

/// Name of the operator's cookie.
const COOKIE: &str = "operator";

/// How long a session lasts at most.
const HOURS: i32 = 12;

/// Makes the first operator, with a generated password that opens only the page that replaces it.
/// Returns address and password to be told once; nothing when there is an operator.
pub async fn create_first_operator(
    db: &Db,
    config: &Config,
) -> Result<Option<(String, String)>, Failure> {
    create_first_operator_with(db, config, |_, _| Ok(())).await
}

/// The same, with the password written into a file that only its owner may read. Returns the
/// file's path.
///
/// # Errors
/// When the database or the disk refuses.
pub async fn create_first_operator_in_file(
    db: &Db,
    config: &Config,
) -> Result<Option<PathBuf>, Failure> {
    let path = password_file(&config.data_dir);
    let made = create_first_operator_with(db, config, |email, password| {
        std::fs::create_dir_all(&config.data_dir)?;
        write_secret(&path, &format!("{email}\n{password}\n"))
    })
    .await?;
    Ok(made.map(|_| path))
}

fn password_file(data_dir: &Path) -> PathBuf {
    data_dir.join("first-operator-password")
}

/// The same; `keep` gets address and password before the row is there for good, so that they
/// cannot get lost.
///
/// # Errors
/// When the database refuses or `keep` fails.
pub async fn create_first_operator_with(
    db: &Db,
    config: &Config,
    keep: impl FnOnce(&str, &str) -> std::io::Result<()>,
) -> Result<Option<(String, String)>, Failure> {
    let mut tx = db.begin_platform().await?;
    if !rows::is_empty(&mut tx).await? {
        return Ok(None);
    }
    let email = format!("operator@{}", config.public_host());
    let password = Password::generate()?;
    let hash = password.hash().await?;
    if !rows::insert_first(&mut tx, &email, &hash).await? {
        return Ok(None);
    }
    keep(&email, password.reveal()).map_err(Failure::internal)?;
    tx.commit().await?;
    Ok(Some((email, password.reveal().to_owned())))
}

fn write_secret(path: &Path, text: &str) -> std::io::Result<()> {
    use std::io::Write;
    use std::os::unix::fs::OpenOptionsExt;
    // One left by an installation that is gone may have other rights.
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut file = std::fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)?;
    file.write_all(text.as_bytes())
}

/// Removes the file with the first password, once another was chosen.
pub(super) async fn forget_first_password(config: &Config) {
    if let Err(error) = tokio::fs::remove_file(password_file(&config.data_dir)).await
        && error.kind() != std::io::ErrorKind::NotFound
    {
        tracing::warn!(%error, "the first password's file could not be removed");
    }
}

/// Makes a session and returns the cookie for it; the session that the browser had ends.
pub(super) async fn open_session(
    tx: &mut sqlx::PgConnection,
    config: &Config,
    headers: &HeaderMap,
    operator: Uuid,
) -> Result<HeaderValue, Failure> {
    if let Some(old) = token(headers, config) {
        rows::delete_session(tx, &old.hash()).await?;
    }
    let token = SessionToken::mint()?;
    rows::insert_session(tx, &token.hash(), operator, HOURS).await?;
    session::set_cookie(config, COOKIE, &token.reveal(), i64::from(HOURS) * 3_600)
}

/// Whether the operator has signed in with this browser before.
pub(super) async fn knows(
    tx: &mut sqlx::PgConnection,
    device: &Device,
    operator: Uuid,
) -> Result<bool, Failure> {
    match device.hash() {
        Some(hash) => Ok(rows::is_known_device(tx, &hash, operator).await?),
        None => Ok(false),
    }
}

/// Remembers the browser of an operator who has just signed in, and returns its cookie.
pub(super) async fn remember(
    tx: &mut sqlx::PgConnection,
    config: &Config,
    device: &Device,
    operator: Uuid,
) -> Result<HeaderValue, Failure> {
    let is_ours = knows(tx, device, operator).await?;
    let token = device.token_to_keep(is_ours)?;
    rows::remember_device(tx, &token.hash(), operator).await?;
    Device::cookie(config, &token)
}

/// Ends the session and returns the cookie's removal.
pub(super) async fn close_session(operator: &AnyOperator) -> Result<HeaderValue, Failure> {
    let mut tx = operator.front.state.db.begin_platform().await?;
    rows::delete_session(&mut tx, &operator.session).await?;
    tx.commit().await?;
    session::set_cookie(&operator.front.state.config, COOKIE, "", 0)
}

fn token(headers: &HeaderMap, config: &Config) -> Option<SessionToken> {
    session::token_of(headers, config, COOKIE)
}

/// A signed-in operator, even one with a first password, who may only replace it.
#[derive(Clone, Debug)]
pub struct AnyOperator {
    /// The request.
    pub front: PlatformContext,
    /// Key of the operator.
    pub id: Uuid,
    /// The sign-in.
    pub email: String,
    /// Whether the password is a generated one.
    pub must_change_password: bool,
    session: Vec<u8>,
}

/// A signed-in operator with a password of their own.
#[derive(Clone, Debug)]
pub struct Operator(pub AnyOperator);

impl<S: Send + Sync> FromRequestParts<S> for AnyOperator
where
    AppState: FromRef<S>,
{
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        let front = PlatformContext::from_request_parts(parts, state).await?;
        let stranger = || {
            if front.is_program {
                Failure::Wire(Error::Unauthenticated)
            } else {
                Failure::SignIn("/operator/sign-in".to_owned())
            }
        };
        let token = token(&parts.headers, &front.state.config).ok_or_else(stranger)?;
        let session = token.hash();
        let mut tx = front.state.db.begin_platform().await?;
        let row = rows::by_session(&mut tx, &session)
            .await?
            .ok_or_else(stranger)?;
        observe::note_operator(row.id);
        Ok(Self {
            id: row.id,
            email: row.email,
            must_change_password: row.must_change_password,
            session,
            front,
        })
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Operator
where
    AppState: FromRef<S>,
{
    type Rejection = Failure;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Failure> {
        let operator = AnyOperator::from_request_parts(parts, state).await?;
        if !operator.must_change_password {
            return Ok(Self(operator));
        }
        if operator.front.is_program {
            return Err(Error::Forbidden.into());
        }
        Err(Failure::SignIn("/operator/password".to_owned()))
    }
}
