//! Signing in by a link in a mail, without a password.

use axum::extract::Path;

use super::link::{known, page_of};
use super::sign_in::{self, FORM, safe_next};
use crate::account::MailAccountLink;
use crate::account::form::EMAIL;
use crate::account::openid::connect_waiting;
use crate::account::proof::{prove, take_over};
use crate::account::store;
use crate::core::{Email, Error, Refusal};
use crate::customer::here;
use crate::identity::openid::OpenIdBrowser;
use crate::identity::{Device, LinkPurpose, SignInAttempt, account_link, use_link};
use crate::web::{ClientAddress, Failure, FormFields, Outcome, Shop};

/// `POST /account/sign-in-link`, by the second button of the sign-in form. The answer is the same whether or not anybody has
/// the address, and takes the same work: the address is looked up later.
pub async fn ask(shop: Shop, client: ClientAddress, fields: FormFields) -> Outcome {
    match promise(&shop, client, &fields).await {
        Ok(()) => shop.see_other("/account/sign-in?done=link-asked"),
        Err(Failure::Wire(error)) => {
            let next = safe_next(fields.get("next"));
            let next: String = url::form_urlencoded::byte_serialize(next.as_bytes()).collect();
            let page = format!("/account/sign-in?next={next}");
            shop.reject(FORM, &page, &fields, error).await
        }
        Err(failure) => Err(failure),
    }
}

async fn promise(shop: &Shop, client: ClientAddress, fields: &FormFields) -> Result<(), Failure> {
    let email = Email::parse(fields.get(EMAIL)).map_err(|reason| Error::invalid(EMAIL, reason))?;
    let email = email.lowercase();
    let mut tx = shop.begin().await?;
    let attempt = SignInAttempt::of("sign-in-link", &email, client);
    attempt.begin(&mut tx).await?;
    let purpose = LinkPurpose::AccountSignIn;
    MailAccountLink::queue(&mut tx, purpose, &email, shop.locale).await?;
    shop.forget_draft(&mut tx, FORM).await?;
    tx.commit().await?;
    Ok(())
}

/// `POST /account/sign-in-link/{token}`: signs in to the account whose link it is. Who can read the mail owns the address, so
/// that it is proven too.
pub async fn follow(
    shop: Shop,
    device: Device,
    browser: OpenIdBrowser,
    Path(token): Path<String>,
) -> Outcome {
    match followed(&shop, &device, &browser, &token).await {
        Err(Failure::Wire(Error::Refused(Refusal::LinkExpired))) if !shop.is_program => {
            shop.see_other(&page_of(LinkPurpose::AccountSignIn, &token))
        }
        outcome => outcome,
    }
}

async fn followed(shop: &Shop, device: &Device, browser: &OpenIdBrowser, token: &str) -> Outcome {
    let mut tx = shop.begin().await?;
    let link = account_link(&mut tx, LinkPurpose::AccountSignIn, token, None).await?;
    use_link(&mut tx, link.id).await?;
    store::lock(&mut tx, link.account).await?;
    let shopper = known(&mut tx, link.account).await?;
    // Anybody may have made an account with the address before it was proven: the owner shares it with nobody, unless
    // this very browser is signed in to it.
    let here = here(shop, &mut tx).await?;
    let is_here = here.is_some_and(|here| here.account == link.account);
    if shopper.customer.is_none() && !is_here {
        take_over(&mut tx, &shopper, None).await?;
    }
    prove(&mut tx, &shopper, shop.locale).await?;
    let next = match connect_waiting(&mut tx, browser, link.account, shop.locale).await? {
        Some(true) => "/account?done=openid-connected",
        _ => "/account",
    };
    sign_in::enter(shop, tx, device, link.account, next).await
}
