//! The page of a forgotten password, and those behind the links by mail. Opening one changes
//! nothing, whoever does (scanners and previews, too): the button on it does.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use leptos::prelude::*;

use super::door;
use crate::account::api::link::{CONFIRM_FORM, FORGOTTEN_FORM, RESET_FORM};
use crate::account::form::{EMAIL, NEW_PASSWORD};
use crate::db::TenantTx;
use crate::identity::pages::NewPasswordField;
use crate::identity::{AccountLink, LinkPurpose, account_link, link_fault};
use crate::ui::{ErrorSummary, TextField};
use crate::web::{Draft, Failure, Outcome, Shop};
use crate::words::Words;

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
                <ErrorSummary text=draft.summary(&words, &[(EMAIL, "account-email")])/>
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

/// One button that says yes, this address is mine; in another browser than the one that asked, a new
/// password as well.
async fn confirm(shop: Shop, purpose: LinkPurpose, token: String) -> Outcome {
    let mut tx = shop.begin().await?;
    let link = match account_link(&mut tx, purpose, &token, shop.session.as_ref()).await {
        Ok(link) => link,
        Err(failure) => return expired(&shop, tx, failure).await,
    };
    let draft = shop.draft(&mut tx, CONFIRM_FORM).await?;
    let words = shop.words.clone();
    let action = shop.href(&format!("{}/{token}", purpose.path()));
    let own = shop.settings().name.clone();
    let title = words.t("account-confirm");
    door(&shop, tx, title, move || {
        let text = words.with("account-confirm-text", [("email", link.email.clone().into())]);
        let why = if link.has_password {
            "account-confirm-elsewhere"
        } else {
            "account-confirm-first"
        };
        let password = (!link.is_askers).then(|| {
            view! {
                <p>{words.t(why)}</p>
                <ErrorSummary text=draft.summary(&words, &[(NEW_PASSWORD, "account-new-password")])/>
                <input type="hidden" name="username" autocomplete="username" value=link.email/>
                {new_password(&words, &draft, own)}
            }
        });
        view! {
            <p>{text}</p>
            <form class="form" method="post" action=action>
                {password}
                <div class="form-actions">
                    <button class="button" data-kind="primary">{words.t("account-confirm-button")}</button>
                </div>
            </form>
            <p class="small soft">{words.t("account-confirm-not-asked")}</p>
        }
    })
    .await
}

fn new_password(words: &Words, draft: &Draft, own: String) -> impl IntoView + use<> {
    view! {
        <NewPasswordField
            words=words.clone()
            name=NEW_PASSWORD
            label=words.t("account-new-password")
            hint=words.t("account-password-hint")
            least=8
            own
            error=draft.fault(NEW_PASSWORD, words)
        />
    }
}

/// `GET /account/sign-in-link/{token}`: one button that signs in.
pub async fn sign_in(shop: Shop, Path(token): Path<String>) -> Outcome {
    let mut tx = shop.begin().await?;
    let purpose = LinkPurpose::AccountSignIn;
    let link = match account_link(&mut tx, purpose, &token, None).await {
        Ok(link) => link,
        Err(failure) => return expired(&shop, tx, failure).await,
    };
    let words = shop.words.clone();
    let action = shop.href(&format!("{}/{token}", purpose.path()));
    let title = words.t("account-sign-in");
    door(&shop, tx, title.clone(), move || {
        view! {
            <p>{link.email}</p>
            <form class="form" method="post" action=action>
                <div class="form-actions"><button class="button" data-kind="primary">{title}</button></div>
            </form>
            <p class="small soft">{words.t("account-confirm-not-asked")}</p>
        }
    })
    .await
}

/// `GET /account/password-reset/{token}`
pub async fn reset(shop: Shop, Path(token): Path<String>) -> Outcome {
    let mut tx = shop.begin().await?;
    let purpose = LinkPurpose::AccountPassword;
    let AccountLink { email, .. } = match account_link(&mut tx, purpose, &token, None).await {
        Ok(link) => link,
        Err(failure) => return expired(&shop, tx, failure).await,
    };
    let draft = shop.draft(&mut tx, RESET_FORM).await?;
    let words = shop.words.clone();
    let action = shop.href(&format!("{}/{token}", purpose.path()));
    let own = shop.settings().name.clone();
    let title = words.t("account-new-password");
    door(&shop, tx, title, move || {
        view! {
            <p>{email.clone()}</p>
            <form class="form" method="post" action=action>
                <ErrorSummary text=draft.summary(&words, &[(NEW_PASSWORD, "account-new-password")])/>
                <input type="hidden" name="username" autocomplete="username" value=email/>
                {new_password(&words, &draft, own)}
                <div class="form-actions">
                    <button class="button" data-kind="primary">{words.t("account-save-password")}</button>
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
    let sign_in = shop.href("/account/sign-in");
    let title = words.t("account-link-expired");
    let page = door(shop, tx, title, move || {
        view! {
            <p>{text}</p>
            <p><a class="button" href=sign_in>{words.t("account-sign-in")}</a></p>
        }
    });
    Ok((StatusCode::GONE, page.await?).into_response())
}
