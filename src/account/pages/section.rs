//! The frame of the account's pages.

use leptos::prelude::*;

use super::{done, keep_private, notice, openid, passkey};
use crate::customer::Shopper;
use crate::db::TenantTx;
use crate::web::{Head, Outcome, Shop};

/// A page of the account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Section {
    Orders,
    Wishlist,
    Addresses,
    Profile,
    Password,
    Consent,
    Data,
}

impl Section {
    const ALL: [Self; 7] = [
        Self::Orders,
        Self::Wishlist,
        Self::Addresses,
        Self::Profile,
        Self::Password,
        Self::Consent,
        Self::Data,
    ];

    fn path(self) -> &'static str {
        match self {
            Self::Orders => "/account",
            Self::Wishlist => "/wishlist",
            Self::Addresses => "/account/addresses",
            Self::Profile => "/account/profile",
            Self::Password => "/account/password",
            Self::Consent => "/account/consent",
            Self::Data => "/account/data",
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Orders => "account-orders",
            Self::Wishlist => "wishlist-title",
            Self::Addresses => "account-addresses",
            Self::Profile => "account-profile",
            Self::Password => "account-security",
            Self::Consent => "account-consent",
            Self::Data => "account-data",
        }
    }
}

/// What a redirect to any of them may tell.
const TOLD: [&str; 5] = ["saved", "sent", "proven", "too-often", "deleted"];

/// A page of the account with `body` in it, for nobody but its owner.
pub(super) async fn section<V: IntoView + 'static>(
    shop: &Shop,
    tx: TenantTx,
    shopper: Shopper,
    here: Section,
    body: impl FnOnce() -> V + Send + 'static,
) -> Outcome {
    let head = Head::unlisted(shop.words.t(here.words()));
    let inner = shop.clone();
    let mut response = shop
        .page(tx, head, move || {
            let told = done(&inner, &TOLD).or_else(|| done(&inner, &openid::TOLD));
            let told = told.or_else(|| done(&inner, &passkey::TOLD));
            let told = notice(told);
            let unproven = shopper.customer.is_none().then(|| unproven(&inner));
            view! {
                <main id="content" tabindex="-1" class="section account">
                    {title(&inner, &shopper)}
                    <div class="account-frame">
                        {navigation(&inner, here)}
                        <div class="stack" data-gap="6">{told} {unproven} {body()}</div>
                    </div>
                </main>
            }
        })
        .await?;
    keep_private(&mut response);
    Ok(response)
}

fn title(shop: &Shop, shopper: &Shopper) -> impl IntoView + use<> {
    let known = [shopper.name(), shopper.email.clone()];
    let known: Vec<_> = known.into_iter().filter(|part| !part.is_empty()).collect();
    view! {
        <header class="page-title">
            <h1>{shop.words.t("account-title")}</h1>
            <p class="lead">{known.join(" · ")}</p>
        </header>
    }
}

fn navigation(shop: &Shop, here: Section) -> impl IntoView + use<> {
    let words = &shop.words;
    let links: Vec<_> = Section::ALL
        .into_iter()
        .map(|section| {
            let current = (section == here).then_some("page");
            let href = shop.href(section.path());
            view! { <li><a href=href aria-current=current>{words.t(section.words())}</a></li> }
        })
        .collect();
    view! {
        <nav class="account-nav" aria-label=words.t("account-title")>
            <ul>{links}</ul>
            <form method="post" action=shop.href("/account/sign-out")>
                <button class="button" data-kind="link">{words.t("account-sign-out")}</button>
            </form>
        </nav>
    }
}

/// What an unproven address leaves closed, and how to prove it.
fn unproven(shop: &Shop) -> impl IntoView + use<> {
    let words = &shop.words;
    view! {
        <div class="notice" data-kind="warn" role="status">
            <p><strong>{words.t("account-unproven")}</strong> " " {words.t("account-unproven-text")}</p>
            <form method="post" action=shop.href("/account/proof")>
                <button class="button" data-size="small">{words.t("account-send-again")}</button>
            </form>
        </div>
    }
}
