//! `/account/data`: what the shop holds of a shopper, and how it goes.

use axum::extract::Path;
use leptos::prelude::*;

use super::door;
use super::link::expired;
use super::section::{Section, section};
use crate::account::api::own_data::{FORM, LINK_FORM};
use crate::account::form::CURRENT_PASSWORD;
use crate::account::store;
use crate::customer::signed_in;
use crate::identity::{LinkPurpose, account_link};
use crate::ui::{ErrorSummary, TextField};
use crate::web::{Draft, Outcome, Shop};

/// `GET /account/data`
pub async fn show(shop: Shop) -> Outcome {
    let mut tx = shop.begin().await?;
    let shopper = signed_in(&shop, &mut tx).await?;
    let draft = shop.draft(&mut tx, FORM).await?;
    let has_password = store::password_of(&mut tx, shopper.account)
        .await?
        .is_some();
    let (inner, email) = (shop.clone(), shopper.email.clone());
    section(&shop, tx, shopper, Section::Data, move || {
        let words = &inner.words;
        let form = if has_password {
            password_form(&inner, &draft, email).into_any()
        } else {
            link_form(&inner, &draft).into_any()
        };
        view! {
            <section class="stack" data-gap="4">
                <h2>{words.t("account-data")}</h2>
                <p>{words.t("account-data-text")}</p>
                <p><a class="button" href=inner.href("/account/data/file") download>{words.t("account-data-download")}</a></p>
            </section>
            <section class="stack" data-gap="4" id="erase" tabindex="-1">
                <h2>{words.t("account-erase-title")}</h2>
                {consequences(&inner)}
                {form}
            </section>
        }
    })
    .await
}

/// What goes, and what the law keeps.
fn consequences(shop: &Shop) -> impl IntoView + use<> {
    let words = &shop.words;
    let years = shop.settings().retention_years;
    view! {
        <p>{words.t("account-erase-goes")}</p>
        <p>{words.with("account-erase-stays", [("years", years.into())])}</p>
        <p><strong>{words.t("account-erase-final")}</strong></p>
    }
}

fn password_form(shop: &Shop, draft: &Draft, email: String) -> impl IntoView + use<> {
    let words = &shop.words;
    view! {
        <form class="form" method="post" action=shop.href("/account/data/erase") novalidate>
            <ErrorSummary text=draft.summary(words, &[(CURRENT_PASSWORD, "account-current-password")])/>
            <input type="hidden" name="username" autocomplete="username" value=email/>
            <TextField
                name=CURRENT_PASSWORD
                label=words.t("account-current-password")
                value=""
                error=draft.fault(CURRENT_PASSWORD, words)
                kind="password"
                autocomplete="current-password"
            />
            <div class="form-actions"><button class="button" data-kind="danger">{words.t("account-erase")}</button></div>
        </form>
    }
}

/// For who has no password to type.
fn link_form(shop: &Shop, draft: &Draft) -> impl IntoView + use<> {
    let words = &shop.words;
    view! {
        <form class="form" method="post" action=shop.href("/account/data/link")>
            <ErrorSummary text=draft.summary(words, &[])/>
            <p>{words.t("account-erase-by-link")}</p>
            <div class="form-actions"><button class="button">{words.t("account-send-link")}</button></div>
        </form>
    }
}

/// `GET /account/erasure/{token}`: shows what the button does.
pub async fn confirm(shop: Shop, Path(token): Path<String>) -> Outcome {
    let mut tx = shop.begin().await?;
    let purpose = LinkPurpose::AccountErasure;
    let link = match account_link(&mut tx, purpose, &token, shop.session.as_ref()).await {
        Ok(link) => link,
        Err(failure) => return expired(&shop, tx, failure).await,
    };
    let draft = shop.draft(&mut tx, LINK_FORM).await?;
    let action = shop.href(&format!("{}/{token}", purpose.path()));
    let inner = shop.clone();
    let title = shop.words.t("account-erase-title");
    door(&shop, tx, title, move || {
        let words = &inner.words;
        view! {
            <p>{link.email.clone()}</p>
            {consequences(&inner)}
            <form class="form" method="post" action=action>
                <ErrorSummary text=draft.summary(words, &[])/>
                <div class="form-actions"><button class="button" data-kind="danger">{words.t("account-erase")}</button></div>
            </form>
            <p class="small soft">{words.t("account-confirm-not-asked")}</p>
        }
    })
    .await
}
