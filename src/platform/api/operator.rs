//! The operator's sign-in, sign-out and password.

use axum::http::{HeaderMap, HeaderValue, header};

use crate::core::{Error, FieldErrors, Reason, Refusal};
use crate::identity::{Attempt, Password, PasswordHash};
use crate::platform::operator::{self, AnyOperator};
use crate::platform::store::operators as rows;
use crate::web::{ClientAddress, Failure, FormFields, Front, Outcome};

/// Key of the sign-in's draft.
pub const SIGN_IN_FORM: &str = "operator-sign-in";
/// Key of the password form's draft.
pub const PASSWORD_FORM: &str = "operator-password";

/// `POST /operator/sign-in`. Every wrong answer is the same, and takes the same work.
pub async fn sign_in(
    front: Front,
    client: ClientAddress,
    headers: HeaderMap,
    fields: FormFields,
) -> Outcome {
    match enter(&front, client, &headers, &fields).await {
        Ok(cookie) => with_cookie(&front, "/operator", cookie),
        Err(Failure::Wire(error)) => {
            let page = "/operator/sign-in";
            front.reject(SIGN_IN_FORM, page, &fields, error).await
        }
        Err(failure) => Err(failure),
    }
}

async fn enter(
    front: &Front,
    client: ClientAddress,
    headers: &HeaderMap,
    fields: &FormFields,
) -> Result<HeaderValue, Failure> {
    let email = fields.get("email").trim().to_lowercase();
    let attempt = Attempt::new(&email, client);
    let hash = count(front, &attempt, &email).await?;
    let (operator, hash) = hash.unzip();
    let fits = PasswordHash::verify(hash, fields.get("password")).await?;
    let Some(operator) = operator.filter(|_| fits) else {
        return Err(Error::Refused(Refusal::WrongCredentials).into());
    };
    let mut tx = front.begin().await?;
    attempt.succeeded(&mut tx).await?;
    let cookie = operator::open_session(&mut tx, &front.state.config, headers, operator).await?;
    tx.commit().await?;
    front.forget_draft(SIGN_IN_FORM).await?;
    tracing::info!(%operator, "operator signed in");
    Ok(cookie)
}

/// Counts the attempt before the password is looked at.
async fn count(
    front: &Front,
    attempt: &Attempt,
    email: &str,
) -> Result<Option<(uuid::Uuid, PasswordHash)>, Failure> {
    let mut tx = front.begin().await?;
    attempt.begin(&mut tx).await?;
    let known = rows::credentials(&mut tx, email).await?;
    tx.commit().await?;
    Ok(known)
}

/// `POST /operator/sign-out`
pub async fn sign_out(operator: AnyOperator) -> Outcome {
    let cookie = operator::close_session(&operator).await?;
    with_cookie(&operator.front, "/operator/sign-in", cookie)
}

/// `POST /operator/password`. Every other session of the operator ends.
pub async fn change_password(
    operator: AnyOperator,
    client: ClientAddress,
    headers: HeaderMap,
    fields: FormFields,
) -> Outcome {
    let front = &operator.front;
    match replace(&operator, client, &headers, &fields).await {
        Ok(cookie) => with_cookie(front, "/operator?done=saved", cookie),
        Err(Failure::Wire(error)) => {
            let page = "/operator/password";
            front.reject(PASSWORD_FORM, page, &fields, error).await
        }
        Err(failure) => Err(failure),
    }
}

async fn replace(
    operator: &AnyOperator,
    client: ClientAddress,
    headers: &HeaderMap,
    fields: &FormFields,
) -> Result<HeaderValue, Failure> {
    let front = &operator.front;
    let password = chosen(fields, &operator.email)?;
    let attempt = Attempt::new(&operator.email, client);
    let known = count(front, &attempt, &operator.email).await?;
    let current = fields.get("current_password");
    if !PasswordHash::verify(known.map(|(_, hash)| hash), current).await? {
        return Err(Error::invalid("current_password", Reason::Mismatch).into());
    }
    let hash = password.hash().await?;
    let mut tx = front.begin().await?;
    attempt.succeeded(&mut tx).await?;
    rows::set_password(&mut tx, operator.id, &hash).await?;
    let config = &front.state.config;
    let cookie = operator::open_session(&mut tx, config, headers, operator.id).await?;
    tx.commit().await?;
    front.forget_draft(PASSWORD_FORM).await?;
    operator::forget_first_password(config).await;
    Ok(cookie)
}

/// The new password: typed twice, and not the old one.
fn chosen(fields: &FormFields, email: &str) -> Result<Password, Error> {
    let mut errors = FieldErrors::default();
    let typed = fields.get("new_password");
    let password = errors.check("new_password", Password::parse(typed, email));
    if typed != fields.get("new_password_again") {
        errors.add("new_password_again", Reason::Mismatch);
    }
    if typed == fields.get("current_password") {
        errors.add("new_password", Reason::Weak);
    }
    match password {
        Some(password) if errors.is_empty() => Ok(password),
        _ => Err(errors.into()),
    }
}

fn with_cookie(front: &Front, path: &str, cookie: HeaderValue) -> Outcome {
    let mut response = front.see_other(path)?;
    response.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(response)
}
