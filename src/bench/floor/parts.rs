//! Pieces that both pages show.

use galleria::catalog::Card;
use galleria::catalog::product::Crumb;
use galleria::core::{Locale, format_money};
use galleria::tenancy::StoreSettings;
use galleria::ui::PictureSource;
use maud::{Markup, html};
use rust_decimal::Decimal;

pub const ROW_SIZES: &str = "(width >= 48rem) 19rem, 62vw";

/// The money of a shop in the language of its reader.
#[derive(Clone, Copy)]
pub struct Till<'f> {
    pub settings: &'f StoreSettings,
    pub locale: Locale,
}

impl Till<'_> {
    pub fn say(self, amount: Decimal) -> String {
        format_money(&self.settings.money(amount), self.locale)
    }
}

pub fn picture(source: &PictureSource, alt: &str, sizes: &str, first: bool) -> Markup {
    html! {
        picture class="picture" {
            source type="image/webp" srcset=(source.srcset("webp")) sizes=(sizes);
            img src=(source.address(640, "jpg")) srcset=(source.srcset("jpg")) sizes=(sizes)
                width=(source.width) height=(source.height) alt=(alt)
                loading=[(!first).then_some("lazy")] fetchpriority=[first.then_some("high")] decoding="async";
        }
    }
}

pub fn price(now: &str, before: Option<&str>) -> Markup {
    html! {
        p class="price" data-reduced=[before.map(|_| "")] {
            @if let Some(before) = before {
                span class="visually-hidden" { "Now" } " "
                span class="price-now" { (now) } " "
                span class="visually-hidden" { "Before" } " "
                s class="price-before" { (before) }
            } @else {
                span class="price-now" { (now) }
            }
        }
    }
}

pub fn icon(path: &str) -> Markup {
    html! { svg class="icon" viewBox="0 0 24 24" aria-hidden="true" { path d=(path) {} } }
}

pub fn breadcrumb(above: &[Crumb], here: &str) -> Markup {
    html! {
        nav class="breadcrumb" aria-label="You are here" {
            ol {
                li { a href="/" { "Home" } }
                @for crumb in above {
                    li { a href={ "/categories/" (crumb.slug) } { (crumb.name) } }
                }
                li { a aria-current="page" { (here) } }
            }
        }
    }
}

/// A product in a list.
pub fn card(till: Till<'_>, card: &Card, sizes: &str, in_section: bool, first: bool) -> Markup {
    let lowest = till.say(card.lowest);
    let now = if card.lowest == card.highest {
        lowest
    } else {
        format!("from {lowest}")
    };
    let before = card
        .compare_at_price
        .filter(|before| *before > card.lowest)
        .map(|before| till.say(before));
    let badge = if !card.available {
        Some(("plain", "Sold out"))
    } else if before.is_some() {
        Some(("sale", "Reduced"))
    } else {
        None
    };
    let alt = |source: &'_ PictureSource| match source.alt.as_str() {
        "" => card.title.clone(),
        alt => alt.to_owned(),
    };
    let link = html! {
        @match card.variant {
            Some(variant) => a href={ "/products/" (card.slug) "?like=" (variant) } { (card.title) },
            None => a href={ "/products/" (card.slug) } { (card.title) },
        }
    };
    html! {
        li {
            article class="product-card" {
                div class="product-card-media" {
                    @match card.pictures.first() {
                        Some(source) => (picture(source, &alt(source), sizes, first)),
                        None => div class="picture" {},
                    }
                    @if let Some(source) = card.pictures.get(1) { (picture(source, "", sizes, false)) }
                    @if let Some((kind, words)) = badge {
                        p class="product-card-badges" { span class="badge" data-kind=(kind) { (words) } }
                    }
                }
                @if in_section {
                    h3 class="product-card-name" { (link) }
                } @else {
                    h2 class="product-card-name" { (link) }
                }
                (price(&now, before.as_deref()))
                @if card.swatches.len() > 1 {
                    ul class="swatch-dots" aria-label={ (card.swatches.len()) " colours" } {
                        @for swatch in card.swatches.iter().take(8) {
                            li { svg viewBox="0 0 1 1" aria-hidden="true" { rect width="1" height="1" fill=(swatch) {} } }
                        }
                    }
                }
            }
        }
    }
}
