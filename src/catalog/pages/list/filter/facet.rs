use leptos::prelude::*;

use super::control_id;
use crate::catalog::listing::{Facet, FacetValue, FamilyValue, ListingQuery};
use crate::web::Shop;
use crate::words::Words;

/// Values that are listed before the others are folded away.
const FIRST_VALUES: usize = 8;

pub fn facet(shop: &Shop, facet: &Facet) -> impl IntoView + use<> {
    let name = facet.name.as_str();
    let families: Vec<_> = facet
        .families
        .iter()
        .map(|it| family(&shop.words, name, it))
        .collect();
    let families =
        (!families.is_empty()).then(|| view! { <ul class="facet-families">{families}</ul> });
    let (first, further) = facet.values.split_at(facet.values.len().min(FIRST_VALUES));
    // One more line takes no more room than saying that there is one.
    let (first, further) = if further.len() == 1 {
        (facet.values.as_slice(), &[][..])
    } else {
        (first, further)
    };
    let first: Vec<_> = first.iter().map(|it| value(name, it)).collect();
    let further = (!further.is_empty()).then(|| {
        let is_open = further.iter().any(|it| it.chosen);
        let more = shop
            .words
            .with("catalog-filter-more", [("count", further.len().into())]);
        let further: Vec<_> = further.iter().map(|it| value(name, it)).collect();
        view! {
            <details id=control_id(name, "more") class="facet-more" open=is_open>
                <summary>{more}</summary>
                {further}
            </details>
        }
    });
    view! {
        <fieldset class="facet">
            <legend>{facet.label.clone()}</legend>
            <div class="facet-values">{families} {first} {further}</div>
        </fieldset>
    }
}

/// A family of colors; what narrows it down is folded into it.
fn family(words: &Words, facet: &str, family: &FamilyValue) -> impl IntoView + use<> {
    let word = family.family.word();
    let own = FacetValue {
        name: word.to_owned(),
        label: words.t(&format!("catalog-color-{word}")),
        swatch: family.family.swatch().to_owned(),
        count: family.count,
        chosen: family.chosen,
    };
    let shades = (family.values.len() > 1 || family.values.iter().any(|it| it.chosen)).then(|| {
        let is_open = family.is_open();
        let count = words.with(
            "catalog-color-shades",
            [("count", family.values.len().into())],
        );
        let values: Vec<_> = family.values.iter().map(|it| value(facet, it)).collect();
        let label = own.label.clone();
        view! {
            <details id=control_id("shades", word) class="facet-more" open=is_open>
                <summary>{count} <span class="visually-hidden">", " {label}</span></summary>
                {values}
            </details>
        }
    });
    view! { <li>{value(ListingQuery::FAMILY, &own)} {shades}</li> }
}

fn value(facet: &str, value: &FacetValue) -> impl IntoView + use<> {
    let swatch = (!value.swatch.is_empty()).then(|| {
        view! {
            <svg class="facet-swatch" viewBox="0 0 1 1" aria-hidden="true">
                <rect width="1" height="1" fill=value.swatch.clone()></rect>
            </svg>
        }
    });
    view! {
        <label class="choice">
            <input
                type="checkbox"
                name=facet.to_owned()
                value=value.name.clone()
                checked=value.chosen
                id=control_id(facet, &value.name)
            />
            {swatch}
            <span>{value.label.clone()}</span>
            <span class="facet-count">{value.count}</span>
        </label>
    }
}
