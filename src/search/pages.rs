//! The page of search results.

use leptos::prelude::*;
use serde_json::json;

use super::find::{Found, Search};
use super::places::{self, Place, Places};
use super::price_words;
use crate::catalog::listing::{ListingQuery, PriceField};
use crate::catalog::pages::shelf::PRODUCTS;
use crate::catalog::pages::{List, show_list};
use crate::customer::EventKind;
use crate::customer::event::happened;
use crate::web::{FormFields, Head, Outcome, Shop};

/// Products that a search looks at.
const MOST_FOUND: i64 = 2_000;

/// `/search?q=`
pub async fn show(shop: Shop) -> Outcome {
    let fields = FormFields::of_query(&shop.uri)?;
    let query = ListingQuery::read(fields.pairs(), shop.notation());
    if let Some(priced) = priced(&shop, &query) {
        // Prices alone narrow all that is sold.
        let path = if priced.words.is_empty() {
            PRODUCTS
        } else {
            "/search"
        };
        return shop.see_other(&priced.address(path));
    }
    let mut tx = shop.begin().await?;
    let first = shop.settings().first_locale();
    let search = Search::read(&mut tx, &query.words, shop.locale, first).await?;
    let mut places = places::find(&shop, &mut tx, &search, false).await?;
    let mut found = Found {
        products: search.exactly(&mut tx, MOST_FOUND).await?,
        ..Found::default()
    };
    if found.products.is_empty() && places.is_empty() && !search.terms.is_empty() {
        found = search.otherwise(&mut tx, MOST_FOUND).await?;
        if found.products.is_empty() {
            places.pages = places::mentioning(&shop, &search);
        }
    }
    if !query.words.is_empty() {
        let subject = json!({ "words": query.words, "found": found.products.len() });
        happened(&shop, &mut tx, EventKind::Search, subject).await?;
    }
    let heading = if query.words.is_empty() {
        shop.words.t("search-title")
    } else {
        shop.words
            .with("search-title-for", [("words", query.words.clone().into())])
    };
    let head = Head {
        title: heading.clone(),
        no_index: true,
        ..shop.public_head("/search")
    };
    let list = List {
        path: "/search".to_owned(),
        empty: if query.words.is_empty() {
            "search-nothing-typed"
        } else if places.is_empty() {
            "search-nothing-found"
        } else {
            "search-no-products"
        },
        query,
        products: std::mem::take(&mut found.products),
        only_reduced: false,
    };
    let title = {
        let shop = shop.clone();
        move || title(&shop, heading, found, places)
    };
    show_list(shop, tx, head, list, title).await
}

/// The same search with the prices among its words as what they are: filters that can be taken away.
fn priced(shop: &Shop, query: &ListingQuery) -> Option<ListingQuery> {
    if query.has_typed_price() {
        return None;
    }
    let priced = price_words::prices(&query.words, shop.locale, shop.notation())?;
    Some(ListingQuery {
        words: priced.words,
        from: PriceField::of(priced.from, shop.notation()),
        to: PriceField::of(priced.to, shop.notation()),
        ..query.clone()
    })
}

/// What was searched for, how it was understood, and what is no product.
fn title(shop: &Shop, heading: String, found: Found, places: Places) -> impl IntoView + use<> {
    let words = &shop.words;
    let note = match found.meant {
        Some(meant) => Some(words.with("search-meant", [("words", meant.into())])),
        None => found.is_partial.then(|| words.t("search-partial")),
    };
    let row = |key: &str, places: Vec<Place>| {
        (!places.is_empty()).then(|| {
            let links: Vec<_> = places
                .into_iter()
                .map(|place| view! { <li><a class="chip" href=place.href>{place.name}</a></li> })
                .collect();
            let label = words.t(key);
            view! {
                <nav class="search-places" aria-label=label.clone()>
                    <h2>{label.clone()}</h2>
                    <ul class="chips">{links}</ul>
                </nav>
            }
        })
    };
    let pages = row("search-pages", places.pages);
    let groups = row("search-groups", places.groups);
    view! {
        <header class="page-title">
            <h1>{heading}</h1>
            {note.map(|note| view! { <p class="lead" role="status">{note}</p> })}
        </header>
        {pages}
        {groups}
    }
}
