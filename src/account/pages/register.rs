//! The registration form, and what comes after it.

use leptos::prelude::*;

use super::{door, openid};
use crate::account::api::register::FORM;
use crate::account::form::{EMAIL, FIRST_NAME, NEWS, PASSWORD, PHONE, SURNAME};
use crate::identity::LinkPurpose;
use crate::identity::pages::NewPasswordField;
use crate::ui::{Choice, ErrorSummary, TextField};
use crate::web::{Draft, Outcome, Shop};
use crate::words::Words;

/// What the fields are called.
const LABELS: [(&str, &str); 5] = [
    (EMAIL, "account-email"),
    (PASSWORD, "account-password"),
    (FIRST_NAME, "account-first-name"),
    (SURNAME, "account-surname"),
    (PHONE, "account-phone"),
];

/// `GET /account/register`
pub async fn show(shop: Shop) -> Outcome {
    let mut tx = shop.begin().await?;
    let draft = shop.draft(&mut tx, FORM).await?;
    let words = shop.words.clone();
    let (action, sign_in) = (
        shop.href("/account/register"),
        shop.href("/account/sign-in"),
    );
    let privacy = shop.href("/pages/privacy");
    let tips = shop.href("/account/security-tips");
    let own = shop.settings().name.clone();
    let providers = openid::buttons(&shop, "/account");
    let title = words.t("account-register");
    door(&shop, tx, title.clone(), move || {
        view! {
            <p class="small">{words.t("account-have-one")} " " <a href=sign_in>{words.t("account-sign-in")}</a></p>
            {providers}
            <form class="form" method="post" action=action novalidate>
                <ErrorSummary text=draft.summary(&words, &LABELS)/>
                <TextField name=EMAIL label=words.t("account-email") value=draft.value(EMAIL, "") error=draft.fault(EMAIL, &words) kind="email" autocomplete="email" maxlength=254/>
                <NewPasswordField words=words.clone() name=PASSWORD label=words.t("account-password") hint=words.t("account-password-hint") least=8 own error=draft.fault(PASSWORD, &words)/>
                {more(&words, &draft)}
                <Choice name=NEWS label=words.t("account-news") ticked=draft.ticked(NEWS, false) hint=Some(words.t("account-news-hint"))/>
                <div class="form-actions">
                    <button class="button" data-kind="primary">{title}</button>
                </div>
                <p class="small soft">
                    <a href=privacy>{words.t("page-privacy")}</a> " · " <a href=tips>{words.t("account-tips")}</a>
                </p>
            </form>
        }
    })
    .await
}

/// What nobody has to say, folded away until something was typed into it.
fn more(words: &Words, draft: &Draft) -> impl IntoView + use<> {
    let field =
        |name: &'static str, label: &str, autocomplete: &'static str, kind: &'static str| {
            view! {
                <TextField
                    name
                    label=words.t(label)
                    value=draft.value(name, "")
                    error=draft.fault(name, words)
                    optional=Some(words.t("account-optional"))
                    kind
                    autocomplete
                    maxlength=60
                />
            }
        };
    let is_typed = [FIRST_NAME, SURNAME, PHONE]
        .into_iter()
        .any(|name| !draft.value(name, "").is_empty() || draft.reason(name).is_some());
    view! {
        <details class="register-more" open=is_typed>
            <summary>{words.t("account-more")}</summary>
            <div class="form">
                <div class="field-row">
                    {field(FIRST_NAME, "account-first-name", "given-name", "text")}
                    {field(SURNAME, "account-surname", "family-name", "text")}
                </div>
                {field(PHONE, "account-phone", "tel", "tel")}
            </div>
        </details>
    }
}

/// `GET /account/register/sent`: the same for every address.
pub async fn sent(shop: Shop) -> Outcome {
    let tx = shop.begin().await?;
    let words = shop.words.clone();
    let sign_in = shop.href("/account/sign-in");
    let title = words.t("account-sent");
    let span = words.span_of_minutes(LinkPurpose::AccountProof.minutes());
    door(&shop, tx, title, move || {
        view! {
            <p>{words.with("account-sent-text", [("span", span.into())])}</p>
            <p><a class="button" href=sign_in>{words.t("account-sign-in")}</a></p>
        }
    })
    .await
}
