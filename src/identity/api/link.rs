//! Asking for a password reset, and choosing a password behind a link.

use axum::extract::Path;

use super::password::chosen;
use crate::identity::secret_link::{LinkHolder, LinkPurpose, holder, redeem, send_link};
use crate::identity::store;
use crate::identity::throttle::Attempt;
use crate::web::{ClientAddress, Failure, FormFields, Outcome, Shop};

/// Key of the drafts of [`ask`].
pub const ASK_FORM: &str = "staff-password-reset";

/// `POST /admin/forgotten-password`. The answer is the same whether or not anybody has the address.
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
    Attempt::of_reset(&email, client).begin(&mut tx).await?;
    if let Some((member, _)) = store::credentials(&mut tx, &email).await? {
        let purpose = LinkPurpose::PasswordReset;
        let holder = LinkHolder::Staff(member.id);
        send_link(&mut tx, purpose, holder, &member.email, shop.locale).await?;
    }
    shop.forget_draft(&mut tx, ASK_FORM).await?;
    tx.commit().await?;
    Ok(())
}

/// `POST /admin/invitation/{token}`
pub async fn join(shop: Shop, Path(token): Path<String>, fields: FormFields) -> Outcome {
    choose(shop, LinkPurpose::Invitation, token, fields).await
}

/// `POST /admin/password-reset/{token}`
pub async fn reset(shop: Shop, Path(token): Path<String>, fields: FormFields) -> Outcome {
    choose(shop, LinkPurpose::PasswordReset, token, fields).await
}

async fn choose(shop: Shop, purpose: LinkPurpose, token: String, fields: FormFields) -> Outcome {
    match set(&shop, purpose, &token, &fields).await {
        Ok(()) => shop.see_other("/admin/sign-in?done=password-set"),
        Err(Failure::Wire(error)) => {
            let page = format!("{}/{}", purpose.path(), safe_token(&token));
            shop.reject(form_of(purpose), &page, &fields, error).await
        }
        Err(failure) => Err(failure),
    }
}

async fn set(
    shop: &Shop,
    purpose: LinkPurpose,
    token: &str,
    fields: &FormFields,
) -> Result<(), Failure> {
    let mut tx = shop.begin().await?;
    let (link, member) = holder(&mut tx, purpose, token).await?;
    let password = chosen(fields, &member.email)?;
    redeem(&mut tx, link, member.id, &password).await?;
    shop.forget_draft(&mut tx, form_of(purpose)).await?;
    tx.commit().await?;
    Ok(())
}

/// Key of the draft of the page behind a link.
pub fn form_of(purpose: LinkPurpose) -> &'static str {
    match purpose {
        LinkPurpose::Invitation => "staff-invitation",
        _ => "staff-new-password",
    }
}

/// Only what a token can look like goes back into an address.
fn safe_token(token: &str) -> String {
    token
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_')
        .take(64)
        .collect()
}
