//! Where the code is asked for that follows the password.

use axum::extract::Query;
use axum::http::HeaderMap;
use leptos::prelude::*;
use serde::Deserialize;

use super::entry_page;
use crate::identity::access::safe_next;
use crate::identity::api::code::{FORM, TRUSTED_DAYS};
use crate::identity::half_sign_in;
use crate::ui::{Choice, ErrorSummary, TextField};
use crate::web::{Draft, Outcome, Shop};
use crate::words::Words;

/// What the address may say.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wish {
    /// Where the sign-in leads.
    next: String,
}

/// `/admin/sign-in/code`
pub async fn show(shop: Shop, headers: HeaderMap, Query(wish): Query<Wish>) -> Outcome {
    let next = safe_next(&wish.next).to_owned();
    let mut tx = shop.begin().await?;
    half_sign_in::find(&shop, &mut tx, &headers, &next).await?;
    let draft = shop.draft(&mut tx, FORM).await?;
    let words = shop.words.clone();
    let (action, back) = (
        shop.href("/admin/sign-in/code"),
        shop.href("/admin/sign-in"),
    );
    let title = words.t("identity-code-title");
    entry_page(&shop, tx, title, move || {
        let labels = [
            ("code", "identity-code"),
            ("recovery_code", "identity-recovery-code"),
        ];
        view! {
            <p>{words.t("identity-code-text")}</p>
            <form class="form" method="post" action=action.clone()>
                <ErrorSummary text=draft.summary(&words, &labels)/>
                <input type="hidden" name="next" value=next.clone()/>
                <CodeField words=words.clone() error=draft.fault("code", &words)/>
                {trust(&words, "trust")}
                <div class="form-actions">
                    <button class="button" data-kind="primary">{words.t("identity-sign-in")}</button>
                    <a href=back>{words.t("identity-back-to-sign-in")}</a>
                </div>
            </form>
            {instead(&words, &draft, action, next)}
        }
    })
    .await
}

/// The recovery code, for whoever has lost the app.
fn instead(words: &Words, draft: &Draft, action: String, next: String) -> impl IntoView + use<> {
    let error = draft.fault("recovery_code", words);
    let is_wrong = error.is_some();
    view! {
        <details open=is_wrong>
            <summary>{words.t("identity-code-lost")}</summary>
            <form class="form" method="post" action=action>
                <input type="hidden" name="next" value=next/>
                <TextField
                    name="recovery_code"
                    label=words.t("identity-recovery-code")
                    value=""
                    autocomplete="off"
                    maxlength=40
                    hint=Some(words.t("identity-recovery-code-hint"))
                    error
                />
                <div class="form-actions">
                    <button class="button">{words.t("identity-sign-in")}</button>
                </div>
            </form>
        </details>
    }
}

fn trust(words: &Words, name: &'static str) -> impl IntoView + use<> {
    let span = words.span(i32::try_from(TRUSTED_DAYS * 24).unwrap_or_default());
    let label = words.with("identity-trust", [("span", span.into())]);
    let hint = Some(words.t("identity-trust-hint"));
    view! { <Choice name label ticked=false hint/> }
}

/// Where six digits of the app are typed.
#[component]
pub(super) fn CodeField(
    /// The reader's words.
    words: Words,
    /// What is wrong with it, in the reader's words.
    #[prop(optional_no_strip)]
    error: Option<String>,
) -> impl IntoView {
    view! {
        <TextField
            name="code"
            label=words.t("identity-code")
            value=""
            autocomplete="one-time-code"
            inputmode="numeric"
            width="short"
            maxlength=10
            hint=Some(words.t("identity-code-hint"))
            error
        />
    }
}
