//! Where the staff signs in.

use axum::extract::Query;
use leptos::prelude::*;
use serde::Deserialize;

use super::entry_page;
use crate::identity::api::sign_in::FORM;
use crate::ui::{ErrorSummary, TextField};
use crate::web::{Outcome, Shop};

/// What the address may say.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wish {
    /// Where the sign-in leads.
    next: String,
    /// What was done just before: `signed-out`, `reset-asked`, `password-set`, `not-me`; `code-late` when a code took too long.
    done: String,
}

/// `/admin/sign-in`
pub async fn show(shop: Shop, Query(wish): Query<Wish>) -> Outcome {
    let mut tx = shop.begin().await?;
    let draft = shop.draft(&mut tx, FORM).await?;
    let words = shop.words.clone();
    let error = draft.summary(
        &words,
        &[
            ("email", "identity-email"),
            ("password", "identity-password"),
        ],
    );
    let notice = [
        "signed-out",
        "reset-asked",
        "password-set",
        "code-late",
        "not-me",
    ]
    .contains(&wish.done.as_str())
    .then(|| words.t(&format!("identity-done-{}", wish.done)));
    let (action, forgotten) = (
        shop.href("/admin/sign-in"),
        shop.href("/admin/forgotten-password"),
    );
    let email = draft.value("email", "");
    let title = words.t("identity-sign-in");
    entry_page(&shop, tx, title.clone(), move || {
        view! {
            {notice.map(|text| view! { <div class="notice" data-kind="info" role="status"><p>{text}</p></div> })}
            <form class="form" method="post" action=action>
                <ErrorSummary text=error/>
                <input type="hidden" name="next" value=wish.next/>
                <TextField name="email" label=words.t("identity-email") value=email kind="email" autocomplete="username" maxlength=254/>
                <TextField name="password" label=words.t("identity-password") value="" kind="password" autocomplete="current-password"/>
                <div class="form-actions">
                    <button class="button" data-kind="primary">{title}</button>
                    <a href=forgotten>{words.t("identity-forgotten")}</a>
                </div>
            </form>
        }
    })
    .await
}
