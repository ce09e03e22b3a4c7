//! The shop window.

mod tiles;

use futures::future::BoxFuture;
use leptos::prelude::*;
use serde_json::json;

use super::card::{ROW_SIZES, Setting, product_card};
use super::parts::{described, preview_address};
use crate::catalog::islands::CardColors;
use crate::catalog::store::{self, Front};
use crate::catalog::{Card, Pick, sale};
use crate::core::ProductId;
use crate::db::TenantTx;
use crate::storefront::Draw;
use crate::tenancy::PageKind;
use crate::ui::{Picture, PictureSource};
use crate::web::{Failure, Outcome, Shop};

use tiles::{Shown, tiles};

/// Cards in a row of the home page.
const ROW_LENGTH: i64 = 8;
/// Characters of the story that the home page quotes.
const TEASER_LENGTH: usize = 320;

/// What sells best, a minute ago at most.
struct BestSellers(Vec<ProductId>);

/// `/`
pub async fn show(shop: Shop) -> Outcome {
    let mut tx = shop.begin().await?;
    let front = store::front(&mut tx, shop.locale, shop.settings().hero.media, ROW_LENGTH).await?;
    let best_sellers = shop.remembered(async {
        let products = store::best_sellers(&mut tx, ROW_LENGTH).await?;
        Ok(BestSellers(products))
    });
    let best_sellers = best_sellers.await?;
    let picks: Vec<Pick> = front
        .newest
        .iter()
        .chain(&best_sellers.0)
        .map(|product| pick(*product))
        .collect();
    let mut cards = store::cards(&mut tx, shop.locale, &picks).await?;
    store::add_choices(&mut tx, shop.locale, &mut cards).await?;
    sale::on_cards(&shop, &mut tx, &mut cards).await?;
    let best_sellers = cards.split_off(front.newest.len().min(cards.len()));
    let alt = shop.settings().text(&shop.settings().hero.alt, shop.locale);
    let hero = front.hero.clone().map(|source| described(source, alt));
    let hero = hero.or_else(|| {
        let first = cards.first()?;
        first.pictures.first().cloned()
    });
    let mut head = shop.public_head("/");
    let settings = shop.settings();
    settings
        .text(&settings.hero.text, shop.locale)
        .clone_into(&mut head.description);
    head.picture = hero.as_ref().map(|source| preview_address(&shop, source));
    head.json_ld = vec![organization(&shop), website(&shop)];
    let view = {
        let shop = shop.clone();
        move || window(&shop, front, hero, cards, best_sellers)
    };
    shop.page(tx, head, view).await
}

/// Cards that help who looked for something that is not there.
const SOME_GOODS: i64 = 4;

/// The newest products, for the page of an address that leads nowhere.
pub fn some_goods<'a>(
    shop: &'a Shop,
    tx: &'a mut TenantTx,
) -> BoxFuture<'a, Result<Option<Draw>, Failure>> {
    Box::pin(async move {
        let newest = store::published(tx, SOME_GOODS).await?;
        let picks: Vec<Pick> = newest
            .into_iter()
            .map(ProductId::from_uuid)
            .map(pick)
            .collect();
        let mut cards = store::cards(tx, shop.locale, &picks).await?;
        sale::on_cards(shop, tx, &mut cards).await?;
        let shop = shop.clone();
        Ok((!cards.is_empty()).then(|| {
            Box::new(move || {
                view! {
                    <section class="error-goods">
                        <header class="section-head"><h2>{shop.words.t("catalog-new")}</h2></header>
                        {row(&shop, cards)}
                    </section>
                }
                .into_any()
            }) as Draw
        }))
    })
}

/// The picture at the top of the home page, where the merchant has chosen one.
pub fn shop_picture<'a>(
    shop: &'a Shop,
    tx: &'a mut TenantTx,
) -> BoxFuture<'a, Result<Option<PictureSource>, Failure>> {
    Box::pin(async move {
        let hero = &shop.settings().hero;
        let Some(media) = hero.media else {
            return Ok(None);
        };
        let alt = shop.settings().text(&hero.alt, shop.locale);
        let picture = store::picture(tx, media).await?;
        Ok(picture.map(|source| described(source, alt)))
    })
}

fn pick(product: ProductId) -> Pick {
    Pick {
        product,
        variant: None,
    }
}

fn window(
    shop: &Shop,
    front: Front,
    picture: Option<PictureSource>,
    newest: Vec<Card>,
    best_sellers: Vec<Card>,
) -> impl IntoView + use<> {
    let mut shown = Shown::default();
    shown.extend(picture.as_ref());
    // What has a picture of its own keeps it from the others.
    let own = front.categories.iter().chain(&front.collections);
    shown.extend(own.filter_map(|tile| tile.picture.as_ref()));
    let categories = tiles(shop, front.categories, "/categories", None, &mut shown);
    let collections = tiles(
        shop,
        front.collections,
        "/collections",
        Some("2"),
        &mut shown,
    );
    let story_picture = newest
        .iter()
        .skip(1)
        .flat_map(|card| card.pictures.iter().rev())
        .find(|picture| !shown.has(picture))
        .cloned();
    view! {
        <main id="content" tabindex="-1">
            {hero(shop, picture)}
            {section(shop, "catalog-categories", None, categories)}
            {section(shop, "catalog-new", None, row(shop, newest))}
            {section(shop, "catalog-collections", Some("sunk"), collections)}
            {section(shop, "catalog-best-sellers", None, row(shop, best_sellers))}
            {story(shop, story_picture)}
        </main>
        <CardColors/>
    }
}

fn hero(shop: &Shop, picture: Option<PictureSource>) -> impl IntoView + use<> {
    let settings = shop.settings();
    let text = |text| settings.text(text, shop.locale).to_owned();
    let hero = &settings.hero;
    let headline = match text(&hero.headline) {
        empty if empty.is_empty() => settings.name.clone(),
        headline => headline,
    };
    let (lead, button, tagline) = (
        text(&hero.text),
        text(&hero.button),
        text(&settings.tagline),
    );
    let is_wide = picture.as_ref().is_some_and(|p| p.width > p.height * 3 / 2);
    let layout = if is_wide { "cover" } else { "split" };
    // Only a path of this shop: the merchant's button leads nowhere else.
    let is_path = hero.link.starts_with('/') && !hero.link.starts_with("//");
    let link = (!button.is_empty() && is_path).then(|| shop.href(&hero.link));
    let sizes = if is_wide {
        "100vw"
    } else {
        "(width >= 60rem) 50vw, 100vw"
    };
    view! {
        <section class="hero" data-layout=layout>
            <div class="hero-text">
                {(!tagline.is_empty()).then(|| view! { <p class="eyebrow">{tagline}</p> })}
                <h1>{headline}</h1>
                {(!lead.is_empty()).then(|| view! { <p class="lead">{lead}</p> })}
                <p class="cluster">
                    {link
                        .map(|href| {
                            view! {
                                <a class="button" data-kind="primary" data-size="large" href=href>{button}</a>
                            }
                        })}
                    <a href=shop.href("/pages/story")>{shop.words.t("page-story")}</a>
                </p>
            </div>
            {picture.map(|source| view! { <Picture source sizes first=true/> })}
        </section>
    }
}

/// A section of the page; nothing when it would be empty.
fn section<V: IntoView + 'static>(
    shop: &Shop,
    heading: &str,
    tone: Option<&'static str>,
    content: Option<V>,
) -> Option<impl IntoView + use<V>> {
    let heading = shop.words.t(heading);
    content.map(|content| {
        view! {
            <section class="section" data-tone=tone>
                <header class="section-head"><h2>{heading}</h2></header>
                {content}
            </section>
        }
    })
}

fn row(shop: &Shop, cards: Vec<Card>) -> Option<impl IntoView + use<>> {
    let setting = Setting {
        sizes: ROW_SIZES,
        in_section: true,
        first: false,
    };
    (!cards.is_empty()).then(|| {
        let cards: Vec<_> = cards
            .into_iter()
            .map(|card| product_card(shop, card, setting))
            .collect();
        view! { <ul class="product-row">{cards}</ul> }
    })
}

/// The first paragraph of the brand's story.
fn story(shop: &Shop, picture: Option<PictureSource>) -> Option<impl IntoView + use<>> {
    let story = shop.settings().page(PageKind::Story, shop.locale);
    let paragraph = story
        .split("\n\n")
        .map(str::trim)
        .find(|part| !part.is_empty() && !part.starts_with(['#', '!', '<', '|', '>', '-', '*']))?;
    let plain: String = paragraph.chars().filter(|c| !"*_`".contains(*c)).collect();
    let mut teaser: String = plain.chars().take(TEASER_LENGTH).collect();
    if teaser.len() < plain.len() {
        teaser.truncate(teaser.trim_end().len());
        teaser.push('…');
    }
    let name = shop.settings().name.clone();
    let picture = picture.map(|source| described(source, &name));
    Some(view! {
        <section class="section story">
            {picture
                .map(|source| view! { <Picture source sizes="(width >= 60rem) 40vw, 100vw" ratio="square"/> })}
            <div class="prose">
                <h2>{shop.words.t("page-story")}</h2>
                <p>{teaser}</p>
                <p><a href=shop.href("/pages/story")>{shop.words.t("catalog-story-more")}</a></p>
            </div>
        </section>
    })
}

fn organization(shop: &Shop) -> serde_json::Value {
    let settings = shop.settings();
    let mut about = json!({
        "@context": "https://schema.org",
        "@type": "Organization",
        "name": settings.name,
        "url": shop.base_url(),
    });
    if let Some(email) = &settings.email {
        about["email"] = json!(email.to_string());
    }
    if let Some(logo) = shop.logo_address() {
        about["logo"] = json!(logo);
    }
    about
}

fn website(shop: &Shop) -> serde_json::Value {
    json!({
        "@context": "https://schema.org",
        "@type": "WebSite",
        "name": shop.settings().name,
        "url": shop.url("/"),
        "potentialAction": {
            "@type": "SearchAction",
            "target": format!("{}?q={{search_term_string}}", shop.url("/search")),
            "query-input": "required name=search_term_string",
        },
    })
}
