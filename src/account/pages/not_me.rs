//! `/account/not-me/{token}`: what the button does, before it is pressed. Scanners of mail open links, too.

use axum::extract::Path;
use leptos::prelude::*;

use super::door;
use super::link::expired;
use crate::identity::{LinkPurpose, account_link};
use crate::web::{Outcome, Shop};

/// `GET /account/not-me/{token}`
pub async fn show(shop: Shop, Path(token): Path<String>) -> Outcome {
    let mut tx = shop.begin().await?;
    let purpose = LinkPurpose::AccountNotMe;
    let link = match account_link(&mut tx, purpose, &token, None).await {
        Ok(link) => link,
        Err(failure) => return expired(&shop, tx, failure).await,
    };
    let words = shop.words.clone();
    let action = shop.href(&format!("{}/{token}", purpose.path()));
    let title = words.t("not-me-title");
    door(&shop, tx, title, move || {
        view! {
            <p>{link.email}</p>
            <p>{words.t("not-me-text")}</p>
            <form class="form" method="post" action=action>
                <div class="form-actions"><button class="button" data-kind="danger">{words.t("not-me-button")}</button></div>
            </form>
        }
    })
    .await
}
