//! A member of the staff says that a sign-in was somebody else's.

use axum::extract::Path;

use super::link::safe_token;
use crate::core::{Error, Refusal};
use crate::identity::secret_link::{LinkPurpose, disown, holder};
use crate::web::{Failure, Outcome, Shop};

/// `POST /admin/not-me/{token}`. The password opens nothing until a new one is set by mail.
pub async fn confirm(shop: Shop, Path(token): Path<String>) -> Outcome {
    match disowned(&shop, &token).await {
        Ok(()) => shop.see_other("/admin/sign-in?done=not-me"),
        Err(Failure::Wire(Error::Refused(Refusal::LinkExpired))) if !shop.is_program => {
            let path = LinkPurpose::StaffNotMe.path();
            shop.see_other(&format!("{path}/{}", safe_token(&token)))
        }
        Err(failure) => Err(failure),
    }
}

async fn disowned(shop: &Shop, token: &str) -> Result<(), Failure> {
    let mut tx = shop.begin().await?;
    let (link, member) = holder(&mut tx, LinkPurpose::StaffNotMe, token).await?;
    disown(&mut tx, link, &member, shop.locale).await?;
    tx.commit().await?;
    Ok(())
}
