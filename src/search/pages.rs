//! The page of search results, and the suggestions while one types.

use axum::http::header;
use axum::response::IntoResponse;
use leptos::prelude::*;
use serde_json::json;

use super::store;
use crate::catalog::listing::ListingQuery;
use crate::catalog::pages::{List, show_list, suggestion};
use crate::catalog::{Pick, sale, store as catalog};
use crate::core::{Locale, ProductId};
use crate::customer::EventKind;
use crate::customer::event::happened;
use crate::web::{FormFields, Head, Outcome, Shop};

/// Products that a search looks at.
const MOST_FOUND: i64 = 2_000;
/// Products that are suggested.
const MOST_SUGGESTED: i64 = 6;

/// The reader's language, where it is not the one that products are written in.
fn language(shop: &Shop) -> Option<Locale> {
    Some(shop.locale).filter(|locale| *locale != shop.settings().first_locale())
}

/// `/search?q=`
pub async fn show(shop: Shop) -> Outcome {
    let fields = FormFields::of_query(&shop.uri)?;
    let query = ListingQuery::read(fields.pairs(), shop.notation());
    let mut tx = shop.begin().await?;
    let found = store::find(&mut tx, &query.words, language(&shop), MOST_FOUND).await?;
    let typed = query.words.clone();
    if !typed.is_empty() {
        let subject = json!({ "words": typed, "found": found.products.len() });
        happened(&shop, &mut tx, EventKind::Search, subject).await?;
    }
    let heading = if typed.is_empty() {
        shop.words.t("search-title")
    } else {
        shop.words
            .with("search-title-for", [("words", typed.clone().into())])
    };
    let meant = found
        .meant
        .map(|meant| shop.words.with("search-meant", [("words", meant.into())]));
    let head = Head {
        title: heading.clone(),
        no_index: true,
        ..shop.public_head("/search")
    };
    let list = List {
        path: "/search".to_owned(),
        empty: if typed.is_empty() {
            "search-nothing-typed"
        } else {
            "search-nothing-found"
        },
        query,
        products: found.products,
        only_reduced: false,
    };
    let title = move || {
        view! {
            <header class="page-title">
                <h1>{heading}</h1>
                {meant.map(|meant| view! { <p class="lead" role="status">{meant}</p> })}
            </header>
        }
    };
    show_list(shop, tx, head, list, title).await
}

/// `/search/suggestions?q=`: entries of the list under the search box.
pub async fn suggestions(shop: Shop) -> Outcome {
    let fields = FormFields::of_query(&shop.uri)?;
    let query = ListingQuery::read(fields.pairs(), shop.notation());
    let mut tx = shop.begin().await?;
    let found = store::find(&mut tx, &query.words, language(&shop), MOST_SUGGESTED).await?;
    let picks: Vec<_> = found
        .products
        .into_iter()
        .map(|id| Pick {
            product: ProductId::from_uuid(id),
            variant: None,
        })
        .collect();
    let mut cards = catalog::cards(&mut tx, shop.locale, &picks).await?;
    sale::on_cards(&shop, &mut tx, &mut cards).await?;
    tx.commit().await?;
    let html: String = Owner::new().with(|| {
        let entries = cards.into_iter().enumerate();
        entries
            .map(|(place, card)| suggestion(&shop, card, place).to_html())
            .collect()
    });
    Ok((
        [
            (header::CONTENT_TYPE, "text/html; charset=utf-8"),
            (header::CACHE_CONTROL, "public, max-age=60"),
        ],
        html,
    )
        .into_response())
}
