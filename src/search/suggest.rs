//! Suggestions for the words so far.

use crate::catalog::pages::price_text;
use crate::catalog::{Card, Pick, sale, store as catalog};
use crate::core::ProductId;
use crate::db::TenantTx;
use crate::web::{Failure, Shop};

use super::find::Search;
use super::places::{self, Place};
use super::price_words::{self, Priced};
use super::suggestion::SuggestionsFound;
use super::views::{Entry, Group, drawn};

/// Products that are counted: "See all 40 results".
const MOST_COUNTED: i64 = 200;
/// Products that are suggested.
const MOST_PRODUCTS: usize = 6;
/// Products among which those of a price are looked for.
const MOST_PRICED: usize = 24;
/// Width of a picture in pixels, for dense screens.
const PICTURE_WIDTH: i32 = 120;

/// As long as the search box takes.
const LONGEST: usize = 100;

/// Answers the search box.
///
/// # Errors
/// When the database refuses.
pub async fn answer(shop: &Shop, typed: &str) -> Result<SuggestionsFound, Failure> {
    let typed = typed.trim().chars();
    let typed: String = typed.filter(|c| !c.is_control()).take(LONGEST).collect();
    let mut tx = shop.begin().await?;
    let found = suggest(shop, &mut tx, &typed).await?;
    tx.commit().await?;
    Ok(found)
}

/// What is suggested for words that may go on.
async fn suggest(shop: &Shop, tx: &mut TenantTx, typed: &str) -> Result<SuggestionsFound, Failure> {
    let priced = price_words::prices(typed, shop.locale, shop.notation());
    let words = priced
        .as_ref()
        .map_or(typed, |priced| priced.words.as_str());
    let search = Search::read(tx, words, shop.locale, shop.settings().first_locale()).await?;
    let places = places::find(shop, tx, &search, true).await?;
    let products = if !search.terms.is_empty() {
        search.exactly(tx, MOST_COUNTED).await?
    } else if priced.is_some() {
        catalog::published(tx, MOST_COUNTED).await?
    } else {
        Vec::new()
    };
    let products = if products.is_empty() && places.is_empty() && !search.terms.is_empty() {
        search.otherwise(tx, MOST_COUNTED).await?.products
    } else {
        products
    };
    let total = products.len();
    let looked_at = if priced.is_some() {
        MOST_PRICED
    } else {
        MOST_PRODUCTS
    };
    let picks: Vec<_> = products
        .into_iter()
        .take(looked_at)
        .map(|id| Pick {
            product: ProductId::from_uuid(id),
            variant: None,
        })
        .collect();
    let mut cards = catalog::cards(tx, shop.locale, &picks).await?;
    sale::on_cards(shop, tx, &mut cards).await?;
    if let Some(priced) = &priced {
        cards.retain(|card| costs(card, priced));
    }
    cards.truncate(MOST_PRODUCTS);
    // Where prices narrow it, how many there are is told by the page.
    let total = priced.is_none().then_some(total);
    Ok(worded(shop, typed, places, cards, total))
}

fn costs(card: &Card, priced: &Priced) -> bool {
    priced.to.is_none_or(|to| card.lowest <= to)
        && priced.from.is_none_or(|from| card.highest >= from)
}

fn worded(
    shop: &Shop,
    typed: &str,
    places: places::Places,
    cards: Vec<Card>,
    total: Option<usize>,
) -> SuggestionsFound {
    let words = &shop.words;
    let has_products = !cards.is_empty();
    let named = |places: Vec<Place>| -> Vec<Entry> {
        let entry = |place: Place| Entry {
            href: place.href,
            name: place.name,
            product: None,
        };
        places.into_iter().map(entry).collect()
    };
    let products = cards.into_iter().map(|card| product(shop, card)).collect();
    let mut groups: Vec<Group> = [
        ("search-groups", named(places.groups)),
        ("search-pages", named(places.pages)),
        ("search-products", products),
    ]
    .into_iter()
    .filter(|(_, entries)| !entries.is_empty())
    .map(|(heading, entries)| Group {
        heading: words.t(heading),
        entries,
    })
    .collect();
    let count: usize = groups.iter().map(|group| group.entries.len()).sum();
    let status = match count {
        0 if typed.is_empty() => String::new(),
        0 => words.with(
            "search-nothing-suggested",
            [("words", typed.to_owned().into())],
        ),
        count => words.with("search-suggested", [("count", count.into())]),
    };
    if has_products {
        groups.push(Group {
            heading: String::new(),
            entries: vec![all(shop, typed, total)],
        });
    }
    SuggestionsFound {
        html: drawn(groups),
        status,
    }
}

/// The way to all results.
fn all(shop: &Shop, typed: &str, total: Option<usize>) -> Entry {
    let query: String = url::form_urlencoded::byte_serialize(typed.as_bytes()).collect();
    Entry {
        href: shop.href(&["/search?q=", &query].concat()),
        name: match total {
            Some(total) => shop.words.with("search-see-all", [("count", total.into())]),
            None => shop.words.t("search-see-all-priced"),
        },
        product: None,
    }
}

fn product(shop: &Shop, card: Card) -> Entry {
    let picture = card.pictures.first();
    let picture = picture.map(|picture| picture.address(PICTURE_WIDTH, "webp"));
    Entry {
        href: shop.href(&["/products/", &card.slug].concat()),
        product: Some((price_text(shop, &card).now, picture)),
        name: card.title,
    }
}
