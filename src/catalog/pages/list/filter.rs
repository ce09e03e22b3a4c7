use leptos::prelude::*;

use crate::catalog::listing::{Facet, Listing, ListingQuery};
use crate::ui::{Icon, IconName};
use crate::web::Shop;

/// The parameters that a form must carry along.
pub fn hidden_fields(query: &ListingQuery, keep: fn(&str) -> bool) -> Vec<impl IntoView + use<>> {
    query
        .pairs()
        .into_iter()
        .filter(|(name, _)| name != "page" && keep(name))
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect()
}

/// All filters, as one form.
pub fn panel(shop: &Shop, path: &str, listing: &Listing) -> impl IntoView + use<> {
    let (words, query) = (&shop.words, &listing.query);
    let count = query.filters();
    let facets: Vec<_> = listing.facets.iter().map(facet).collect();
    let kept = hidden_fields(query, |name| name == "q" || name == "sort");
    let stock = (listing.some_sold_out || query.in_stock).then(|| {
        view! {
            <fieldset class="facet">
                <legend>{words.t("catalog-availability")}</legend>
                <div class="facet-values">
                    <label class="choice">
                        <input type="checkbox" name="in_stock" value="1" checked=query.in_stock/>
                        <span>{words.t("catalog-in-stock-only")}</span>
                    </label>
                </div>
            </fieldset>
        }
    });
    let clear = (count > 0).then(|| {
        let address = shop.href(&query.unfiltered().address(path));
        view! { <a href=address>{words.t("catalog-clear")}</a> }
    });
    let badge = (count > 0).then(|| view! { " " <span class="filter-count">{count}</span> });
    view! {
        <details class="filter-panel">
            <summary class="button">{words.t("catalog-filter")} {badge}</summary>
            <form class="filter-form" method="get" action=shop.href(path) autocomplete="off" data-reset="">
                {kept} {facets} {price_range(shop, listing)} {stock}
                <div class="filter-actions">
                    <button class="button" data-kind="primary">{words.t("catalog-show")}</button>
                    {clear}
                </div>
            </form>
        </details>
    }
}

fn facet(facet: &Facet) -> impl IntoView + use<> {
    let values: Vec<_> = facet
        .values
        .iter()
        .map(|value| {
            let swatch = (!value.swatch.is_empty()).then(|| {
                view! {
                    <svg class="facet-swatch" viewBox="0 0 1 1" aria-hidden="true">
                        <rect width="1" height="1" fill=value.swatch.clone()></rect>
                    </svg>
                }
            });
            view! {
                <label class="choice">
                    <input type="checkbox" name=facet.name.clone() value=value.name.clone() checked=value.chosen/>
                    {swatch}
                    <span>{value.label.clone()}</span>
                    <span class="facet-count">{value.count}</span>
                </label>
            }
        })
        .collect();
    view! {
        <fieldset class="facet">
            <legend>{facet.label.clone()}</legend>
            <div class="facet-values">{values}</div>
        </fieldset>
    }
}

fn price_range(shop: &Shop, listing: &Listing) -> Option<impl IntoView + use<>> {
    let query = &listing.query;
    let (low, high) = listing.prices?;
    if low == high && query.from.is_none() && query.to.is_none() {
        return None;
    }
    let words = &shop.words;
    let typed = |price: Option<rust_decimal::Decimal>| {
        price
            .map(|price| price.normalize().to_string())
            .unwrap_or_default()
    };
    let hint = |price: rust_decimal::Decimal| price.trunc().to_string();
    let legend = format!(
        "{} ({})",
        words.t("catalog-price"),
        shop.settings().currency.symbol()
    );
    Some(view! {
        <fieldset class="facet">
            <legend>{legend}</legend>
            <div class="price-range">
                <div class="field">
                    <label for="price-from">{words.t("catalog-price-from")}</label>
                    <input id="price-from" name="from" inputmode="decimal" maxlength="12" value=typed(query.from) placeholder=hint(low)/>
                </div>
                <div class="field">
                    <label for="price-to">{words.t("catalog-price-to")}</label>
                    <input id="price-to" name="to" inputmode="decimal" maxlength="12" value=typed(query.to) placeholder=hint(high.ceil())/>
                </div>
            </div>
        </fieldset>
    })
}

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
                <a class="chip" href=address aria-label=remove>
                    {label}
                    <Icon name=IconName::Close size="small"/>
                </a>
            </li>
        });
    };
    for facet in &listing.facets {
        for value in facet.values.iter().filter(|value| value.chosen) {
            chip(value.label.clone(), &facet.name, &value.name);
        }
    }
    let money = |price| shop.amount(price);
    if let Some(from) = query.from {
        let label = words.with("catalog-at-least", [("price", money(from).into())]);
        chip(label, "from", "");
    }
    if let Some(to) = query.to {
        let label = words.with("catalog-at-most", [("price", money(to).into())]);
        chip(label, "to", "");
    }
    if query.in_stock {
        chip(words.t("catalog-in-stock-only"), "in_stock", "");
    }
    Some(view! { <ul class="chips" aria-label=words.t("catalog-active-filters")>{chips}</ul> })
}
