use leptos::prelude::*;

use crate::catalog::listing::{Listing, ListingQuery};
use crate::ui::{Icon, IconName};
use crate::web::Shop;

/// The set filters, each a link to the same list without it.
pub fn active_filters(shop: &Shop, path: &str, listing: &Listing) -> Option<impl IntoView + use<>> {
    let (words, query) = (&shop.words, &listing.query);
    if query.filters() == 0 {
        return None;
    }
    let mut chips = Vec::new();
    let mut chip = |label: String, name: &str, value: &str| {
        let address = shop.href(&query.without(name, value).address(path));
        let remove = words.with("catalog-remove-filter", [("filter", label.clone().into())]);
        chips.push(view! {
            <li>
                <a class="chip" href=address aria-label=remove data-live-link="">
                    {label}
                    <Icon name=IconName::Close size="small"/>
                </a>
            </li>
        });
    };
    for family in &query.families {
        let word = family.word();
        let label = words.t(&format!("catalog-color-{word}"));
        chip(label, ListingQuery::FAMILY, word);
    }
    for facet in &listing.facets {
        let of_families = facet.families.iter().flat_map(|family| &family.values);
        for value in of_families.chain(&facet.values).filter(|it| it.chosen) {
            chip(value.label.clone(), &facet.name, &value.name);
        }
    }
    let money = |price| shop.amount(price);
    if let Some(from) = query.from.amount {
        let label = words.with("catalog-at-least", [("price", money(from).into())]);
        chip(label, "from", "");
    }
    if let Some(to) = query.to.amount {
        let label = words.with("catalog-at-most", [("price", money(to).into())]);
        chip(label, "to", "");
    }
    if query.in_stock {
        chip(words.t("catalog-in-stock-only"), "in_stock", "");
    }
    Some(view! { <ul class="chips" aria-label=words.t("catalog-active-filters")>{chips}</ul> })
}
