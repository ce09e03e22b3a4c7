use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::IntoResponse;
use galleria::catalog::islands::{GalleryData, Selection};
use galleria::catalog::product::Product;
use galleria::catalog::store::{self, ProductAddress};
use galleria::catalog::{Card, Pick};
use galleria::core::Slug;
use galleria::shipping;
use maud::{Markup, PreEscaped, html};

use super::parts::{ROW_SIZES, Till, breadcrumb, card, picture};
use super::{Broken, Shared, buy_box, buying, cart_units, session};

const GALLERY_SIZES: &str =
    "(width >= 88rem) 40rem, (width >= 75rem) 46vw, (width >= 48rem) 53vw, 100vw";

/// The queries of the real page, in their order.
pub async fn show(
    State(floor): Shared,
    Path(slug): Path<String>,
    headers: HeaderMap,
) -> Result<impl IntoResponse, Broken> {
    let slug = Slug::parse(&slug).map_err(|_| "no product")?;
    let session = session(&headers);
    let mut tx = floor.db.begin(&floor.schema).await?;
    let ProductAddress::Here(product) = store::product(&mut tx, floor.locale, &slug).await? else {
        return Err("no product".into());
    };
    let tariffs = shipping::store::tariffs(&mut tx, &floor.settings, &[floor.locale]).await?;
    let tariff = tariffs.into_iter().next().unwrap_or_default();
    let place = match &session {
        Some(session) => store::visitor_place(&mut tx, session).await?,
        None => None,
    };
    let country = place.map_or(floor.settings.country, |(country, _)| country);
    let related = store::related(&mut tx, product.id, 4).await?;
    let picks: Vec<_> = related
        .into_iter()
        .map(|product| Pick {
            product,
            variant: None,
        })
        .collect();
    let related = store::cards(&mut tx, floor.locale, &picks).await?;
    let units = cart_units(&mut tx, session.as_deref()).await?;
    tx.commit().await?;

    let till = Till {
        settings: &floor.settings,
        locale: floor.locale,
    };
    let choice = product.choice(None, None, &[]);
    let chosen = Selection {
        form: choice.variant,
        open: choice.open,
    };
    let data = buying::data(till, &product, &tariff, country)?;
    let box_ = buy_box::show(till, &product, &data, &chosen, &floor.product.island)?;
    let main = page(till, &product, box_, data.gallery(&chosen), &related);
    Ok(floor.product.around(units, main))
}

fn page(
    till: Till<'_>,
    product: &Product,
    buy_box: Markup,
    shown: Option<&GalleryData>,
    related: &[Card],
) -> Markup {
    html! {
        main id="content" tabindex="-1" {
            section class="product section" {
                (breadcrumb(&product.categories, &product.title))
                div class="product-frame" {
                    (gallery(product, shown))
                    section class="buy-box" data-sticky { (buy_box) }
                    (details(till, product))
                }
            }
            @if !related.is_empty() {
                section class="section" {
                    header class="section-head" { h2 { "Goes well with it" } }
                    ul class="product-row" {
                        @for other in related { (card(till, other, ROW_SIZES, true, false)) }
                    }
                }
            }
        }
    }
}

fn gallery(product: &Product, shown: Option<&GalleryData>) -> Markup {
    let places = shown.map_or(&[][..], |gallery| &gallery.places);
    let others = (0..product.pictures.len()).filter(|place| !places.contains(place));
    let order: Vec<usize> = places.iter().copied().chain(others).collect();
    let is_hidden = |place: &usize| !places.contains(place);
    html! {
        div class="gallery" {
            ul class="gallery-pictures" tabindex="0" aria-label="Pictures" {
                @for (at, place) in order.iter().enumerate() {
                    @let source = &product.pictures[*place].source;
                    @let alt = if source.alt.is_empty() { &product.title } else { &source.alt };
                    li id={ "picture-" (place) } data-place=(place) hidden[is_hidden(place)] {
                        a class="gallery-zoom" href=(source.address(2400, "jpg")) {
                            (picture(source, alt, GALLERY_SIZES, at == 0))
                        }
                    }
                }
            }
            @if product.pictures.len() > 1 {
                ul class="gallery-thumbnails" {
                    @for (at, place) in order.iter().enumerate() {
                        li data-place=(place) hidden[is_hidden(place)] {
                            a href={ "#picture-" (place) } aria-label={ "Picture " (at + 1) }
                                aria-current=[(at == 0).then_some("true")] {
                                span class="picture" {
                                    img src=(product.pictures[*place].source.address(160, "webp")) alt="" width="68" height="85" loading="lazy";
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn details(till: Till<'_>, product: &Product) -> Markup {
    html! {
        div class="product-details" {
            @if !product.description_html.trim().is_empty() {
                section { h2 { "Description" } div class="prose" { (PreEscaped(&product.description_html)) } }
            }
            @if !product.specification.is_empty() || !product.vendor.is_empty() {
                section {
                    h2 { "Details" }
                    dl class="spec-table" {
                        @for (name, value) in &product.specification { div { dt { (name) } dd { (value) } } }
                        @if !product.vendor.is_empty() { div { dt { "Made by" } dd { (product.vendor) } } }
                    }
                }
            }
            div {
                @if !product.care_tips.trim().is_empty() {
                    details class="accordion" open {
                        summary { "Care" }
                        div class="prose" {
                            @for line in product.care_tips.lines().map(str::trim).filter(|line| !line.is_empty()) { p { (line) } }
                        }
                    }
                }
                details class="accordion" {
                    summary { "Shipping and returns" }
                    div class="prose" {
                        p { "Return within " (till.settings.return_days) " days, for any reason." }
                        p { a href="/pages/returns" { "Returns" } }
                    }
                }
            }
        }
    }
}
