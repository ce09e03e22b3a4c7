//! Changing one's own password.

use axum::http::{HeaderMap, HeaderValue};

use crate::core::{Error, FieldErrors, Reason};
use crate::identity::secret_link::set_password;
use crate::identity::throttle::SignInAttempt;
use crate::identity::{Device, OwnWords, Password, PasswordHash, Staff, session, store};
use crate::web::{ClientAddress, Failure, Form, FormFields, Outcome};

/// Key of the form's draft.
pub const FORM: Form<'static> = Form::of("staff-password", &[]);

/// `POST /admin/password`. Every other session of the member ends.
pub async fn change(
    staff: Staff,
    client: ClientAddress,
    headers: HeaderMap,
    device: Device,
    fields: FormFields,
) -> Outcome {
    match replace(&staff, client, &headers, &device, &fields).await {
        Ok(cookies) => {
            let response = staff.shop.see_other("/admin/account?done=saved")?;
            Ok(session::with_cookies(response, cookies))
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
    device: &Device,
    fields: &FormFields,
) -> Result<[HeaderValue; 2], Failure> {
    let (shop, member) = (&staff.shop, &staff.member);
    let password = chosen(fields, &OwnWords::of_member(shop, member))?;
    let current = fields.get("current_password");
    let attempt = confirmed(staff, client, current).await?;
    if password.reveal() == current {
        return Err(Error::invalid("new_password", Reason::Unchanged).into());
    }
    let hash = password.hash().await?;
    let mut tx = shop.begin().await?;
    attempt.succeeded(&mut tx).await?;
    set_password(&mut tx, member.id, &hash).await?;
    let cookies = session::open(&mut tx, shop, member.id, client, headers, device).await?;
    shop.forget_draft(&mut tx, FORM).await?;
    tx.commit().await?;
    Ok(cookies)
}

/// Asks a signed-in member for the password once more. The attempt goes on counting until it is told that all
/// succeeded.
///
/// # Errors
/// A fault of the field `current_password`.
pub(super) async fn confirmed(
    staff: &Staff,
    client: ClientAddress,
    current: &str,
) -> Result<SignInAttempt, Failure> {
    let member = &staff.member;
    // Only who is signed in gets here: guesses at the sign-in must not close this door.
    let attempt = SignInAttempt::of("confirm", &member.id.to_string(), client);
    let mut tx = staff.shop.begin().await?;
    attempt.begin(&mut tx).await?;
    let known = store::credentials(&mut tx, &member.email).await?;
    tx.commit().await?;
    if PasswordHash::verify(known.map(|(_, hash)| hash), current).await? {
        Ok(attempt)
    } else {
        Err(Error::invalid("current_password", Reason::WrongPassword).into())
    }
}

/// The new password, typed twice.
///
/// # Errors
/// What is wrong with either, beside its field.
pub(crate) fn chosen(fields: &FormFields, own: &OwnWords) -> Result<Password, Error> {
    let mut errors = FieldErrors::default();
    let (typed, again) = (fields.get("new_password"), fields.get("new_password_again"));
    let password = errors.check("new_password", Password::parse(typed, own));
    if typed != again {
        errors.add("new_password_again", Reason::Mismatch);
    }
    match password {
        Some(password) if errors.is_empty() => Ok(password),
        _ => Err(errors.into()),
    }
}
