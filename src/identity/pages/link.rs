//! The pages of a forgotten password and behind a secret link.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use leptos::prelude::*;

use super::{NEW_PASSWORD_LABELS, entry_page, new_password_fields};
use crate::db::TenantTx;
use crate::identity::api::link::{ASK_FORM, form_of};
use crate::identity::secret_link::{LinkPurpose, holder, link_fault};
use crate::ui::{ErrorSummary, TextField};
use crate::web::{Failure, Outcome, Shop};

/// `/admin/forgotten-password`
pub async fn forgotten(shop: Shop) -> Outcome {
    let mut tx = shop.begin().await?;
    let draft = shop.draft(&mut tx, ASK_FORM).await?;
    let words = shop.words.clone();
    let (action, back) = (
        shop.href("/admin/forgotten-password"),
        shop.href("/admin/sign-in"),
    );
    let title = words.t("identity-forgotten-title");
    entry_page(&shop, tx, title, move || {
        view! {
            <p>{words.t("identity-forgotten-text")}</p>
            <form class="form" method="post" action=action>
                <ErrorSummary text=draft.summary(&words, &[("email", "identity-email")])/>
                <TextField name="email" label=words.t("identity-email") value=draft.value("email", "") kind="email" autocomplete="username" maxlength=254/>
                <div class="form-actions">
                    <button class="button" data-kind="primary">{words.t("identity-send-link")}</button>
                    <a href=back>{words.t("identity-back-to-sign-in")}</a>
                </div>
            </form>
        }
    })
    .await
}

/// `/admin/invitation/{token}`
pub async fn invitation(shop: Shop, Path(token): Path<String>) -> Outcome {
    choose(shop, LinkPurpose::Invitation, token).await
}

/// `/admin/password-reset/{token}`
pub async fn reset(shop: Shop, Path(token): Path<String>) -> Outcome {
    choose(shop, LinkPurpose::PasswordReset, token).await
}

async fn choose(shop: Shop, purpose: LinkPurpose, token: String) -> Outcome {
    let mut tx = shop.begin().await?;
    let words = shop.words.clone();
    let member = match holder(&mut tx, purpose, &token).await {
        Ok((_, member)) => member,
        Err(failure) => return expired(&shop, tx, failure).await,
    };
    let draft = shop.draft(&mut tx, form_of(purpose)).await?;
    let action = shop.href(&format!("{}/{token}", purpose.path()));
    let own = shop.settings().name.clone();
    let (title, lead) = match purpose {
        LinkPurpose::Invitation => (
            words.t("identity-join"),
            words.with(
                "identity-join-text",
                [
                    ("shop", shop.settings().name.clone().into()),
                    ("email", member.email.clone().into()),
                ],
            ),
        ),
        _ => (words.t("identity-new-password"), member.email.clone()),
    };
    entry_page(&shop, tx, title, move || {
        view! {
            <p>{lead}</p>
            <form class="form" method="post" action=action>
                <ErrorSummary text=draft.summary(&words, &NEW_PASSWORD_LABELS)/>
                <input type="hidden" name="username" autocomplete="username" value=member.email/>
                {new_password_fields(&words, &draft, &own)}
                <div class="form-actions">
                    <button class="button" data-kind="primary">{words.t("identity-save-password")}</button>
                </div>
            </form>
        }
    })
    .await
}

/// What a link that is no good any more shows.
pub(super) async fn expired(shop: &Shop, tx: TenantTx, failure: Failure) -> Outcome {
    let text = link_fault(shop, failure)?;
    let words = shop.words.clone();
    let sign_in = shop.href("/admin/sign-in");
    let title = words.t("identity-link-expired");
    let page = entry_page(shop, tx, title, move || {
        view! {
            <p>{text}</p>
            <p><a class="button" href=sign_in>{words.t("identity-back-to-sign-in")}</a></p>
        }
    });
    Ok((StatusCode::GONE, page.await?).into_response())
}
