//! What the links by mail do: show that an address is one's own, set a forgotten password.

use axum::extract::Path;
use axum::http::HeaderValue;

use super::sign_in;
use crate::account::MailAccountLink;
use crate::account::form::{EMAIL, new_password};
use crate::account::letters;
use crate::account::proof::{address, change_address, prove, renew, take_over};
use crate::core::{AccountId, Error, Refusal};
use crate::customer::{self, Shopper, signed_in};
use crate::db::TenantTx;
use crate::identity::{
    AccountLink, Device, LinkHolder, LinkPurpose, SignInAttempt, account_link, mail_link,
    promise_link, use_link,
};
use crate::messaging::{self, NewMail};
use crate::web::forms::with_cookie;
use crate::web::session::SessionToken;
use crate::web::{ClientAddress, Failure, Form, FormFields, Outcome, Shop};

/// Key of the drafts of [`forgotten`].
pub const FORGOTTEN_FORM: Form<'static> = Form::of("account-forgotten-password", &[EMAIL]);
/// Key of the drafts of [`follow`] and [`change_email`].
pub const CONFIRM_FORM: Form<'static> = Form::of("account-confirm", &[]);
/// Key of the drafts of [`reset`].
pub const RESET_FORM: Form<'static> = Form::of("account-password-reset", &[]);

/// `POST /account/proof/{token}`: the address is proven, and its owner signed in.
pub async fn follow(
    shop: Shop,
    device: Device,
    Path(token): Path<String>,
    fields: FormFields,
) -> Outcome {
    answer(shop, device, LinkPurpose::AccountProof, token, fields).await
}

/// `POST /account/new-email/{token}`: the account has the address that the link was sent to.
pub async fn change_email(
    shop: Shop,
    device: Device,
    Path(token): Path<String>,
    fields: FormFields,
) -> Outcome {
    answer(shop, device, LinkPurpose::AccountEmail, token, fields).await
}

async fn answer(
    shop: Shop,
    device: Device,
    purpose: LinkPurpose,
    token: String,
    fields: FormFields,
) -> Outcome {
    let page = page_of(purpose, &token);
    match followed(&shop, &device, purpose, &token, &fields).await {
        Err(Failure::Wire(Error::Refused(Refusal::LinkExpired))) if !shop.is_program => {
            shop.see_other(&page)
        }
        Err(Failure::Wire(error @ Error::Invalid(_))) => {
            shop.reject(CONFIRM_FORM, &page, &fields, error).await
        }
        outcome => outcome,
    }
}

async fn followed(
    shop: &Shop,
    device: &Device,
    purpose: LinkPurpose,
    token: &str,
    fields: &FormFields,
) -> Outcome {
    let mut tx = shop.begin().await?;
    let link = account_link(&mut tx, purpose, token, shop.session.as_ref()).await?;
    let shopper = known(&mut tx, link.account).await?;
    tx.commit().await?;
    // Whoever asked is here: one click. Anybody else may be the owner of an address that a stranger
    // typed, and must not share the account with the stranger.
    let password = if link.is_askers {
        None
    } else {
        Some(new_password(shop, &shopper, fields)?.hash().await?)
    };
    let mut tx = shop.begin().await?;
    use_link(&mut tx, link.id).await?;
    let shopper = known(&mut tx, link.account).await?;
    if let Some(password) = &password {
        take_over(&mut tx, &shopper, Some(password)).await?;
    }
    if purpose == LinkPurpose::AccountEmail {
        let email = address(&link.email)?;
        change_address(&shop.state, &mut tx, &shopper, &email, shop.locale).await?;
        let about = letters::About {
            account_id: link.account,
        };
        let kind = letters::EMAIL_CHANGED;
        let mail = NewMail::new(kind, shopper.email, shop.locale, &about);
        messaging::enqueue(&mut tx, &mail).await?;
    } else {
        prove(&mut tx, &shopper, shop.locale).await?;
    }
    shop.forget_draft(&mut tx, CONFIRM_FORM).await?;
    sign_in::enter(shop, tx, device, link.account, "/account?done=proven").await
}

/// `POST /account/proof`: sends the link of the signed-in account again.
pub async fn send_again(shop: Shop, client: ClientAddress) -> Outcome {
    let mut tx = shop.begin().await?;
    let shopper = signed_in(&shop, &mut tx).await?;
    let attempt = SignInAttempt::of("proof", &shopper.email, client);
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
    let (purpose, holder) = (
        LinkPurpose::AccountProof,
        LinkHolder::Account(shopper.account),
    );
    let (email, session) = (
        &shopper.email,
        shop.session.as_ref().map(SessionToken::hash),
    );
    let link = promise_link(&mut tx, purpose, holder, email, session.as_deref()).await?;
    mail_link(&mut tx, purpose, link, email, shop.locale).await?;
    tx.commit().await?;
    shop.see_other("/account?done=sent")
}

/// `POST /account/forgotten-password`. The answer is the same whether or not anybody has the address,
/// and takes the same work: the address is looked up later.
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
    let attempt = SignInAttempt::of("forgotten", &email, client);
    attempt.begin(&mut tx).await?;
    let purpose = LinkPurpose::AccountPassword;
    MailAccountLink::queue(&mut tx, purpose, &email, shop.locale).await?;
    shop.forget_draft(&mut tx, FORGOTTEN_FORM).await?;
    tx.commit().await?;
    Ok(())
}

/// `POST /account/password-reset/{token}`. Who can read the mail owns the address, so that it is
/// proven too, and the browser is known from now on.
pub async fn reset(
    shop: Shop,
    device: Device,
    Path(token): Path<String>,
    fields: FormFields,
) -> Outcome {
    match set(&shop, &device, &token, &fields).await {
        Ok(known) => {
            let response = shop.see_other("/account/sign-in?done=password-set")?;
            Ok(with_cookie(response, Some(known)))
        }
        Err(Failure::Wire(error)) => {
            let page = page_of(LinkPurpose::AccountPassword, &token);
            shop.reject(RESET_FORM, &page, &fields, error).await
        }
        Err(failure) => Err(failure),
    }
}

async fn set(
    shop: &Shop,
    device: &Device,
    token: &str,
    fields: &FormFields,
) -> Result<HeaderValue, Failure> {
    let mut tx = shop.begin().await?;
    let AccountLink { id, account, .. } =
        account_link(&mut tx, LinkPurpose::AccountPassword, token, None).await?;
    let shopper = known(&mut tx, account).await?;
    tx.commit().await?;
    let hash = new_password(shop, &shopper, fields)?.hash().await?;
    let mut tx = shop.begin().await?;
    use_link(&mut tx, id).await?;
    let shopper = known(&mut tx, account).await?;
    // Who is signed in and reads the mail as well chooses a password beside what they sign in with.
    let here = customer::here(shop, &mut tx).await?;
    if shopper.customer.is_some() && here.is_some_and(|here| here.account == account) {
        renew(&mut tx, account, &hash, &[]).await?;
    } else {
        take_over(&mut tx, &shopper, Some(&hash)).await?;
    }
    prove(&mut tx, &shopper, shop.locale).await?;
    let holder = LinkHolder::Account(account);
    let known = device.remember(&mut tx, &shop.state.config, holder).await?;
    shop.forget_draft(&mut tx, RESET_FORM).await?;
    tx.commit().await?;
    Ok(known)
}

pub(super) async fn known(tx: &mut TenantTx, account: AccountId) -> Result<Shopper, Failure> {
    let shopper = customer::store::of_account(tx, account).await?;
    shopper.ok_or(Failure::NotFound)
}

/// The page behind a link; only what a token can look like goes back into an address.
pub(super) fn page_of(purpose: LinkPurpose, token: &str) -> String {
    let token: String = token
        .chars()
        .filter(|c| c.is_ascii_alphanumeric() || *c == '-' || *c == '_')
        .take(64)
        .collect();
    format!("{}/{token}", purpose.path())
}
