//! The operator's doors: sign-in and password.

use leptos::prelude::*;

use super::frame::entry_page;
use crate::identity::pages::{LABELS_OF_CHANGE, new_password_fields};
use crate::platform::api::operator::{PASSWORD_FORM, SIGN_IN_FORM};
use crate::platform::operator::AnyOperator;
use crate::ui::{ErrorSummary, TextField};
use crate::web::{Outcome, PlatformContext};

/// `/operator/sign-in`
pub async fn sign_in(front: PlatformContext) -> Outcome {
    let draft = front.draft(SIGN_IN_FORM).await?;
    let words = front.words.clone();
    let title = words.t("platform-operator-sign-in");
    Ok(entry_page(&front, title, move || {
        let fault = |name: &str| draft.fault(name, &words);
        view! {
            <form class="form" method="post" action="/operator/sign-in">
                <ErrorSummary text=draft.summary(&words, &[("email", "identity-email"), ("password", "identity-password")])/>
                <TextField
                    name="email"
                    label=words.t("identity-email")
                    value=draft.value("email", "")
                    autocomplete="username"
                    error=fault("email")
                    maxlength=254
                />
                <TextField name="password" label=words.t("identity-password") value="" kind="password" autocomplete="current-password"/>
                <div class="form-actions">
                    <button class="button" data-kind="primary" data-wide>{words.t("identity-sign-in")}</button>
                </div>
            </form>
        }
    })
    .await)
}

/// `/operator/password`
pub async fn password(operator: AnyOperator) -> Outcome {
    let front = &operator.front;
    let draft = front.draft(PASSWORD_FORM).await?;
    let words = front.words.clone();
    let first = operator.must_change_password;
    let email = operator.email.clone();
    let own = words.t("platform-name");
    let title = words.t("identity-change-password");
    Ok(entry_page(front, title, move || {
        view! {
            {first.then(|| view! { <p class="lead">{words.t("identity-first-password")}</p> })}
            <form class="form" method="post" action="/operator/password">
                <ErrorSummary text=draft.summary(&words, &LABELS_OF_CHANGE)/>
                <input type="hidden" name="username" autocomplete="username" value=email/>
                <TextField name="current_password" label=words.t("identity-current-password") value="" kind="password" autocomplete="current-password" error=draft.fault("current_password", &words)/>
                {new_password_fields(&words, &draft, &own)}
                <div class="form-actions">
                    <button class="button" data-kind="primary">{words.t("identity-save-password")}</button>
                    {(!first).then(|| view! { <a href="/operator">{words.t("platform-tenants")}</a> })}
                </div>
            </form>
        }
    })
    .await)
}
