mod chips;
mod facet;
mod price;

use leptos::prelude::*;

use crate::catalog::listing::{Listing, ListingQuery};
use crate::web::Shop;

pub use chips::active_filters;
use facet::facet;
use price::{price_fault, price_range};

/// The parameters that a form must carry along.
pub fn hidden_fields(query: &ListingQuery, keep: fn(&str) -> bool) -> Vec<impl IntoView + use<>> {
    query
        .pairs()
        .into_iter()
        .filter(|(name, _)| name != "page" && keep(name))
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect()
}

/// All filters, as one form: beside the list where there is room, else a sheet over it.
pub fn panel(shop: &Shop, path: &str, listing: &Listing) -> impl IntoView + use<> {
    let (words, query) = (&shop.words, &listing.query);
    let count = query.filters();
    let facets: Vec<_> = listing
        .facets
        .iter()
        .map(|it| facet(shop, it).into_any())
        .collect();
    let kept = hidden_fields(query, |name| name == "q" || name == "sort");
    let stock = (listing.some_sold_out || query.in_stock).then(|| {
        view! {
            <fieldset class="facet">
                <legend>{words.t("catalog-availability")}</legend>
                <div class="facet-values">
                    <label class="choice">
                        <input id="filter-in-stock" type="checkbox" name="in_stock" value="1" checked=query.in_stock/>
                        <span>{words.t("catalog-in-stock-only")}</span>
                        <span class="facet-count">{listing.in_stock}</span>
                    </label>
                </div>
            </fieldset>
        }
    });
    let clear = (count > 0).then(|| {
        let address = shop.href(&query.unfiltered().address(path));
        view! { <a href=address data-live-link="">{words.t("catalog-clear")}</a> }
    });
    let badge = (count > 0).then(|| view! { <span class="filter-count">{count}</span> });
    let found = words.with(
        "catalog-show-products",
        [("count", listing.found.len().into())],
    );
    view! {
        <details class="filter-panel" data-sheet="">
            <summary class="button">
                {words.t("catalog-filter")} " " <span id="filter-count" data-live-part="">{badge}</span>
            </summary>
            <form
                id="filter-form"
                class="filter-form"
                method="get"
                action=shop.href(path)
                autocomplete="off"
                data-reset=""
                data-live-form=""
                data-live-part=""
                data-said=price_fault(shop, listing)
            >
                {kept} {facets} {price_range(shop, listing)} {stock}
                <div class="filter-actions">
                    <button class="button" data-kind="primary">
                        <span class="when-still">{words.t("catalog-show")}</span>
                        <span class="when-live">{found}</span>
                    </button>
                    {clear}
                </div>
            </form>
        </details>
    }
}

/// The id of the control of a filter, by which the focus is kept.
fn control_id(facet: &str, value: &str) -> String {
    let encoded =
        |text: &str| -> String { url::form_urlencoded::byte_serialize(text.as_bytes()).collect() };
    format!("filter-{}-{}", encoded(facet), encoded(value))
}
