//! `/account/addresses`: where a shopper lets things be sent.

mod editor;

use leptos::prelude::*;

use super::section::{Section, section};
use crate::account::address::MOST;
use crate::account::store::{self, OwnAddress};
use crate::customer::signed_in;
use crate::web::{Outcome, Shop};

pub use editor::{edit, new};

/// `GET /account/addresses`
pub async fn list(shop: Shop) -> Outcome {
    let mut tx = shop.begin().await?;
    let shopper = signed_in(&shop, &mut tx).await?;
    let addresses = store::addresses(&mut tx, shopper.account).await?;
    let inner = shop.clone();
    section(&shop, tx, shopper, Section::Addresses, move || {
        view(&inner, &addresses)
    })
    .await
}

fn view(shop: &Shop, addresses: &[OwnAddress]) -> impl IntoView + use<> {
    let words = &shop.words;
    let cards: Vec<_> = addresses.iter().map(|own| card(shop, own)).collect();
    let list = if cards.is_empty() {
        view! { <p class="soft">{words.t("account-no-addresses")}</p> }.into_any()
    } else {
        view! { <ul class="address-list">{cards}</ul> }.into_any()
    };
    let may_add = u32::try_from(addresses.len()).is_ok_and(|kept| kept < MOST);
    let add = may_add.then(|| {
        let href = shop.href("/account/addresses/new");
        view! { <p><a class="button" data-kind="primary" href=href>{words.t("account-add-address")}</a></p> }
    });
    view! {
        <section class="stack" data-gap="4">
            <h2>{words.t("account-addresses")}</h2>
            <p class="soft">{words.t("account-addresses-text")}</p>
            {list}
            {add}
        </section>
    }
}

fn card(shop: &Shop, own: &OwnAddress) -> impl IntoView + use<> {
    let words = &shop.words;
    let page = shop.href(&format!("/account/addresses/{}", own.id));
    let (prefer, delete) = (format!("{page}/default"), format!("{page}/delete"));
    let lines = own.address.lines(shop.locale).into_iter();
    let lines: Vec<_> = lines.map(|line| view! { <br/> {line} }).collect();
    // Of several, each button says which one it means.
    let which = [own.address.name.as_str(), &own.address.street].join(", ");
    let meant = |key: &str| {
        let which = which.clone();
        view! { {words.t(key)} <span class="visually-hidden">" " {which}</span> }
    };
    let standing = if own.is_default {
        view! { <p class="small"><strong>{words.t("account-address-default")}</strong></p> }
            .into_any()
    } else {
        view! {
            <form method="post" action=prefer>
                <button class="button" data-kind="link" data-size="small">{meant("account-address-prefer")}</button>
            </form>
        }
        .into_any()
    };
    view! {
        <li class="card stack" data-gap="3">
            <address class="address">{own.address.name.clone()} {lines}</address>
            {standing}
            <div class="cluster" data-gap="3">
                <a class="button" data-size="small" href=page>{meant("account-address-edit")}</a>
                <form method="post" action=delete>
                    <button class="button" data-size="small">{meant("account-address-delete")}</button>
                </form>
            </div>
        </li>
    }
}
