//! `/account/profile`: what a shopper has said about themselves.

use leptos::prelude::*;

use super::openid::first_password;
use super::section::{Section, section};
use crate::account::Birthday;
use crate::account::api::{email, profile};
use crate::account::form::{BIRTHDAY, CURRENT_PASSWORD, EMAIL, FIRST_NAME, PHONE, SURNAME};
use crate::account::store;
use crate::core::format_date;
use crate::customer::{Shopper, signed_in};
use crate::ui::{ErrorSummary, TextField};
use crate::web::{Draft, Outcome, Shop};

/// What the fields are called.
const LABELS: [(&str, &str); 4] = [
    (FIRST_NAME, "account-first-name"),
    (SURNAME, "account-surname"),
    (PHONE, "account-phone"),
    (BIRTHDAY, "account-birthday"),
];

/// `GET /account/profile`
pub async fn show(shop: Shop) -> Outcome {
    let mut tx = shop.begin().await?;
    let shopper = signed_in(&shop, &mut tx).await?;
    let profile = shop.draft(&mut tx, profile::FORM).await?;
    let email = shop.draft(&mut tx, email::FORM).await?;
    let has_password = store::password_of(&mut tx, shopper.account)
        .await?
        .is_some();
    let (inner, known) = (shop.clone(), shopper.clone());
    section(&shop, tx, shopper, Section::Profile, move || {
        // Another address asks for the password.
        let email = if has_password {
            email_form(&inner, &email).into_any()
        } else {
            first_password(&inner).into_any()
        };
        view! { {profile_form(&inner, &profile, &known)} {email} }
    })
    .await
}

fn profile_form(shop: &Shop, draft: &Draft, shopper: &Shopper) -> impl IntoView + use<> {
    let words = &shop.words;
    let optional = || Some(words.t("account-optional"));
    let name = |field: &'static str, label: &str, known: &str, autocomplete: &'static str| {
        view! {
            <TextField
                name=field
                label=words.t(label)
                value=draft.value(field, known)
                error=draft.fault(field, words)
                optional=optional()
                autocomplete
                maxlength=60
            />
        }
    };
    view! {
        <section class="stack" data-gap="4">
            <h2>{words.t("account-profile")}</h2>
            <form class="form" method="post" action=shop.href("/account/profile") novalidate>
                <ErrorSummary text=draft.summary(words, &LABELS)/>
                <div class="field-row">
                    {name(FIRST_NAME, "account-first-name", &shopper.first_name, "given-name")}
                    {name(SURNAME, "account-surname", &shopper.surname, "family-name")}
                </div>
                <div class="field-row">
                    <TextField
                        name=PHONE
                        label=words.t("account-phone")
                        value=draft.value(PHONE, &shopper.phone)
                        error=draft.fault(PHONE, words)
                        optional=optional()
                        kind="tel"
                        autocomplete="tel"
                        maxlength=30
                    />
                    {birthday(shop, draft, shopper)}
                </div>
                <div class="form-actions"><button class="button" data-kind="primary">{words.t("account-save")}</button></div>
            </form>
        </section>
    }
}

/// The browser writes the day as its own user does; under it stands the kept one as the reader of this page does.
fn birthday(shop: &Shop, draft: &Draft, shopper: &Shopper) -> impl IntoView + use<> {
    let words = &shop.words;
    let known = shopper.birthday;
    let hint = match known {
        Some(day) => {
            let day = format_date(day, shop.locale);
            words.with("account-birthday-kept", [("day", day.into())])
        }
        None => words.t("account-birthday-hint"),
    };
    let written = known.map(Birthday::written).unwrap_or_default();
    view! {
        <TextField
            name=BIRTHDAY
            label=words.t("account-birthday")
            value=draft.value(BIRTHDAY, &written)
            error=draft.fault(BIRTHDAY, words)
            kind="date"
            autocomplete="bday"
            optional=Some(words.t("account-optional"))
            hint=Some(hint)
        />
    }
}

fn email_form(shop: &Shop, draft: &Draft) -> impl IntoView + use<> {
    let words = &shop.words;
    let labels = [
        (EMAIL, "account-new-email"),
        (CURRENT_PASSWORD, "account-current-password"),
    ];
    view! {
        // The address of a fault leads to the section, and with it the focus.
        <section class="stack" data-gap="4" id="change-email" tabindex="-1">
            <h2>{words.t("account-change-email")}</h2>
            <form class="form" method="post" action=shop.href("/account/email") novalidate>
                <ErrorSummary text=draft.summary(words, &labels)/>
                <TextField
                    name=EMAIL
                    label=words.t("account-new-email")
                    value=draft.value(EMAIL, "")
                    error=draft.fault(EMAIL, words)
                    kind="email"
                    autocomplete="email"
                    hint=Some(words.t("account-new-email-hint"))
                    maxlength=254
                />
                <TextField
                    name=CURRENT_PASSWORD
                    label=words.t("account-current-password")
                    value=""
                    error=draft.fault(CURRENT_PASSWORD, words)
                    kind="password"
                    autocomplete="current-password"
                />
                <div class="form-actions"><button class="button">{words.t("account-send-link")}</button></div>
            </form>
        </section>
    }
}
