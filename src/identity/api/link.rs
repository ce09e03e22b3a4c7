//! Asking for a password reset, and choosing a password behind a link.

use axum::extract::Path;
use axum::http::HeaderValue;

use super::password::chosen;
use crate::identity::secret_link::{LinkHolder, LinkPurpose, holder, redeem};
use crate::identity::throttle::SignInAttempt;
use crate::identity::{Device, MailStaffPasswordLink, OwnWords, session};
use crate::web::{ClientAddress, Failure, Form, FormFields, Outcome, Shop};

/// Key of the drafts of [`ask`].
pub const ASK_FORM: Form<'static> = Form::of("staff-password-reset", &["email"]);

/// `POST /admin/forgotten-password`. The answer is the same whether or not anybody has the address,
/// and takes the same work: the address is looked up later.
pub async fn ask(shop: Shop, client: ClientAddress, fields: FormFields) -> Outcome {
    match promise(&shop, client, &fields).await {
        Ok(()) => shop.see_other("/admin/sign-in?done=reset-asked"),
        Err(Failure::Wire(error)) => {
            let page = "/admin/forgotten-password";
            shop.reject(ASK_FORM, page, &fields, error).await
        }
        Err(failure) => Err(failure),
    }
}

async fn promise(shop: &Shop, client: ClientAddress, fields: &FormFields) -> Result<(), Failure> {
    let email = fields.get("email").trim().to_lowercase();
    let mut tx = shop.begin().await?;
    SignInAttempt::of_reset(&email, client)
        .begin(&mut tx)
        .await?;
    MailStaffPasswordLink::queue(&mut tx, &email, shop.locale).await?;
    shop.forget_draft(&mut tx, ASK_FORM).await?;
    tx.commit().await?;
    Ok(())
}

/// `POST /admin/invitation/{token}`
pub async fn join(
    shop: Shop,
    device: Device,
    Path(token): Path<String>,
    fields: FormFields,
) -> Outcome {
    choose(shop, device, LinkPurpose::Invitation, token, fields).await
}

/// `POST /admin/password-reset/{token}`
pub async fn reset(
    shop: Shop,
    device: Device,
    Path(token): Path<String>,
    fields: FormFields,
) -> Outcome {
    choose(shop, device, LinkPurpose::PasswordReset, token, fields).await
}

async fn choose(
    shop: Shop,
    device: Device,
    purpose: LinkPurpose,
    token: String,
    fields: FormFields,
) -> Outcome {
    match set(&shop, &device, purpose, &token, &fields).await {
        Ok(known) => {
            let response = shop.see_other("/admin/sign-in?done=password-set")?;
            Ok(session::with_cookies(response, [known]))
        }
        Err(Failure::Wire(error)) => {
            let page = format!("{}/{}", purpose.path(), safe_token(&token));
            shop.reject(form_of(purpose), &page, &fields, error).await
        }
        Err(failure) => Err(failure),
    }
}

/// Returns the cookie of the browser, which is known from now on: who reads the member's mail need not
/// wait while strangers guess.
async fn set(
    shop: &Shop,
    device: &Device,
    purpose: LinkPurpose,
    token: &str,
    fields: &FormFields,
) -> Result<HeaderValue, Failure> {
    let mut tx = shop.begin().await?;
    let (link, member) = holder(&mut tx, purpose, token).await?;
    let password = chosen(fields, &OwnWords::of_member(shop, &member))?;
    redeem(&mut tx, link, member.id, &password).await?;
    let holder = LinkHolder::Staff(member.id);
    let known = device.remember(&mut tx, &shop.state.config, holder).await?;
    shop.forget_draft(&mut tx, form_of(purpose)).await?;
    tx.commit().await?;
    Ok(known)
}

/// Key of the draft of the page behind a link.
pub fn form_of(purpose: LinkPurpose) -> Form<'static> {
    let name = match purpose {
        LinkPurpose::Invitation => "staff-invitation",
        _ => "staff-new-password",
    };
    Form::of(name, &[])
}

/// Only what a token can look like goes back into an address.
pub(super) fn safe_token(token: &str) -> String {
    token
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_')
        .take(64)
        .collect()
}
