//! What pages show of OpenID providers: the buttons, what an account is connected with, and the question before it is.

use axum::http::{HeaderValue, header};
use leptos::prelude::*;

use super::section::{Section, section};
use crate::account::api::openid::FORM;
use crate::account::form::CURRENT_PASSWORD;
use crate::account::store::{self, OwnIdentity};
use crate::customer::signed_in;
use crate::identity::openid::OpenIdBrowser;
use crate::ui::{ErrorSummary, TextField};
use crate::web::{Outcome, Shop};

/// What a redirect may tell on the way through a provider.
pub(super) const TOLD: [&str; 10] = [
    "openid-declined",
    "openid-unavailable",
    "openid-refused",
    "openid-expired",
    "openid-unverified",
    "openid-exists",
    "openid-taken",
    "openid-last",
    "openid-connected",
    "openid-disconnected",
];

/// A link to each configured provider; nothing without one. Signed in, the shopper goes on with `next`.
pub fn buttons(shop: &Shop, next: &str) -> Option<impl IntoView + use<>> {
    let words = &shop.words;
    let next: String = url::form_urlencoded::byte_serialize(next.as_bytes()).collect();
    let providers = shop.state.config.openid_providers.all();
    let links: Vec<_> = providers
        .iter()
        .map(|provider| {
            let path = format!("/account/sign-in/{}?next={next}", provider.name);
            let title = [("provider", provider.title.clone().into())];
            view! {
                <a class="button" href=shop.href(&path) rel="nofollow">
                    {words.with("account-openid-button", title)}
                </a>
            }
        })
        .collect();
    let or = words.t("account-openid-or");
    (!links.is_empty()).then(|| {
        view! {
            <div class="providers">
                {links}
                <p class="small soft">{or}</p>
            </div>
        }
    })
}

/// The providers that an account is connected with, and those that it may be.
pub(super) fn connections(
    shop: &Shop,
    known: &[OwnIdentity],
    is_proven: bool,
) -> Option<impl IntoView + use<>> {
    let words = &shop.words;
    let providers = &shop.state.config.openid_providers;
    let title_of = |name: &str| {
        let provider = providers.find(name);
        provider.map_or_else(|| name.to_owned(), |provider| provider.title.clone())
    };
    let connected: Vec<_> = known
        .iter()
        .map(|identity| {
            let title = title_of(&identity.provider);
            let values = [("provider", title.clone().into())];
            let label = words.with("account-openid-disconnect-named", values);
            let path = format!("/account/providers/{}/disconnect", identity.provider);
            view! {
                <li>
                    <span>{title} " " <span class="soft small">{identity.email.clone()}</span></span>
                    <form method="post" action=shop.href(&path)>
                        <button class="button" data-size="small" aria-label=label>{words.t("account-openid-disconnect")}</button>
                    </form>
                </li>
            }
        })
        .collect();
    let is_open = |name: &str| is_proven && known.iter().all(|one| one.provider != name);
    let open: Vec<_> = providers
        .all()
        .iter()
        .filter(|provider| is_open(&provider.name))
        .map(|provider| {
            let path = format!("/account/providers/{}/connect", provider.name);
            let title = [("provider", provider.title.clone().into())];
            view! {
                <li>
                    <a class="button" data-size="small" href=shop.href(&path) rel="nofollow">
                        {words.with("account-openid-connect", title)}
                    </a>
                </li>
            }
        })
        .collect();
    let is_empty = connected.is_empty() && open.is_empty();
    (!is_empty).then(|| {
        view! {
            <section class="stack" data-gap="4" id="providers">
                <h2>{words.t("account-openid-title")}</h2>
                <ul class="provider-list">{connected} {open}</ul>
                <p class="soft small">{words.t("account-openid-text")}</p>
            </section>
        }
    })
}

/// `GET /account/providers/confirm`: asks whether to connect who has come back.
pub async fn confirm(shop: Shop, browser: OpenIdBrowser) -> Outcome {
    let mut tx = shop.begin().await?;
    let shopper = signed_in(&shop, &mut tx).await?;
    let waiting = store::waiting(&mut tx, &browser.hash(), shopper.account).await?;
    let Some(waiting) = waiting else {
        return shop.see_other("/account/password");
    };
    let draft = shop.draft(&mut tx, FORM).await?;
    let has_password = store::password_of(&mut tx, shopper.account)
        .await?
        .is_some();
    let providers = &shop.state.config.openid_providers;
    let title = providers.find(&waiting.provider);
    let title = title.map_or(waiting.provider, |provider| provider.title.clone());
    let address = waiting
        .claims
        .email
        .map_or_else(String::new, |email| email.to_string());
    let (inner, account) = (shop.clone(), shopper.email.clone());
    let mut page = section(&shop, tx, shopper, Section::Password, move || {
        let words = &inner.words;
        let values = || [("provider", title.clone().into())];
        let password = has_password.then(|| {
            view! {
                <input type="hidden" name="username" autocomplete="username" value=account/>
                <TextField
                    name=CURRENT_PASSWORD
                    label=words.t("account-current-password")
                    value=""
                    error=draft.fault(CURRENT_PASSWORD, words)
                    kind="password"
                    autocomplete="current-password"
                />
            }
        });
        view! {
            <section class="stack" data-gap="4">
                <h2>{words.with("account-openid-connect", values())}</h2>
                <p>{words.with("account-openid-confirm", values())} " " <strong>{address}</strong></p>
                <form class="form" method="post" action=inner.href("/account/providers/confirm") novalidate>
                    <ErrorSummary text=draft.summary(words, &[(CURRENT_PASSWORD, "account-current-password")])/>
                    {password}
                    <div class="form-actions">
                        <button class="button" data-kind="primary">{words.with("account-openid-connect", values())}</button>
                        <a href=inner.href("/account/password")>{words.t("account-openid-not-now")}</a>
                    </div>
                </form>
            </section>
        }
    })
    .await?;
    let nowhere = HeaderValue::from_static("private, no-store");
    page.headers_mut().insert(header::CACHE_CONTROL, nowhere);
    Ok(page)
}

/// Where an account without a password gets one.
pub(super) fn first_password(shop: &Shop) -> impl IntoView + use<> {
    let words = &shop.words;
    view! {
        <section class="stack" data-gap="4">
            <h2>{words.t("account-change-password")}</h2>
            <p>{words.t("account-openid-no-password")}</p>
            <form method="post" action=shop.href("/account/password/link")>
                <button class="button">{words.t("account-send-link")}</button>
            </form>
        </section>
    }
}
