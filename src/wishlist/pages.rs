//! `/wishlist`: the list, with what everything costs now.

use std::collections::HashMap;

use leptos::prelude::*;

use super::owner::Owner;
use super::store::{self, Entry};
use super::{MOST, PATH};
use crate::catalog::pages::{Setting, product_article};
use crate::catalog::store::{add_choices, cards};
use crate::catalog::{Card, Pick, sale};
use crate::core::{ProductId, WishlistEntryId};
use crate::ui::{Icon, IconName};
use crate::web::{Head, Outcome, Shop};

/// Widths of the pictures.
const SIZES: &str = "(width >= 75rem) 19rem, (width >= 48rem) 30vw, 48vw";
/// Cards that are seen at first.
const FIRST_SEEN: usize = 4;

/// `GET /wishlist`
pub async fn show(shop: Shop) -> Outcome {
    let mut tx = shop.begin().await?;
    let entries = match Owner::here(&shop, &mut tx).await? {
        Some(owner) => store::entries(&mut tx, &owner, shop.locale).await?,
        None => Vec::new(),
    };
    let picks: Vec<_> = entries
        .iter()
        .map(|entry| Pick {
            product: entry.product,
            variant: entry.variant,
        })
        .collect();
    let mut found = cards(&mut tx, shop.locale, &picks).await?;
    add_choices(&mut tx, shop.locale, &mut found).await?;
    sale::on_cards(&shop, &mut tx, &mut found).await?;
    let head = Head::unlisted(shop.words.t("wishlist-title"));
    let inner = shop.clone();
    shop.page(tx, head, move || page(&inner, entries, found))
        .await
}

fn page(shop: &Shop, entries: Vec<Entry>, found: Vec<Card>) -> impl IntoView + use<> {
    let words = &shop.words;
    let is_full = shop.uri.query() == Some("done=full");
    let full = is_full.then(|| {
        let text = words.with("wishlist-full", [("count", MOST.into())]);
        view! { <div class="notice" data-kind="warn" role="status"><p>{text}</p></div> }
    });
    let body = if entries.is_empty() {
        nothing(shop).into_any()
    } else {
        list(shop, entries, found).into_any()
    };
    view! {
        <main id="content" tabindex="-1" class="section stack" data-gap="6">
            <header class="page-title"><h1>{words.t("wishlist-title")}</h1></header>
            {full}
            {body}
        </main>
    }
}

fn nothing(shop: &Shop) -> impl IntoView + use<> {
    let words = &shop.words;
    view! {
        <div class="empty-state">
            <Icon name=IconName::Heart size="large"/>
            <h2>{words.t("wishlist-empty")}</h2>
            <p>{words.t("wishlist-empty-text")}</p>
            <a class="button" data-kind="primary" href=shop.href("/products")>{words.t("wishlist-look")}</a>
        </div>
    }
}

fn list(shop: &Shop, entries: Vec<Entry>, found: Vec<Card>) -> impl IntoView + use<> {
    let mut found: HashMap<ProductId, Card> =
        found.into_iter().map(|card| (card.product, card)).collect();
    let lines: Vec<_> = entries
        .into_iter()
        .enumerate()
        .map(|(place, entry)| {
            let card = found.remove(&entry.product);
            let remove = remove_form(shop, entry.id, &entry.title);
            let said = card.as_ref().and_then(|card| fallen(shop, &entry, card));
            let article = match card {
                Some(card) => {
                    let setting = Setting {
                        sizes: SIZES,
                        in_section: false,
                        first: place < FIRST_SEEN,
                    };
                    product_article(shop, card, setting).into_any()
                }
                None => gone(shop, entry.title).into_any(),
            };
            view! { <li class="wish">{article} {said} {remove}</li> }
        })
        .collect();
    view! { <ul class="product-grid">{lines}</ul> }
}

/// That it costs less than on the day on which it was saved.
fn fallen(shop: &Shop, entry: &Entry, card: &Card) -> Option<impl IntoView + use<>> {
    (card.lowest < entry.saved_price).then(|| {
        let before = shop.amount(entry.saved_price);
        let text = shop
            .words
            .with("wishlist-fallen", [("price", before.into())]);
        view! { <p class="wish-fallen">{text}</p> }
    })
}

/// What is not sold any more.
fn gone(shop: &Shop, title: String) -> impl IntoView + use<> {
    view! {
        <article class="product-card">
            <div class="product-card-media"><div class="picture"></div></div>
            <h2 class="product-card-name">{title}</h2>
            <p class="stock-note" data-level="out">{shop.words.t("wishlist-gone")}</p>
        </article>
    }
}

fn remove_form(shop: &Shop, id: WishlistEntryId, title: &str) -> impl IntoView + use<> {
    let words = &shop.words;
    let text = words.t("wishlist-remove");
    let label = words.labeled(&text, title);
    view! {
        <form method="post" action=shop.href(&format!("{PATH}/{id}/remove"))>
            <button class="button" data-kind="link" aria-label=label>{text}</button>
        </form>
    }
}
