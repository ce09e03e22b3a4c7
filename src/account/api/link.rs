//! What the links by mail do: show that an address is one's own, set a forgotten password.

use axum::extract::Path;

use super::sign_in;
use crate::account::form::new_password;
use crate::account::proof::{address, change_address, prove};
use crate::account::store;
use crate::core::{AccountId, Error, Refusal};
use crate::customer::{self, Shopper, signed_in};
use crate::db::TenantTx;
use crate::identity::{
    AccountLink, Attempt, LinkHolder, LinkPurpose, account_link, send_link, use_link,
};
use crate::messaging::{self, MailKind, NewMail};
use crate::web::{ClientAddress, Failure, FormFields, Outcome, Shop};

/// Key of the drafts of [`forgotten`].
pub const FORGOTTEN_FORM: &str = "account-forgotten-password";
/// Key of the drafts of [`reset`].
pub const RESET_FORM: &str = "account-password-reset";

/// `POST /account/proof/{token}`: the address is proven, and its owner signed in.
pub async fn follow(shop: Shop, Path(token): Path<String>) -> Outcome {
    match followed(&shop, &token).await {
        Err(Failure::Wire(Error::Refused(Refusal::LinkExpired))) if !shop.is_program => {
            shop.see_other(&page_of(LinkPurpose::AccountProof, &token))
        }
        outcome => outcome,
    }
}

async fn followed(shop: &Shop, token: &str) -> Outcome {
    let mut tx = shop.begin().await?;
    let link = account_link(&mut tx, LinkPurpose::AccountProof, token).await?;
    use_link(&mut tx, link.id).await?;
    let shopper = known(&mut tx, link.account).await?;
    prove(&mut tx, &shopper, shop.locale).await?;
    sign_in::enter(shop, tx, link.account, "/account?done=proven").await
}

/// `POST /account/new-email/{token}`: the account has the address that the link was sent to.
pub async fn change_email(shop: Shop, Path(token): Path<String>) -> Outcome {
    match changed(&shop, &token).await {
        Err(Failure::Wire(Error::Refused(Refusal::LinkExpired))) if !shop.is_program => {
            shop.see_other(&page_of(LinkPurpose::AccountEmail, &token))
        }
        outcome => outcome,
    }
}

async fn changed(shop: &Shop, token: &str) -> Outcome {
    let mut tx = shop.begin().await?;
    let link = account_link(&mut tx, LinkPurpose::AccountEmail, token).await?;
    use_link(&mut tx, link.id).await?;
    let shopper = known(&mut tx, link.account).await?;
    let email = address(&link.email)?;
    change_address(&mut tx, &shopper, &email, shop.locale).await?;
    let kind = MailKind::AccountEmailChanged;
    let mail = NewMail::about_account(kind, shopper.email, shop.locale, link.account);
    messaging::enqueue(&mut tx, &mail).await?;
    tx.commit().await?;
    shop.see_other("/account?done=proven")
}

/// `POST /account/proof`: sends the link of the signed-in account again.
pub async fn send_again(shop: Shop, client: ClientAddress) -> Outcome {
    let mut tx = shop.begin().await?;
    let shopper = signed_in(&shop, &mut tx).await?;
    let attempt = Attempt::of("proof", &shopper.email, client);
    if shopper.customer.is_some() {
        return shop.see_other("/account");
    }
    if let Err(failure) = attempt.begin(&mut tx).await {
        return match failure {
            Failure::Wire(Error::RateLimited) if !shop.is_program => {
                shop.see_other("/account?done=too-often")
            }
            failure => Err(failure),
        };
    }
    let holder = LinkHolder::Account(shopper.account);
    let purpose = LinkPurpose::AccountProof;
    send_link(&mut tx, purpose, holder, &shopper.email, shop.locale).await?;
    tx.commit().await?;
    shop.see_other("/account?done=sent")
}

/// `POST /account/forgotten-password`. The answer is the same whether or not anybody has the address.
pub async fn forgotten(shop: Shop, client: ClientAddress, fields: FormFields) -> Outcome {
    match promise(&shop, client, &fields).await {
        Ok(()) => shop.see_other("/account/sign-in?done=reset-asked"),
        Err(Failure::Wire(error)) => {
            let page = "/account/forgotten-password";
            shop.reject(FORGOTTEN_FORM, page, &fields, error).await
        }
        Err(failure) => Err(failure),
    }
}

async fn promise(shop: &Shop, client: ClientAddress, fields: &FormFields) -> Result<(), Failure> {
    let email = fields.get("email").trim().to_lowercase();
    let mut tx = shop.begin().await?;
    let attempt = Attempt::of("forgotten", &email, client);
    attempt.begin(&mut tx).await?;
    if let Some(known) = store::by_email(&mut tx, &email).await? {
        let holder = LinkHolder::Account(known.id);
        let purpose = LinkPurpose::AccountPassword;
        send_link(&mut tx, purpose, holder, &known.email, shop.locale).await?;
    }
    shop.forget_draft(&mut tx, FORGOTTEN_FORM).await?;
    tx.commit().await?;
    Ok(())
}

/// `POST /account/password-reset/{token}`. Who can read the mail owns the address, so that it is
/// proven too.
pub async fn reset(shop: Shop, Path(token): Path<String>, fields: FormFields) -> Outcome {
    match set(&shop, &token, &fields).await {
        Ok(()) => shop.see_other("/account/sign-in?done=password-set"),
        Err(Failure::Wire(error)) => {
            let page = page_of(LinkPurpose::AccountPassword, &token);
            shop.reject(RESET_FORM, &page, &fields, error).await
        }
        Err(failure) => Err(failure),
    }
}

async fn set(shop: &Shop, token: &str, fields: &FormFields) -> Result<(), Failure> {
    let mut tx = shop.begin().await?;
    let AccountLink { id, account, email } =
        account_link(&mut tx, LinkPurpose::AccountPassword, token).await?;
    tx.commit().await?;
    let hash = new_password(fields, &email)?.hash().await?;
    let mut tx = shop.begin().await?;
    use_link(&mut tx, id).await?;
    let shopper = known(&mut tx, account).await?;
    prove(&mut tx, &shopper, shop.locale).await?;
    store::set_password(&mut tx, account, &hash, &[]).await?;
    shop.forget_draft(&mut tx, RESET_FORM).await?;
    tx.commit().await?;
    Ok(())
}

async fn known(tx: &mut TenantTx, account: AccountId) -> Result<Shopper, Failure> {
    let shopper = customer::store::of_account(tx, account).await?;
    shopper.ok_or(Failure::NotFound)
}

/// The page behind a link; only what a token can look like goes back into an address.
fn page_of(purpose: LinkPurpose, token: &str) -> String {
    let token: String = token
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_')
        .take(64)
        .collect();
    format!("{}/{token}", purpose.path())
}
