//! A shopper says that a sign-in was somebody else's.

use axum::extract::Path;

use super::link::{known, page_of};
use crate::account::proof::disown;
use crate::core::{Error, Refusal};
use crate::identity::{LinkPurpose, account_link, use_link};
use crate::web::{Failure, Outcome, Shop};

/// `POST /account/not-me/{token}`. The password opens nothing until a new one is set by mail.
pub async fn confirm(shop: Shop, Path(token): Path<String>) -> Outcome {
    match disowned(&shop, &token).await {
        Ok(done) => shop.see_other(&format!("/account/sign-in?done={done}")),
        Err(Failure::Wire(Error::Refused(Refusal::LinkExpired))) if !shop.is_program => {
            shop.see_other(&page_of(LinkPurpose::AccountNotMe, &token))
        }
        Err(failure) => Err(failure),
    }
}

async fn disowned(shop: &Shop, token: &str) -> Result<&'static str, Failure> {
    let mut tx = shop.begin().await?;
    let link = account_link(&mut tx, LinkPurpose::AccountNotMe, token, None).await?;
    use_link(&mut tx, link.id).await?;
    let shopper = known(&mut tx, link.account).await?;
    // Where the address was changed after the sign-in, a link there may be the stranger's.
    let is_same = shopper.email.eq_ignore_ascii_case(&link.email);
    let locale = is_same.then_some(shop.locale);
    disown(&mut tx, &shopper, link.id, locale).await?;
    tx.commit().await?;
    Ok(if is_same { "not-me" } else { "moved-away" })
}
