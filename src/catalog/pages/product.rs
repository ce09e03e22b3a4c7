//! A product's own page.

mod around;
mod gallery;
mod similar;
mod structured;
mod wish;

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use leptos::prelude::*;
use serde_json::json;

use super::buy_box::{BuyBoxData, Wish, buy_box};
use super::buying::offers;
use super::card::{ROW_SIZES, Setting, product_card};
use super::parts::{described, first_filled, preview_address, trail};
use super::scarcity;
use crate::catalog::priced::tariff_and_place;
use crate::catalog::product::Product;
use crate::catalog::store::{self, ProductAddress};
use crate::catalog::{Pick, sale};
use crate::core::Slug;
use crate::customer::EventKind;
use crate::customer::event::happened;
use crate::storefront::{breadcrumb, breadcrumb_data};
use crate::web::{Failure, FormFields, Head, LiveScript, Outcome, Shop};

use around::Around;
use gallery::gallery;

pub use around::{DrawProductPart, ProductParts, ReadProductPart};

/// Cards under "goes with it".
const RELATED: i64 = 4;

/// `/products/{slug}`
pub async fn show(shop: Shop, Path(slug): Path<String>) -> Outcome {
    let slug = Slug::parse(&slug).map_err(|_| Failure::NotFound)?;
    let fields = FormFields::of_query(&shop.uri)?;
    let mut tx = shop.begin().await?;
    let mut product = match store::product(&mut tx, shop.locale, &slug).await? {
        ProductAddress::Here(product) => product,
        ProductAddress::Moved(slug) => {
            return Err(Failure::Moved(shop.href(&format!("/products/{slug}"))));
        }
        ProductAddress::Unknown => return Err(Failure::NotFound),
    };
    match product.state.as_str() {
        "published" => {}
        "archived" => return Err(Failure::Gone),
        _ => return Err(Failure::NotFound),
    }
    let subject = json!({ "product": product.id });
    // A page that asks again for its prices was looked at already.
    if !shop.is_live {
        happened(&shop, &mut tx, EventKind::View, subject).await?;
    }
    // From here on this look counts, for the product as for what goes with it and for the frame.
    let reductions = sale::on_product(&shop, &mut tx, &mut product).await?;
    let checking = scarcity::others(&shop, &mut tx, &product).await?;
    let (tariff, to) = tariff_and_place(&shop, &mut tx).await?;
    let related = store::related(&mut tx, product.id, RELATED).await?;
    let picks: Vec<_> = related
        .into_iter()
        .map(|product| Pick {
            product,
            variant: None,
        })
        .collect();
    let mut related = store::cards(&mut tx, shop.locale, &picks).await?;
    sale::on_cards(&shop, &mut tx, &mut related).await?;

    let data = offers(&shop, &product, &tariff, &to, &reductions, &checking);
    let wish = wish::of_address(&shop, &mut tx, &product, &data.choices, &fields).await?;
    let around = Around::read(&shop, &mut tx, &product, related).await?;
    let head = head(&shop, &product);
    let view = {
        let shop = shop.clone();
        move || page(&shop, &product, data, wish, around)
    };
    shop.page(tx, head, view).await
}

/// `POST /products/{slug}/view`: a page that was fetched ahead is looked at now.
pub async fn seen(shop: Shop, Path(slug): Path<String>) -> Outcome {
    let slug = Slug::parse(&slug).map_err(|_| Failure::NotFound)?;
    let mut tx = shop.begin().await?;
    let ProductAddress::Here(product) = store::product(&mut tx, shop.locale, &slug).await? else {
        return Err(Failure::NotFound);
    };
    let subject = json!({ "product": product.id });
    happened(&shop, &mut tx, EventKind::View, subject).await?;
    tx.commit().await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// In a page that is fetched ahead: tells the shop once it is looked at.
fn seen_later(shop: &Shop, product: &Product) -> Option<impl IntoView + use<>> {
    let path = shop.href(&format!("/products/{}/view", product.slug));
    shop.is_ahead.then(|| {
        view! {
            <span hidden data-seen=path></span>
            <LiveScript name="seen"/>
        }
    })
}

fn head(shop: &Shop, product: &Product) -> Head {
    let path = format!("/products/{}", product.slug);
    Head {
        title: first_filled(&[&product.seo_title, &product.title]).to_owned(),
        description: first_filled(&[&product.seo_description, &product.short_description])
            .to_owned(),
        picture: product
            .pictures
            .first()
            .map(|picture| preview_address(shop, &picture.source)),
        kind: Some("product"),
        json_ld: vec![
            structured::product(shop, product),
            breadcrumb_data(shop, &trail(&product.categories), (&product.title, &path)),
        ],
        ..shop.public_head(&path)
    }
}

fn page(
    shop: &Shop,
    product: &Product,
    data: BuyBoxData,
    wish: Wish,
    around: Around,
) -> impl IntoView + use<> {
    let words = &shop.words;
    let pictures: Vec<_> = product
        .pictures
        .iter()
        .map(|picture| described(picture.source.clone(), &product.title))
        .collect();
    let all = &data.choices.galleries;
    let shown = data.choices.gallery(&wish.selection);
    let pictures = gallery(words, &pictures, &shown.cloned().unwrap_or_default(), all);
    let (beside, related) = around.beside(shop, &data, &wish);
    let is_scarce = data.stock_path.is_some();
    let setting = Setting {
        sizes: ROW_SIZES,
        in_section: true,
        first: false,
    };
    let related: Vec<_> = related
        .into_iter()
        .map(|card| product_card(shop, card, setting))
        .collect();
    view! {
        <main id="content" tabindex="-1">
            <section class="product section">
                {breadcrumb(shop, &trail(&product.categories), &product.title)}
                <div class="product-frame">
                    {pictures}
                    <section class="buy-box" data-sticky>
                        {buy_box(product.short_description.clone(), data, wish, beside)}
                    </section>
                    {details(shop, product)}
                </div>
            </section>
            {(!related.is_empty())
                .then(|| {
                    view! {
                        <section class="section">
                            <header class="section-head"><h2>{words.t("catalog-related")}</h2></header>
                            <ul class="product-row">{related}</ul>
                        </section>
                    }
                })}
        </main>
        {is_scarce.then(|| view! { <LiveScript name="stock"/> })}
        {seen_later(shop, product)}
    }
}

/// Description, specification and care.
fn details(shop: &Shop, product: &Product) -> impl IntoView + use<> {
    let words = &shop.words;
    let description = product.description_html.clone();
    let about = (!description.trim().is_empty()).then(|| {
        view! {
            <section>
                <h2>{words.t("catalog-about")}</h2>
                <div class="prose" inner_html=description></div>
            </section>
        }
    });
    let mut rows = product.specification.clone();
    if !product.vendor.is_empty() {
        rows.push((words.t("catalog-vendor"), product.vendor.clone()));
    }
    let rows: Vec<_> = rows
        .into_iter()
        .map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> })
        .collect();
    let specification = (!rows.is_empty()).then(|| {
        view! {
            <section>
                <h2>{words.t("catalog-specification")}</h2>
                <dl class="spec-table">{rows}</dl>
            </section>
        }
    });
    let tips: Vec<_> = product
        .care_tips
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|line| view! { <p>{line.to_owned()}</p> })
        .collect();
    let care = (!tips.is_empty()).then(|| {
        view! {
            <details class="accordion" open>
                <summary>{words.t("catalog-care")}</summary>
                <div class="prose">{tips}</div>
            </details>
        }
    });
    let days = u32::from(shop.settings().return_days);
    let returns = words.with("catalog-returns", [("days", days.into())]);
    view! {
        <div class="product-details">
            {about} {specification}
            <div>
                {care}
                <details class="accordion">
                    <summary>{words.t("catalog-delivery-returns")}</summary>
                    <div class="prose">
                        <p>{returns}</p>
                        <p>
                            <a href=shop.href("/pages/returns")>{words.t("page-returns")}</a>
                        </p>
                    </div>
                </details>
            </div>
        </div>
    }
}
