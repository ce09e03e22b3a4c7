//! A list of products with sorting, filters and pages: the body of category, collection and search.

mod filter;
mod paging;

use std::num::NonZeroU32;
use std::sync::Arc;

use leptos::prelude::*;
use uuid::Uuid;

use super::card::{GRID_SIZES, Setting, product_card};
use crate::catalog::islands::CardColors;
use crate::catalog::listing::{Index, Listing, ListingQuery, Sort};
use crate::catalog::{Card, known_lists, sale, store};
use crate::core::Page;
use crate::db::TenantTx;
use crate::storefront::category_chips;
use crate::ui::{Icon, IconName, LiveNotes, LiveRegion};
use crate::web::{Failure, Head, Outcome, Shop};

use filter::{active_filters, hidden_fields, panel};
use paging::pagination;

/// Products on one page.
const PER_PAGE: NonZeroU32 = NonZeroU32::MIN.saturating_add(23);
/// Cards whose pictures are seen before scrolling.
const FIRST_SEEN: usize = 2;

/// What a list shows.
pub struct List {
    /// Its path, without the language's prefix.
    pub path: String,
    /// What the address asks of it.
    pub query: ListingQuery,
    /// All its products in their own order.
    pub products: Vec<Uuid>,
    /// Whether only what is reduced belongs to it.
    pub only_reduced: bool,
    /// What to say when nothing is in it.
    pub empty: &'static str,
}

/// Answers with the page of a list under `title`.
///
/// # Errors
/// 404 for a page after the last; when the database refuses.
pub async fn show_list<V: IntoView + 'static>(
    shop: Shop,
    mut tx: TenantTx,
    mut head: Head,
    list: List,
    title: impl FnOnce() -> V + Send + 'static,
) -> Outcome {
    if let Some(address) = without_empty_fields(&shop) {
        return shop.see_other(&address);
    }
    let mut index = known_lists::index(&shop, &mut tx, &list.path, &list.products).await?;
    if list.only_reduced {
        let index = Arc::make_mut(&mut index);
        index.forms.retain(|form| form.before.is_some());
    }
    let listing = index.list(list.query);
    let page = page_of(&shop, &mut tx, &index, &listing, list.only_reduced).await?;
    // Every view of a list has the list's own address; its pages are pages of their own.
    let own = ListingQuery {
        words: listing.query.words.clone(),
        page: listing.query.page,
        ..ListingQuery::default()
    };
    let found_at = shop.public_head(&own.address(&list.path));
    (head.canonical, head.alternates) = (found_at.canonical, found_at.alternates);
    head.no_index |= listing.query.is_a_view();
    let view = {
        let shop = shop.clone();
        move || {
            let title = title();
            frame(&shop, &list.path, list.empty, &listing, page, title)
        }
    };
    shop.page(tx, head, view).await
}

/// The cards of the page that was asked for.
async fn page_of(
    shop: &Shop,
    tx: &mut TenantTx,
    index: &Index,
    listing: &Listing,
    only_reduced: bool,
) -> Result<Page<Card>, Failure> {
    let mut page = Page {
        items: Vec::new(),
        number: listing.query.page,
        per_page: PER_PAGE,
        total: listing.found.len() as u64,
    };
    if u64::from(page.number.get()) > page.pages() {
        return Err(Failure::NotFound);
    }
    let start = usize::try_from(page.number.offset(PER_PAGE)).unwrap_or(usize::MAX);
    let found = listing.found.iter().skip(start);
    let mut shown: Vec<_> = found.take(PER_PAGE.get() as usize).copied().collect();
    if only_reduced {
        // The card leads to a form that is reduced.
        for pick in &mut shown {
            let mut forms = index.forms.iter();
            let form = forms.find(|form| form.product == pick.product);
            pick.variant = pick.variant.or(form.map(|form| form.variant));
        }
    }
    page.items = store::cards(tx, shop.locale, &shown).await?;
    store::add_choices(tx, shop.locale, &mut page.items).await?;
    sale::on_listed(shop, tx, &index.spans(), &mut page.items).await?;
    Ok(page)
}

/// The address that was asked for without the fields that were sent empty, where there are any: a form without a
/// script sends all it has.
fn without_empty_fields(shop: &Shop) -> Option<String> {
    let query = shop.uri.query()?;
    let is_empty = |pair: &&str| pair.is_empty() || pair.ends_with('=');
    query.split('&').find(is_empty)?;
    let filled: Vec<&str> = query.split('&').filter(|pair| !is_empty(pair)).collect();
    let path = shop.uri.path();
    Some(if filled.is_empty() {
        path.to_owned()
    } else {
        format!("{path}?{}", filled.join("&"))
    })
}

fn frame<V: IntoView + 'static>(
    shop: &Shop,
    path: &str,
    empty: &str,
    listing: &Listing,
    page: Page<Card>,
    title: V,
) -> impl IntoView + use<V> {
    let has_filters = !listing.facets.is_empty()
        || listing.query.filters() > 0
        || listing.query.has_typed_price()
        || listing.prices.is_some_and(|(low, high)| low < high);
    let total = page.total;
    let bar = bar(shop, path, listing, total);
    let chips = active_filters(shop, path, listing);
    let pages = pagination(shop, path, &listing.query, &page);
    let body = if page.items.is_empty() {
        nothing(shop, path, empty, listing).into_any()
    } else {
        let cards: Vec<_> = page
            .items
            .into_iter()
            .enumerate()
            .map(|(place, card)| {
                let setting = Setting {
                    sizes: GRID_SIZES,
                    in_section: true,
                    first: place < FIRST_SEEN,
                };
                product_card(shop, card, setting)
            })
            .collect();
        view! { <ul class="product-grid">{cards}</ul> }.into_any()
    };
    let said = count_text(shop, total);
    let main = view! {
        <div id="listing-main" class="listing-main" data-live-part="" data-said=said>{bar} {chips} {body} {pages}</div>
    };
    let content = if has_filters {
        view! {
            <div class="listing-frame">
                <aside class="listing-side" aria-label=shop.words.t("catalog-filter")>
                    {panel(shop, path, listing)}
                </aside>
                {main}
            </div>
        }
        .into_any()
    } else {
        main.into_any()
    };
    let words = &shop.words;
    view! {
        <main id="content" tabindex="-1" class="listing section">
            {title}
            <LiveNotes
                unreachable=words.t("cart-unreachable")
                failed=words.t("error-wire-other")
                again=words.t("cart-try-again")
            />
            {content}
        </main>
        <LiveRegion/>
        <CardColors/>
    }
}

fn count_text(shop: &Shop, total: u64) -> String {
    shop.words
        .with("catalog-products", [("count", total.into())])
}

/// How many there are, and in which order.
fn bar(shop: &Shop, path: &str, listing: &Listing, total: u64) -> impl IntoView + use<> {
    let count = count_text(shop, total);
    let is_search = !listing.query.words.is_empty();
    let options: Vec<_> = Sort::ALL
        .into_iter()
        .map(|sort| {
            let key = match sort {
                Sort::Featured if is_search => "catalog-sort-relevance".to_owned(),
                sort => format!("catalog-sort-{}", sort.word()),
            };
            let selected = sort == listing.query.sort;
            view! { <option value=sort.word() selected=selected>{shop.words.t(&key)}</option> }
        })
        .collect();
    let kept = hidden_fields(&listing.query, |name| name != "sort");
    let sort = (total > 1).then(|| {
        view! {
            <form class="sort-form" method="get" action=shop.href(path) autocomplete="off" data-reset="" data-live-form="">
                {kept} <label for="sort">{shop.words.t("catalog-sort")}</label>
                <select id="sort" name="sort">{options}</select>
                <button class="button" data-size="small">{shop.words.t("catalog-sort-apply")}</button>
            </form>
        }
    });
    view! {
        <div class="listing-bar">
            <h2 class="listing-count" tabindex="-1" data-live-heading="">{count}</h2>
            {sort}
        </div>
    }
}

/// Why the list is empty and what can be done.
fn nothing(shop: &Shop, path: &str, empty: &str, listing: &Listing) -> impl IntoView + use<> {
    let words = &shop.words;
    let filtered = listing.query.filters() > 0;
    let (heading, text) = if filtered {
        (
            "catalog-nothing-fits".to_owned(),
            words.t("catalog-nothing-fits-text"),
        )
    } else {
        (empty.to_owned(), words.t(&format!("{empty}-text")))
    };
    let way_out = if filtered {
        let address = shop.href(&listing.query.unfiltered().address(path));
        view! { <a class="button" data-kind="primary" href=address data-live-link="">{words.t("catalog-clear")}</a> }
            .into_any()
    } else {
        category_chips(shop).into_any()
    };
    view! {
        <div class="empty-state">
            <Icon name=IconName::Search size="large"/>
            <h3>{words.t(&heading)}</h3>
            <p>{text}</p>
            {way_out}
        </div>
    }
}
