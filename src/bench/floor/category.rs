use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::IntoResponse;
use galleria::catalog::Card;
use galleria::catalog::listing::{Facet, FacetValue, Listing, ListingQuery, Sort};
use galleria::catalog::store::{self, Group};
use galleria::core::Slug;
use maud::{Markup, html};

use super::parts::{Till, breadcrumb, card};
use super::{Broken, Shared, cart_units, session};

const PER_PAGE: usize = 24;
const GRID_SIZES: &str = "(width >= 75rem) 19rem, (width >= 48rem) 30vw, 48vw";

/// The queries of the real page, in their order.
pub async fn show(
    State(floor): Shared,
    Path(slug): Path<String>,
    headers: HeaderMap,
) -> Result<impl IntoResponse, Broken> {
    let slug = Slug::parse(&slug).map_err(|_| "no category")?;
    let session = session(&headers);
    let mut tx = floor.db.begin(&floor.schema).await?;
    let group = store::category(&mut tx, floor.locale, &slug)
        .await?
        .ok_or("no category")?;
    let index = store::index(&mut tx, floor.locale, &group.products).await?;
    let listing = index.list(ListingQuery::default());
    let shown: Vec<_> = listing.found.iter().take(PER_PAGE).copied().collect();
    let mut cards = store::cards(&mut tx, floor.locale, &shown).await?;
    store::add_choices(&mut tx, floor.locale, &mut cards).await?;
    let units = cart_units(&mut tx, session.as_deref()).await?;
    tx.commit().await?;

    let till = Till {
        settings: &floor.settings,
        locale: floor.locale,
    };
    let main = page(till, &group, &listing, &cards);
    Ok(floor.category.around(units, main))
}

fn page(till: Till<'_>, group: &Group, listing: &Listing, cards: &[Card]) -> Markup {
    html! {
        main id="content" tabindex="-1" class="listing section" {
            (breadcrumb(&group.parents, &group.name))
            header class="page-title" {
                h1 { (group.name) }
                @if !group.description.is_empty() { p class="lead" { (group.description) } }
            }
            @if !group.children.is_empty() {
                ul class="chips" aria-label="Subcategories" {
                    @for child in &group.children { li { a class="chip" href={ "/categories/" (child.slug) } { (child.name) } } }
                }
            }
            div class="listing-frame" {
                aside class="listing-side" aria-label="Filter" { (panel(till, group, listing)) }
                div id="listing-main" class="listing-main" data-live-part="" data-said={ (listing.found.len()) " products" } {
                    div class="listing-bar" {
                        h2 class="listing-count" tabindex="-1" data-live-heading="" { (listing.found.len()) @if listing.found.len() == 1 { " product" } @else { " products" } }
                        (sorting(group))
                    }
                    ul class="product-grid" {
                        @for (place, shown) in cards.iter().enumerate() { (card(till, shown, GRID_SIZES, true, place < 2)) }
                    }
                }
            }
        }
    }
}

fn sorting(group: &Group) -> Markup {
    let words = |sort| match sort {
        Sort::Featured => "Featured",
        Sort::Newest => "Newest",
        Sort::PriceUp => "Price, low to high",
        Sort::PriceDown => "Price, high to low",
        Sort::Name => "Name",
    };
    html! {
        form class="sort-form" method="get" action={ "/categories/" (group.slug) } autocomplete="off" data-reset="" data-live-form="" {
            label for="sort" { "Sort by" }
            select id="sort" name="sort" {
                @for sort in Sort::ALL {
                    option value=(sort.word()) selected[sort == Sort::Featured] { (words(sort)) }
                }
            }
            button class="button" data-size="small" { "Sort" }
        }
    }
}

fn panel(till: Till<'_>, group: &Group, listing: &Listing) -> Markup {
    html! {
        details class="filter-panel" data-sheet="" {
            summary class="button" { "Filter " span id="filter-count" data-live-part="" {} }
            form id="filter-form" class="filter-form" method="get" action={ "/categories/" (group.slug) } autocomplete="off" data-reset=""
                data-live-form="" data-live-part="" {
                @for facet in &listing.facets { (values(facet)) }
                @if let Some((low, high)) = listing.prices {
                    @if low < high {
                        fieldset class="facet" {
                            legend { "Price (" (till.settings.currency.symbol()) ")" }
                            div class="price-range" {
                                div class="field" {
                                    label for="price-from" { "From" }
                                    input id="price-from" name="from" inputmode="decimal" maxlength="12" value="" placeholder=(low.trunc());
                                }
                                div class="field" {
                                    label for="price-to" { "To" }
                                    input id="price-to" name="to" inputmode="decimal" maxlength="12" value="" placeholder=(high.ceil());
                                }
                            }
                        }
                    }
                }
                @if listing.some_sold_out {
                    fieldset class="facet" {
                        legend { "Availability" }
                        div class="facet-values" {
                            label class="choice" {
                                input id="filter-in-stock" type="checkbox" name="in_stock" value="1";
                                span { "In stock only" } span class="facet-count" { (listing.in_stock) }
                            }
                        }
                    }
                }
                div class="filter-actions" { button class="button" data-kind="primary" {
                        span class="when-still" { "Show" } span class="when-live" { "Show " (listing.found.len()) " products" }
                    }
                }
            }
        }
    }
}

fn values(facet: &Facet) -> Markup {
    let (first, further) = facet.values.split_at(facet.values.len().min(8));
    html! {
        fieldset class="facet" {
            legend { (facet.label) }
            div class="facet-values" {
                @if !facet.families.is_empty() {
                    ul class="facet-families" {
                        @for family in &facet.families {
                            @let own = FacetValue {
                                name: family.family.word().to_owned(),
                                label: family.family.word().to_owned(),
                                swatch: family.family.swatch().to_owned(),
                                count: family.count,
                                chosen: family.chosen,
                            };
                            li {
                                (value(ListingQuery::FAMILY, &own))
                                @if family.values.len() > 1 {
                                    details id={ "filter-shades-" (own.name) } class="facet-more" {
                                        summary { (family.values.len()) " shades" span class="visually-hidden" { ", " (own.label) } }
                                        @for shade in &family.values { (value(&facet.name, shade)) }
                                    }
                                }
                            }
                        }
                    }
                }
                @for it in first { (value(&facet.name, it)) }
                @if !further.is_empty() {
                    details id={ "filter-" (facet.name) "-more" } class="facet-more" {
                        summary { (further.len()) " more" }
                        @for it in further { (value(&facet.name, it)) }
                    }
                }
            }
        }
    }
}

fn value(facet: &str, value: &FacetValue) -> Markup {
    html! {
        label class="choice" {
            input type="checkbox" name=(facet) value=(value.name) id={ "filter-" (facet) "-" (value.name) };
            @if !value.swatch.is_empty() {
                svg class="facet-swatch" viewBox="0 0 1 1" aria-hidden="true" { rect width="1" height="1" fill=(value.swatch) {} }
            }
            span { (value.label) }
            span class="facet-count" { (value.count) }
        }
    }
}
