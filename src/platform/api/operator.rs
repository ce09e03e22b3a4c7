//! The operator's sign-in, sign-out and password.

use axum::http::{HeaderMap, HeaderValue, header};

use crate::core::{Error, Reason, Refusal};
use crate::identity::{self, Device, OwnWords, Password, PasswordHash, SignInAttempt};
use crate::platform::operator::{self, AnyOperator};
use crate::platform::store::operators as rows;
use crate::web::{ClientAddress, Failure, Form, FormFields, Outcome, PlatformContext};

/// Key of the sign-in's draft.
pub const SIGN_IN_FORM: Form<'static> = Form::of("operator-sign-in", &["email"]);
/// Key of the password form's draft.
pub const PASSWORD_FORM: Form<'static> = Form::of("operator-password", &[]);

/// `POST /operator/sign-in`. Every wrong answer is the same, and takes the same work.
pub async fn sign_in(
    front: PlatformContext,
    client: ClientAddress,
    headers: HeaderMap,
    device: Device,
    fields: FormFields,
) -> Outcome {
    match enter(&front, client, &headers, &device, &fields).await {
        Ok(cookies) => with_cookies(&front, "/operator", cookies),
        Err(Failure::Wire(error)) => {
            let page = "/operator/sign-in";
            front.reject(SIGN_IN_FORM, page, &fields, error).await
        }
        Err(failure) => Err(failure),
    }
}

async fn enter(
    front: &PlatformContext,
    client: ClientAddress,
    headers: &HeaderMap,
    device: &Device,
    fields: &FormFields,
) -> Result<[HeaderValue; 2], Failure> {
    let email = fields.get("email").trim().to_lowercase();
    let mut tx = front.begin().await?;
    let known = rows::credentials(&mut tx, &email).await?;
    let who = known.as_ref().map_or(uuid::Uuid::nil(), |(id, _)| *id);
    let is_known = operator::knows(&mut tx, device, who).await?;
    let attempt = SignInAttempt::new(&email, client).at_device_if(device, is_known);
    attempt.begin(&mut tx).await?;
    tx.commit().await?;
    let (operator, hash) = known.unzip();
    let fits = PasswordHash::verify(hash, fields.get("password")).await?;
    let Some(operator) = operator.filter(|_| fits) else {
        return Err(Error::Refused(Refusal::WrongCredentials).into());
    };
    let mut tx = front.begin().await?;
    attempt.succeeded(&mut tx).await?;
    let config = &front.state.config;
    let cookie = operator::open_session(&mut tx, config, headers, operator).await?;
    let known = operator::remember(&mut tx, config, device, operator).await?;
    tx.commit().await?;
    front.forget_draft(SIGN_IN_FORM).await?;
    tracing::info!(%operator, "operator signed in");
    Ok([cookie, known])
}

/// `POST /operator/sign-out`
pub async fn sign_out(operator: AnyOperator) -> Outcome {
    let cookie = operator::close_session(&operator).await?;
    with_cookies(&operator.front, "/operator/sign-in", [cookie])
}

/// `POST /operator/password`. Every other session of the operator ends.
pub async fn change_password(
    operator: AnyOperator,
    client: ClientAddress,
    headers: HeaderMap,
    device: Device,
    fields: FormFields,
) -> Outcome {
    let front = &operator.front;
    match replace(&operator, client, &headers, &device, &fields).await {
        Ok(cookies) => with_cookies(front, "/operator?done=saved", cookies),
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
    device: &Device,
    fields: &FormFields,
) -> Result<[HeaderValue; 2], Failure> {
    let front = &operator.front;
    let password = chosen(operator, fields)?;
    // Only who is signed in gets here: guesses at the sign-in must not close this door.
    let attempt = SignInAttempt::of("confirm", &operator.id.to_string(), client);
    let mut tx = front.begin().await?;
    attempt.begin(&mut tx).await?;
    let known = rows::credentials(&mut tx, &operator.email).await?;
    tx.commit().await?;
    let current = fields.get("current_password");
    if !PasswordHash::verify(known.map(|(_, hash)| hash), current).await? {
        return Err(Error::invalid("current_password", Reason::WrongPassword).into());
    }
    let hash = password.hash().await?;
    let mut tx = front.begin().await?;
    attempt.succeeded(&mut tx).await?;
    rows::set_password(&mut tx, operator.id, &hash).await?;
    let config = &front.state.config;
    let cookie = operator::open_session(&mut tx, config, headers, operator.id).await?;
    let known = operator::remember(&mut tx, config, device, operator.id).await?;
    tx.commit().await?;
    front.forget_draft(PASSWORD_FORM).await?;
    operator::forget_first_password(config).await;
    Ok([cookie, known])
}

/// The new password: typed twice, and not the old one.
fn chosen(operator: &AnyOperator, fields: &FormFields) -> Result<Password, Error> {
    let host = operator.front.state.config.public_host();
    let own = OwnWords::new([operator.email.as_str(), host]);
    let password = identity::chosen_password(fields, &own)?;
    if password.reveal() == fields.get("current_password") {
        return Err(Error::invalid("new_password", Reason::Unchanged));
    }
    Ok(password)
}

fn with_cookies<const N: usize>(
    front: &PlatformContext,
    path: &str,
    cookies: [HeaderValue; N],
) -> Outcome {
    let mut response = front.see_other(path)?;
    for cookie in cookies {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(response)
}
