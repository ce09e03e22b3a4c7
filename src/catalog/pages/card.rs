//! A product in a list.

mod adding;
mod colors;

use leptos::prelude::*;
use rust_decimal::Decimal;

use super::buying;
use super::countdown::countdown;
use super::parts::described;
use crate::catalog::Card;
use crate::ui::{Picture, PictureSource, Price, PriceText};
use crate::web::Shop;
use crate::words::Words;

use adding::quick_add;
use colors::{color_links, dots};

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
    let article = product_article(shop, card, setting);
    view! { <li>{article}</li> }
}

/// The same for lists that say more of each.
pub fn product_article(shop: &Shop, card: Card, setting: Setting) -> impl IntoView + use<> {
    let path = match card.variant {
        Some(variant) => format!("/products/{}?like={variant}", card.slug),
        None => format!("/products/{}", card.slug),
    };
    let href = shop.href(&path);
    let price = price_text(shop, &card);
    let badge = badge(&shop.words, &card);
    let ends = card.ends_at.as_ref();
    let countdown = ends.map(|at| countdown(buying::end(shop, Some(at))));
    let left = few_left(shop, &card).map(|words| {
        view! { <p class="stock-note" data-level="low">{words}</p> }
    });
    let add = card
        .choices
        .as_ref()
        .filter(|_| card.available)
        .map(|choices| quick_add(shop, &card, choices).into_any());
    let colors = match &card.choices {
        Some(choices) => color_links(shop, &card.slug, &choices.colors).into_any(),
        None => dots(&shop.words, &card.swatches).into_any(),
    };
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
            <article class="product-card" data-product=card.product.to_string()>
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
                {countdown}
                {left}
                {colors}
                {add}
            </article>
    }
}

/// What stands on the picture: that it is sold out, or by how much the price that is struck was reduced.
fn badge(words: &Words, card: &Card) -> Option<(&'static str, String)> {
    if !card.available {
        return Some(("plain", words.t("catalog-sold-out")));
    }
    let before = struck(card)?;
    let percent = (before - card.lowest) * Decimal::ONE_HUNDRED / before;
    // Never more than it is.
    let percent = percent.floor().normalize();
    let text = if percent >= Decimal::ONE {
        let percent = percent.to_string();
        words.with("catalog-percent-off", [("percent", percent.into())])
    } else {
        words.t("catalog-reduced")
    };
    Some(("sale", text))
}

/// What the cheapest variant cost before, where that was more.
fn struck(card: &Card) -> Option<Decimal> {
    card.compare_at_price.filter(|before| *before > card.lowest)
}

/// How many are left, where those are few.
fn few_left(shop: &Shop, card: &Card) -> Option<String> {
    let left = card.left.filter(|_| shop.settings().shows_scarcity)?;
    let is_few = left > 0 && left <= i64::from(shop.settings().low_stock);
    is_few.then(|| {
        shop.words
            .with("catalog-only-left", [("count", left.into())])
    })
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
        before: struck(card).map(say),
        now_word: shop.words.t("catalog-now"),
        before_word: shop.words.t("catalog-before"),
    }
}
