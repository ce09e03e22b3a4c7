//! `/account/password`: the password, and where it is signed in with.

use leptos::prelude::*;

use super::openid::{connections, first_password};
use super::passkey;
use super::section::{Section, section};
use crate::account::api::password::FORM;
use crate::account::form::{CURRENT_PASSWORD, NEW_PASSWORD};
use crate::account::store::{self, SignedIn};
use crate::customer::signed_in;
use crate::identity::pages::NewPasswordField;
use crate::ui::{ErrorSummary, TextField};
use crate::web::session::SessionToken;
use crate::web::{Draft, Outcome, Shop};

/// `GET /account/password`
pub async fn show(shop: Shop) -> Outcome {
    let mut tx = shop.begin().await?;
    let shopper = signed_in(&shop, &mut tx).await?;
    let draft = shop.draft(&mut tx, FORM).await?;
    let session = shop.session.as_ref().map(SessionToken::hash);
    let session = session.unwrap_or_default();
    let browsers = store::signed_in_browsers(&mut tx, shopper.account, &session).await?;
    let has_password = store::password_of(&mut tx, shopper.account)
        .await?
        .is_some();
    let identities = store::identities(&mut tx, shopper.account).await?;
    let passkeys = store::passkeys(&mut tx, shopper.account).await?;
    let is_proven = shopper.customer.is_some();
    let (inner, email) = (shop.clone(), shopper.email.clone());
    section(&shop, tx, shopper, Section::Password, move || {
        let password = if has_password {
            password_form(&inner, &draft, email).into_any()
        } else {
            first_password(&inner).into_any()
        };
        let passkeys = passkey::list(&inner, &passkeys, is_proven, has_password);
        view! { {password} {passkeys} {connections(&inner, &identities, is_proven)} {devices(&inner, &browsers)} }
    })
    .await
}

fn password_form(shop: &Shop, draft: &Draft, email: String) -> impl IntoView + use<> {
    let words = &shop.words;
    let labels = [
        (NEW_PASSWORD, "account-new-password"),
        (CURRENT_PASSWORD, "account-current-password"),
    ];
    view! {
        <section class="stack" data-gap="4">
            <h2>{words.t("account-change-password")}</h2>
            <form class="form" method="post" action=shop.href("/account/password") novalidate>
                <ErrorSummary text=draft.summary(words, &labels)/>
                <input type="hidden" name="username" autocomplete="username" value=email/>
                <TextField
                    name=CURRENT_PASSWORD
                    label=words.t("account-current-password")
                    value=""
                    error=draft.fault(CURRENT_PASSWORD, words)
                    kind="password"
                    autocomplete="current-password"
                />
                <NewPasswordField
                    words=words.clone()
                    name=NEW_PASSWORD
                    label=words.t("account-new-password")
                    hint=words.t("account-password-hint")
                    least=8
                    own=shop.settings().name.clone()
                    error=draft.fault(NEW_PASSWORD, words)
                />
                <div class="form-actions"><button class="button" data-kind="primary">{words.t("account-save-password")}</button></div>
            </form>
        </section>
    }
}

/// Nothing is kept of a browser that would tell which one it is.
fn devices(shop: &Shop, browsers: &[SignedIn]) -> impl IntoView + use<> {
    let words = &shop.words;
    let list: Vec<_> = browsers
        .iter()
        .map(|browser| {
            let key = if browser.is_here {
                "account-device-here"
            } else {
                "account-device"
            };
            let since = words.with(key, [("moment", shop.moment(browser.since).into())]);
            view! { <li>{since}</li> }
        })
        .collect();
    view! {
        <section class="stack" data-gap="4" id="devices">
            <h2>{words.t("account-devices")}</h2>
            <ul class="stack" data-gap="2">{list}</ul>
            <p class="soft small">
                {words.t("account-devices-text")} " "
                <a href=shop.href("/account/security-tips")>{words.t("account-tips")}</a>
            </p>
            <form method="post" action=shop.href("/account/sign-out-everywhere")>
                <button class="button">{words.t("account-sign-out-everywhere")}</button>
            </form>
        </section>
    }
}
