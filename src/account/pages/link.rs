//! The page of a forgotten password, and those behind the links by mail. Opening one changes
//! nothing: the button on it does.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use leptos::prelude::*;

use super::door;
use crate::account::api::link::{FORGOTTEN_FORM, RESET_FORM};
use crate::account::form::{EMAIL, NEW_PASSWORD};
use crate::core::Error;
use crate::db::TenantTx;
use crate::identity::{AccountLink, LinkPurpose, account_link};
use crate::ui::{ErrorSummary, TextField};
use crate::web::{Failure, Outcome, Shop};

/// `GET /account/forgotten-password`
pub async fn forgotten(shop: Shop) -> Outcome {
    let mut tx = shop.begin().await?;
    let draft = shop.draft(&mut tx, FORGOTTEN_FORM).await?;
    let words = shop.words.clone();
    let (action, back) = (
        shop.href("/account/forgotten-password"),
        shop.href("/account/sign-in"),
    );
    let title = words.t("account-forgotten-title");
    door(&shop, tx, title, move || {
        view! {
            <p>{words.t("account-forgotten-text")}</p>
            <form class="form" method="post" action=action>
                <ErrorSummary text=words.error(draft.error())/>
                <TextField name=EMAIL label=words.t("account-email") value=draft.value(EMAIL, "") kind="email" autocomplete="username" maxlength=254/>
                <div class="form-actions">
                    <button class="button" data-kind="primary">{words.t("account-send-link")}</button>
                    <a href=back>{words.t("account-sign-in")}</a>
                </div>
            </form>
        }
    })
    .await
}

/// `GET /account/proof/{token}`
pub async fn proof(shop: Shop, Path(token): Path<String>) -> Outcome {
    confirm(shop, LinkPurpose::AccountProof, token).await
}

/// `GET /account/new-email/{token}`
pub async fn new_email(shop: Shop, Path(token): Path<String>) -> Outcome {
    confirm(shop, LinkPurpose::AccountEmail, token).await
}

/// One button that says yes, this address is mine.
async fn confirm(shop: Shop, purpose: LinkPurpose, token: String) -> Outcome {
    let mut tx = shop.begin().await?;
    let link = match account_link(&mut tx, purpose, &token).await {
        Ok(link) => link,
        Err(failure) => return expired(&shop, tx, failure).await,
    };
    let words = shop.words.clone();
    let action = shop.href(&format!("{}/{token}", purpose.path()));
    let title = words.t("account-confirm");
    door(&shop, tx, title, move || {
        let text = words.with("account-confirm-text", [("email", link.email.into())]);
        view! {
            <p>{text}</p>
            <form method="post" action=action>
                <button class="button" data-kind="primary">{words.t("account-confirm-button")}</button>
            </form>
        }
    })
    .await
}

/// `GET /account/password-reset/{token}`
pub async fn reset(shop: Shop, Path(token): Path<String>) -> Outcome {
    let mut tx = shop.begin().await?;
    let purpose = LinkPurpose::AccountPassword;
    let AccountLink { email, .. } = match account_link(&mut tx, purpose, &token).await {
        Ok(link) => link,
        Err(failure) => return expired(&shop, tx, failure).await,
    };
    let draft = shop.draft(&mut tx, RESET_FORM).await?;
    let words = shop.words.clone();
    let action = shop.href(&format!("{}/{token}", purpose.path()));
    let title = words.t("account-new-password");
    door(&shop, tx, title.clone(), move || {
        view! {
            <p>{email.clone()}</p>
            <form class="form" method="post" action=action>
                <ErrorSummary text=words.error(draft.error())/>
                <input type="hidden" name="username" autocomplete="username" value=email/>
                <TextField
                    name=NEW_PASSWORD
                    label=title
                    value=""
                    kind="password"
                    autocomplete="new-password"
                    hint=Some(words.t("account-password-hint"))
                    error=draft.fault(NEW_PASSWORD, &words)
                />
                <div class="form-actions">
                    <button class="button" data-kind="primary">{words.t("account-save-password")}</button>
                </div>
            </form>
        }
    })
    .await
}

/// What a link that is no good any more shows.
async fn expired(shop: &Shop, tx: TenantTx, failure: Failure) -> Outcome {
    let Failure::Wire(error) = failure else {
        return Err(failure);
    };
    if shop.is_program {
        return Err(Error::Gone.into());
    }
    let words = shop.words.clone();
    let sign_in = shop.href("/account/sign-in");
    let text = words.error(&error);
    let title = words.t("account-link-expired");
    let page = door(shop, tx, title, move || {
        view! {
            <p>{text}</p>
            <p><a class="button" href=sign_in>{words.t("account-sign-in")}</a></p>
        }
    });
    Ok((StatusCode::GONE, page.await?).into_response())
}
