//! `/admin/not-me/{token}`: what the button does, before it is pressed. Scanners of mail open links, too.

use axum::extract::Path;
use leptos::prelude::*;

use super::entry_page;
use super::link::expired;
use crate::identity::secret_link::{LinkPurpose, holder};
use crate::web::{Outcome, Shop};

/// `GET /admin/not-me/{token}`
pub async fn show(shop: Shop, Path(token): Path<String>) -> Outcome {
    let mut tx = shop.begin().await?;
    let purpose = LinkPurpose::StaffNotMe;
    let member = match holder(&mut tx, purpose, &token).await {
        Ok((_, member)) => member,
        Err(failure) => return expired(&shop, tx, failure).await,
    };
    let words = shop.words.clone();
    let action = shop.href(&format!("{}/{token}", purpose.path()));
    let title = words.t("not-me-title");
    entry_page(&shop, tx, title, move || {
        view! {
            <p>{member.email}</p>
            <p>{words.t("not-me-text")}</p>
            <form class="form" method="post" action=action>
                <div class="form-actions"><button class="button" data-kind="danger">{words.t("not-me-button")}</button></div>
            </form>
        }
    })
    .await
}
