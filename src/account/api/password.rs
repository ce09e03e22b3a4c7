//! Changing the password while signed in.

use super::sign_in;
use crate::account::form::{CURRENT_PASSWORD, new_password, wrong_current_password};
use crate::account::proof::renew;
use crate::account::store;
use crate::core::Error;
use crate::customer::{Shopper, signed_in};
use crate::identity::{Device, PasswordHash, SignInAttempt};
use crate::web::session::SessionToken;
use crate::web::{ClientAddress, Failure, Form, FormFields, Outcome, Shop};

/// Key of the form's draft.
pub const FORM: Form<'static> = Form::of("account-password", &[]);

/// `POST /account/password`. Every other session of the account ends.
pub async fn change(
    shop: Shop,
    client: ClientAddress,
    device: Device,
    fields: FormFields,
) -> Outcome {
    match replace(&shop, client, &device, &fields).await {
        Err(Failure::Wire(error @ (Error::Invalid(_) | Error::RateLimited))) => {
            shop.reject(FORM, "/account/password", &fields, error).await
        }
        outcome => outcome,
    }
}

async fn replace(
    shop: &Shop,
    client: ClientAddress,
    device: &Device,
    fields: &FormFields,
) -> Outcome {
    let mut tx = shop.begin().await?;
    let shopper = signed_in(shop, &mut tx).await?;
    tx.commit().await?;
    let password = new_password(shop, &shopper, fields)?;
    let attempt = confirm(shop, client, &shopper, fields).await?;
    let hash = password.hash().await?;
    let mut tx = shop.begin().await?;
    attempt.succeeded(&mut tx).await?;
    shop.forget_draft(&mut tx, FORM).await?;
    let account = shopper.account;
    let here = shop.session.as_ref().map(SessionToken::hash);
    let here = here.unwrap_or_default();
    renew(&mut tx, account, &hash, &here).await?;
    sign_in::enter(shop, tx, device, account, "/account/password?done=saved").await
}

/// Checks the current password, as often as a sign-in would. Counted apart from it: only who is signed
/// in gets here, and guesses at the sign-in must not close this door.
///
/// # Errors
/// A fault of its field when it is another.
pub(super) async fn confirm(
    shop: &Shop,
    client: ClientAddress,
    shopper: &Shopper,
    fields: &FormFields,
) -> Result<SignInAttempt, Failure> {
    let attempt = SignInAttempt::of("confirm", &shopper.account.to_string(), client);
    let mut tx = shop.begin().await?;
    attempt.begin(&mut tx).await?;
    let known = store::password_of(&mut tx, shopper.account).await?;
    tx.commit().await?;
    if PasswordHash::verify(known, fields.get(CURRENT_PASSWORD)).await? {
        Ok(attempt)
    } else {
        Err(wrong_current_password().into())
    }
}
