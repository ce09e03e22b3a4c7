//! Pieces that several pages show.

use leptos::prelude::*;

use crate::catalog::Card;
use crate::catalog::product::Crumb;
use crate::ui::{Picture, PictureSource, Price, PriceText};
use crate::web::Shop;

/// Widths of a picture in a grid of products.
pub const GRID_SIZES: &str = "(width >= 75rem) 19rem, (width >= 48rem) 30vw, 48vw";
/// Widths of a picture in a row of products.
pub const ROW_SIZES: &str = "(width >= 48rem) 19rem, 62vw";

/// How a card stands on its page.
#[derive(Clone, Copy)]
pub struct Setting {
    /// Widths of the picture.
    pub sizes: &'static str,
    /// Whether the card's heading stands under a section's heading.
    pub in_section: bool,
    /// Whether the picture is among the first that are seen.
    pub first: bool,
}

/// A product in a list.
pub fn product_card(shop: &Shop, card: Card, setting: Setting) -> impl IntoView + use<> {
    let path = match card.variant {
        Some(variant) => format!("/products/{}?variant={variant}", card.slug),
        None => format!("/products/{}", card.slug),
    };
    let href = shop.href(&path);
    let price = price_text(shop, &card);
    let badge = if !card.available {
        Some(("plain", shop.words.t("catalog-sold-out")))
    } else if price.before.is_some() {
        Some(("sale", shop.words.t("catalog-reduced")))
    } else {
        None
    };
    let colours = card.swatches.len();
    let dots = (colours > 1).then(|| {
        let label = shop
            .words
            .with("catalog-colours", [("count", colours.into())]);
        let dots: Vec<_> = card
            .swatches
            .into_iter()
            .take(8)
            .map(|swatch| {
                view! {
                    <li>
                        <svg viewBox="0 0 1 1" aria-hidden="true">
                            <rect width="1" height="1" fill=swatch></rect>
                        </svg>
                    </li>
                }
            })
            .collect();
        view! { <ul class="swatch-dots" aria-label=label>{dots}</ul> }
    });
    let mut pictures = card.pictures.into_iter();
    let first = pictures.next().map(|source| described(source, &card.title));
    let second = pictures.next().map(|source| PictureSource {
        alt: String::new(),
        ..source
    });
    let link = view! { <a href=href>{card.title}</a> };
    let heading = if setting.in_section {
        view! { <h3 class="product-card-name">{link}</h3> }.into_any()
    } else {
        view! { <h2 class="product-card-name">{link}</h2> }.into_any()
    };
    view! {
        <li>
            <article class="product-card">
                <div class="product-card-media">
                    {match first {
                        Some(source) => {
                            view! { <Picture source sizes=setting.sizes first=setting.first/> }.into_any()
                        }
                        None => view! { <div class="picture"></div> }.into_any(),
                    }}
                    {second.map(|source| view! { <Picture source sizes=setting.sizes/> })}
                    {badge
                        .map(|(kind, words)| {
                            view! {
                                <p class="product-card-badges">
                                    <span class="badge" data-kind=kind>{words}</span>
                                </p>
                            }
                        })}
                </div>
                {heading}
                <Price text=price/>
                {dots}
            </article>
        </li>
    }
}

/// What a card says about the price.
pub fn price_text(shop: &Shop, card: &Card) -> PriceText {
    let say = |amount| shop.amount(amount);
    let lowest = say(card.lowest);
    PriceText {
        now: if card.lowest == card.highest {
            lowest
        } else {
            shop.words.with("catalog-from", [("price", lowest.into())])
        },
        before: card
            .compare_at_price
            .filter(|before| *before > card.lowest)
            .map(say),
        now_word: shop.words.t("catalog-now"),
        before_word: shop.words.t("catalog-before"),
    }
}

/// A picture that shows something, with words for those who do not see it.
pub fn described(source: PictureSource, otherwise: &str) -> PictureSource {
    let alt = if source.alt.is_empty() {
        otherwise.to_owned()
    } else {
        source.alt
    };
    PictureSource { alt, ..source }
}

/// The categories above a page, as the breadcrumb takes them: path and name.
pub fn trail(above: &[Crumb]) -> Vec<(String, String)> {
    above
        .iter()
        .map(|crumb| (format!("/categories/{}", crumb.slug), crumb.name.clone()))
        .collect()
}

/// The first of the texts that says something.
pub fn first_filled<'t>(texts: &[&'t str]) -> &'t str {
    texts
        .iter()
        .find(|text| !text.trim().is_empty())
        .copied()
        .unwrap_or_default()
}

/// An absolute address of a picture for link previews.
pub fn preview_address(shop: &Shop, source: &PictureSource) -> String {
    format!("{}{}", shop.base_url(), source.address(1200, "jpg"))
}
