//! An account for whoever ordered as a guest.

use axum::extract::Path;

use crate::account::form::Profile;
use crate::account::proof::address;
use crate::account::{MailProofLink, store};
use crate::core::{AccountId, Error};
use crate::customer::here;
use crate::identity::{LinkHolder, LinkPurpose, SignInAttempt, promise_link};
use crate::order::{self, AccessToken};
use crate::web::{ClientAddress, Failure, Outcome, Shop};

/// `POST /orders/{access_token}/account`. The order's link may be in anybody's hands, so it makes nothing but a promise: the
/// account has no password and is nobody's until the link mailed to the order's address was followed, and whoever
/// follows it chooses the password, in whichever browser. Whether there is an account already is told by mail only.
pub async fn register(shop: Shop, client: ClientAddress, Path(token): Path<String>) -> Outcome {
    let token = AccessToken::parse(&token).ok_or(Failure::NotFound)?;
    let page = format!("/orders/{}", token.as_str());
    match promise(&shop, client, &token).await {
        Ok(()) => shop.see_other(&format!("{page}?done=account")),
        Err(Failure::Wire(Error::RateLimited)) if !shop.is_program => {
            shop.see_other(&format!("{page}?done=too-often"))
        }
        Err(failure) => Err(failure),
    }
}

async fn promise(shop: &Shop, client: ClientAddress, token: &AccessToken) -> Result<(), Failure> {
    let mut tx = shop.begin().await?;
    let email = order::store::email_of_token(&mut tx, token)
        .await?
        .filter(|email| !email.is_empty())
        .ok_or(Failure::NotFound)?;
    if here(shop, &mut tx).await?.is_some() {
        return Ok(());
    }
    let email = address(&email)?;
    let attempt = SignInAttempt::of("register", &email.normalized(), client);
    attempt.begin(&mut tx).await?;
    tx.commit().await?;
    let mut tx = shop.begin().await?;
    attempt.spare_network(&mut tx).await?;
    let (id, locale) = (AccountId::new(), shop.locale);
    store::insert(&mut tx, id, &email, &Profile::default(), None, locale).await?;
    let (purpose, holder) = (LinkPurpose::AccountProof, LinkHolder::Account(id));
    let link = promise_link(&mut tx, purpose, holder, email.as_str(), None).await?;
    MailProofLink::queue(&mut tx, link, locale).await?;
    tx.commit().await?;
    Ok(())
}
