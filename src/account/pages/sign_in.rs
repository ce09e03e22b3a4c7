//! Where a shopper signs in.

use axum::extract::Query;
use leptos::prelude::*;
use serde::Deserialize;

use super::{done, door, notice, openid, passkey};
use crate::account::api::sign_in::{FORM, safe_next};
use crate::account::form::{EMAIL, PASSWORD};
use crate::customer::here;
use crate::ui::{ErrorSummary, TextField};
use crate::web::{Outcome, Shop};

/// What the address may say.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wish {
    /// Where the sign-in leads.
    next: String,
}

/// What a redirect may tell here.
const TOLD: [&str; 7] = [
    "signed-out",
    "reset-asked",
    "password-set",
    "erased",
    "not-me",
    "moved-away",
    "link-asked",
];

/// `GET /account/sign-in`
pub async fn show(shop: Shop, Query(wish): Query<Wish>) -> Outcome {
    let mut tx = shop.begin().await?;
    if here(&shop, &mut tx).await?.is_some() {
        return shop.see_other("/account");
    }
    let draft = shop.draft(&mut tx, FORM).await?;
    let words = shop.words.clone();
    let told = done(&shop, &TOLD);
    let told = told.or_else(|| done(&shop, &openid::TOLD));
    let told = told.or_else(|| done(&shop, &passkey::TOLD_AT_DOOR));
    let (action, by_link, forgotten, register) = (
        shop.href("/account/sign-in"),
        shop.href("/account/sign-in-link"),
        shop.href("/account/forgotten-password"),
        shop.href("/account/register"),
    );
    let next = safe_next(&wish.next).to_owned();
    let providers = openid::buttons(&shop, &next);
    let inner = shop.clone();
    let title = words.t("account-sign-in");
    door(&shop, tx, title.clone(), move || {
        // Its script has the page's nonce.
        let by_passkey = passkey::button(&inner, next.clone());
        view! {
            {notice(told)}
            {providers}
            <form class="form" method="post" action=action>
                <ErrorSummary text=draft.summary(&words, &[(EMAIL, "account-email"), (PASSWORD, "account-password")])/>
                <input type="hidden" name="next" value=next/>
                <TextField name=EMAIL label=words.t("account-email") value=draft.value(EMAIL, "") error=draft.fault(EMAIL, &words) kind="email" autocomplete="username webauthn" maxlength=254/>
                <TextField name=PASSWORD label=words.t("account-password") value="" kind="password" autocomplete="current-password"/>
                <div class="form-actions">
                    <button class="button" data-kind="primary">{title}</button>
                    <a href=forgotten>{words.t("account-forgotten")}</a>
                </div>
                // The same address, and no password.
                <div class="form-actions">
                    <button class="button" formaction=by_link formnovalidate>{words.t("account-sign-in-by-link")}</button>
                </div>
            </form>
            {by_passkey}
            <p>{words.t("account-have-none")} " " <a href=register>{words.t("account-register")}</a></p>
        }
    })
    .await
}
