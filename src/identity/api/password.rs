//! Changing one's own password.

use axum::http::{HeaderMap, HeaderValue, header};

use crate::core::{Error, FieldErrors, Reason};
use crate::identity::throttle::Attempt;
use crate::identity::{Password, PasswordHash, Staff, session, store};
use crate::web::{ClientAddress, Failure, FormFields, Outcome};

/// Key of the form's draft.
pub const FORM: &str = "staff-password";

/// `POST /admin/password`. Every other session of the member ends.
pub async fn change(
    staff: Staff,
    client: ClientAddress,
    headers: HeaderMap,
    fields: FormFields,
) -> Outcome {
    match replace(&staff, client, &headers, &fields).await {
        Ok(cookie) => {
            let mut response = staff.shop.see_other("/admin/account?done=saved")?;
            response.headers_mut().append(header::SET_COOKIE, cookie);
            Ok(response)
        }
        Err(Failure::Wire(error)) => {
            let shop = &staff.shop;
            shop.reject(FORM, "/admin/password", &fields, error).await
        }
        Err(failure) => Err(failure),
    }
}

async fn replace(
    staff: &Staff,
    client: ClientAddress,
    headers: &HeaderMap,
    fields: &FormFields,
) -> Result<HeaderValue, Failure> {
    let (shop, member) = (&staff.shop, &staff.member);
    let password = chosen(fields, &member.email)?;
    let attempt = Attempt::new(&member.email, client);
    let mut tx = shop.begin().await?;
    attempt.begin(&mut tx).await?;
    let known = store::credentials(&mut tx, &member.email).await?;
    tx.commit().await?;
    let current = fields.get("current_password");
    if !PasswordHash::verify(known.map(|(_, hash)| hash), current).await? {
        return Err(Error::invalid("current_password", Reason::Mismatch).into());
    }
    if password.reveal() == current {
        return Err(Error::invalid("new_password", Reason::Weak).into());
    }
    let hash = password.hash().await?;
    let mut tx = shop.begin().await?;
    attempt.succeeded(&mut tx).await?;
    store::set_password(&mut tx, member.id, &hash).await?;
    let cookie = session::open(&mut tx, &shop.state.config, member.id, client, headers).await?;
    shop.forget_draft(&mut tx, FORM).await?;
    tx.commit().await?;
    Ok(cookie)
}

/// The new password, typed twice.
pub(super) fn chosen(fields: &FormFields, email: &str) -> Result<Password, Error> {
    let mut errors = FieldErrors::default();
    let (typed, again) = (fields.get("new_password"), fields.get("new_password_again"));
    let password = errors.check("new_password", Password::parse(typed, email));
    if typed != again {
        errors.add("new_password_again", Reason::Mismatch);
    }
    match password {
        Some(password) if errors.is_empty() => Ok(password),
        _ => Err(errors.into()),
    }
}
