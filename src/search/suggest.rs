//! Suggestions for the words so far.

use crate::catalog::pages::price_text;
use crate::catalog::{Card, Pick, sale, store as catalog};
use crate::core::ProductId;
use crate::db::TenantTx;
use crate::web::{Failure, Shop};

use super::find::Search;
use super::places::{self, Place};
use super::price_words::{self, Priced};
use super::store;
use super::suggestion::{SuggestionEntry, SuggestionGroup, SuggestionsFound};

/// Products that are counted: "See all 40 results".
const MOST_COUNTED: i64 = 200;
/// Products that are suggested.
const MOST_PRODUCTS: usize = 6;
/// Products among which those of a price are looked for.
const MOST_PRICED: usize = 24;
/// Width of a picture in pixels, for dense screens.
const PICTURE_WIDTH: i32 = 120;

/// What is suggested for words that may go on.
///
/// # Errors
/// When the database refuses.
pub async fn suggest(
    shop: &Shop,
    tx: &mut TenantTx,
    typed: &str,
) -> Result<SuggestionsFound, Failure> {
    let priced = price_words::prices(typed, shop.locale, shop.notation());
    let words = priced
        .as_ref()
        .map_or(typed, |priced| priced.words.as_str());
    let search = Search::read(tx, words, shop.locale, shop.settings().first_locale()).await?;
    let places = places::find(shop, tx, &search, true).await?;
    let products = if !search.terms.is_empty() {
        search.exactly(tx, MOST_COUNTED).await?
    } else if priced.is_some() {
        store::newest(tx, MOST_COUNTED).await?
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
    let named = |places: Vec<Place>| -> Vec<SuggestionEntry> {
        let entry = |place: Place| SuggestionEntry {
            href: place.href,
            name: place.name,
            ..SuggestionEntry::default()
        };
        places.into_iter().map(entry).collect()
    };
    let products = cards.into_iter().map(|card| product(shop, card)).collect();
    let mut groups = vec![
        (words.t("search-groups"), named(places.groups)),
        (words.t("search-pages"), named(places.pages)),
        (words.t("search-products"), products),
    ];
    groups.retain(|(_, entries): &(String, Vec<_>)| !entries.is_empty());
    let count: usize = groups.iter().map(|(_, entries)| entries.len()).sum();
    let status = if count == 0 {
        words.with(
            "search-nothing-suggested",
            [("words", typed.to_owned().into())],
        )
    } else {
        words.with("search-suggested", [("count", count.into())])
    };
    if has_products {
        let query: String = url::form_urlencoded::byte_serialize(typed.as_bytes()).collect();
        let all = SuggestionEntry {
            href: shop.href(&["/search?q=", &query].concat()),
            name: match total {
                Some(total) => words.with("search-see-all", [("count", total.into())]),
                None => words.t("search-see-all-priced"),
            },
            ..SuggestionEntry::default()
        };
        groups.push((String::new(), vec![all]));
    }
    let groups = groups
        .into_iter()
        .map(|(heading, entries)| SuggestionGroup { heading, entries });
    SuggestionsFound {
        groups: groups.collect(),
        status,
    }
}

fn product(shop: &Shop, card: Card) -> SuggestionEntry {
    let picture = card.pictures.first();
    SuggestionEntry {
        href: shop.href(&["/products/", &card.slug].concat()),
        price: price_text(shop, &card).now,
        picture: picture.map_or_else(String::new, |picture| {
            picture.address(PICTURE_WIDTH, "webp")
        }),
        name: card.title,
    }
}
