//! A shopper's own data: the file with all of it, and its erasure.

use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};

use super::link::{known, page_of};
use super::password::confirm;
use crate::account::erasure::{erase, person_of};
use crate::account::store;
use crate::core::{Error, SecretLinkId};
use crate::customer::{Shopper, signed_in};
use crate::identity::{
    LinkHolder, LinkPurpose, SignInAttempt, account_link, mail_link, promise_link, use_link,
};
use crate::own_data;
use crate::web::session::{self, SessionToken};
use crate::web::{ClientAddress, Failure, Form, FormFields, Outcome, Shop};

/// Key of the drafts of [`erase_account`].
pub const FORM: Form<'static> = Form::of("account-data", &[]);
/// Key of the drafts of [`follow`].
pub const LINK_FORM: Form<'static> = Form::of("account-erase", &[]);

/// Where the page is.
const PAGE: &str = "/account/data";

/// `GET /account/data/file`: everything that the shop holds of whoever is signed in.
pub async fn file(shop: Shop) -> Outcome {
    let mut tx = shop.begin().await?;
    let shopper = signed_in(&shop, &mut tx).await?;
    let own = own_data::file(&shop, &mut tx, &person_of(&shopper)).await?;
    tx.commit().await?;
    Ok(own)
}

/// `POST /account/data/erase`: erases the account, for its password.
pub async fn erase_account(shop: Shop, client: ClientAddress, fields: FormFields) -> Outcome {
    match with_password(&shop, client, &fields).await {
        Err(Failure::Wire(
            error @ (Error::Invalid(_) | Error::RateLimited | Error::Refused(_)),
        )) => shop.reject(FORM, PAGE, &fields, error).await,
        outcome => outcome,
    }
}

async fn with_password(shop: &Shop, client: ClientAddress, fields: &FormFields) -> Outcome {
    let mut tx = shop.begin().await?;
    let shopper = signed_in(shop, &mut tx).await?;
    tx.commit().await?;
    let attempt = confirm(shop, client, &shopper, fields).await?;
    let mut tx = shop.begin().await?;
    attempt.succeeded(&mut tx).await?;
    tx.commit().await?;
    gone(shop, &shopper, None).await
}

/// `POST /account/data/link`: mails the link that erases, for who has no password to type.
pub async fn ask(shop: Shop, client: ClientAddress, fields: FormFields) -> Outcome {
    match promise(&shop, client).await {
        Ok(()) => shop.see_other(&format!("{PAGE}?done=sent")),
        Err(Failure::Wire(error @ (Error::RateLimited | Error::Refused(_)))) => {
            shop.reject(FORM, PAGE, &fields, error).await
        }
        Err(failure) => Err(failure),
    }
}

async fn promise(shop: &Shop, client: ClientAddress) -> Result<(), Failure> {
    let mut tx = shop.begin().await?;
    let shopper = signed_in(shop, &mut tx).await?;
    let person = person_of(&shopper);
    if let Some(refusal) = own_data::hindrance(&shop.state, &mut tx, &person).await? {
        return Err(Error::Refused(refusal).into());
    }
    let attempt = SignInAttempt::of("erasure", &shopper.email, client);
    attempt.begin(&mut tx).await?;
    let purpose = LinkPurpose::AccountErasure;
    let holder = LinkHolder::Account(shopper.account);
    let session = shop.session.as_ref().map(SessionToken::hash);
    let email = &shopper.email;
    let link = promise_link(&mut tx, purpose, holder, email, session.as_deref()).await?;
    mail_link(&mut tx, purpose, link, email, shop.locale).await?;
    shop.forget_draft(&mut tx, FORM).await?;
    tx.commit().await?;
    Ok(())
}

/// `POST /account/erasure/{token}`: erases the account whose link it is.
pub async fn follow(shop: Shop, Path(token): Path<String>, fields: FormFields) -> Outcome {
    match with_link(&shop, &token).await {
        Err(Failure::Wire(error @ Error::Refused(_))) => {
            let page = page_of(LinkPurpose::AccountErasure, &token);
            shop.reject(LINK_FORM, &page, &fields, error).await
        }
        outcome => outcome,
    }
}

async fn with_link(shop: &Shop, token: &str) -> Outcome {
    let mut tx = shop.begin().await?;
    let purpose = LinkPurpose::AccountErasure;
    let link = account_link(&mut tx, purpose, token, shop.session.as_ref()).await?;
    let shopper = known(&mut tx, link.account).await?;
    tx.commit().await?;
    gone(shop, &shopper, Some(link.id)).await
}

/// Erases, with the link that stands for it, and tells that it was done.
async fn gone(
    shop: &Shop,
    shopper: &Shopper,
    link: Option<SecretLinkId>,
) -> Result<Response, Failure> {
    let mut tx = shop.begin().await?;
    store::lock(&mut tx, shopper.account).await?;
    // Somebody else may have been faster.
    let shopper = known(&mut tx, shopper.account).await?;
    if let Some(link) = link {
        use_link(&mut tx, link).await?;
    }
    erase(&shop.state, &mut tx, &shopper).await?;
    let config = &shop.state.config;
    let cookie = match &shop.session {
        Some(token) => Some(session::leave(&mut tx, config, token).await?),
        None => None,
    };
    tx.commit().await?;
    let mut response = shop.see_other("/account/sign-in?done=erased")?;
    if let Some(cookie) = cookie {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(response.into_response())
}
