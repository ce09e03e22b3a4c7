//! The registration form, and what comes after it.

use leptos::prelude::*;

use super::door;
use crate::account::api::register::FORM;
use crate::account::form::{BIRTHDAY, EMAIL, FIRST_NAME, NEWS, PASSWORD, PHONE, SURNAME};
use crate::identity::LinkPurpose;
use crate::identity::pages::NewPasswordField;
use crate::ui::{Choice, ErrorSummary, TextField};
use crate::web::{Outcome, Shop};

/// What the fields are called.
const LABELS: [(&str, &str); 6] = [
    (FIRST_NAME, "account-first-name"),
    (SURNAME, "account-surname"),
    (EMAIL, "account-email"),
    (PASSWORD, "account-password"),
    (PHONE, "account-phone"),
    (BIRTHDAY, "account-birthday"),
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
    let own = shop.settings().name.clone();
    let title = words.t("account-register");
    door(&shop, tx, title.clone(), move || {
        let value = |name: &str| draft.value(name, "");
        let fault = |name: &str| draft.fault(name, &words);
        let summary = draft.summary(&words, &LABELS);
        let optional = || Some(words.t("account-optional"));
        view! {
            <p class="small">{words.t("account-have-one")} " " <a href=sign_in>{words.t("account-sign-in")}</a></p>
            <form class="form" method="post" action=action novalidate>
                <ErrorSummary text=summary/>
                <div class="field-row">
                    <TextField name=FIRST_NAME label=words.t("account-first-name") value=value(FIRST_NAME) error=fault(FIRST_NAME) autocomplete="given-name" maxlength=60/>
                    <TextField name=SURNAME label=words.t("account-surname") value=value(SURNAME) error=fault(SURNAME) autocomplete="family-name" maxlength=60/>
                </div>
                <TextField name=EMAIL label=words.t("account-email") value=value(EMAIL) error=fault(EMAIL) kind="email" autocomplete="email" maxlength=254/>
                <NewPasswordField words=words.clone() name=PASSWORD label=words.t("account-password") hint=words.t("account-password-hint") least=8 own error=fault(PASSWORD)/>
                <TextField name=PHONE label=words.t("account-phone") value=value(PHONE) error=fault(PHONE) kind="tel" autocomplete="tel" optional=optional() maxlength=30/>
                <TextField name=BIRTHDAY label=words.t("account-birthday") value=value(BIRTHDAY) error=fault(BIRTHDAY) kind="date" autocomplete="bday" optional=optional() hint=Some(words.t("account-birthday-hint"))/>
                <Choice name=NEWS label=words.t("account-news") ticked=draft.ticked(NEWS, false) hint=Some(words.t("account-news-hint"))/>
                <div class="form-actions">
                    <button class="button" data-kind="primary">{title}</button>
                </div>
                <p class="small soft"><a href=privacy>{words.t("page-privacy")}</a></p>
            </form>
        }
    })
    .await
}

/// `GET /account/register/sent`: the same for every address.
pub async fn sent(shop: Shop) -> Outcome {
    let tx = shop.begin().await?;
    let words = shop.words.clone();
    let sign_in = shop.href("/account/sign-in");
    let title = words.t("account-sent");
    let span = words.span(LinkPurpose::AccountProof.hours());
    door(&shop, tx, title, move || {
        view! {
            <p>{words.with("account-sent-text", [("span", span.into())])}</p>
            <p><a class="button" href=sign_in>{words.t("account-sign-in")}</a></p>
        }
    })
    .await
}
