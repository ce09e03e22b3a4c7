//! Pieces that both pages show.

use galleria::catalog::product::Crumb;
use galleria::catalog::{Card, CardChoices};
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
    let struck = card.compare_at_price.filter(|it| *it > card.lowest);
    let badge = if !card.available {
        Some(("plain", "Sold out".to_owned()))
    } else {
        struck.map(|before| {
            let percent = (before - card.lowest) * Decimal::ONE_HUNDRED / before;
            ("sale", format!("−{}%", percent.floor().normalize()))
        })
    };
    let low_stock = i64::from(till.settings.low_stock);
    let few_left = card.left.filter(|left| *left > 0 && *left <= low_stock);
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
                @if let Some(left) = few_left { p class="stock-note" data-level="low" { "Only " (left) " left" } }
                @if let Some(choices) = &card.choices {
                    (colors(card, choices))
                    @if card.available { (quick_add(card, choices)) }
                } @else if card.swatches.len() > 1 {
                    ul class="swatch-dots" aria-label={ (card.swatches.len()) " colors" } {
                        @for swatch in card.swatches.iter().take(8) {
                            li { svg viewBox="0 0 1 1" aria-hidden="true" { rect width="1" height="1" fill=(swatch) {} } }
                        }
                    }
                }
            }
        }
    }
}

fn colors(card: &Card, choices: &CardChoices) -> Markup {
    let colors = &choices.colors;
    html! {
        @if colors.len() > 1 {
            ul class="swatch-dots" data-links="" aria-label={ (colors.len()) " colors" } {
                @for color in colors.iter().take(5) {
                    @let widths = color.picture.as_ref().map(|it| it.widths.iter().map(i32::to_string).collect::<Vec<_>>().join(" "));
                    li {
                        a class="swatch-dot" href={ "/products/" (card.slug) "?variant=" (color.variant) } rel="nofollow"
                            aria-label=(color.label) title=(color.label)
                            data-picture=[color.picture.as_ref().map(|it| &it.hash)] data-widths=[widths] {
                            svg viewBox="0 0 1 1" aria-hidden="true" { rect width="1" height="1" fill=(color.swatch) {} }
                        }
                    }
                }
                @if colors.len() > 5 { li class="swatch-more" { span aria-hidden="true" { "+" (colors.len() - 5) } } }
            }
        }
    }
}

fn quick_add(card: &Card, choices: &CardChoices) -> Markup {
    let plus = || icon("M12 5v14M5 12h14");
    html! {
        @match choices.forms.as_slice() {
            [] => {},
            [only] => form class="card-add" method="post" action="/cart/lines" data-cart="put" {
                input type="hidden" name="variant_id" value=(only.variant);
                button class="button" data-icon aria-label={ "Add " (card.title) " to cart" } { (plus()) }
            },
            forms if forms.len() > CardChoices::MOST_FORMS => p class="card-add" {
                a class="button" data-icon href={ "/products/" (card.slug) } aria-label={ "Choose options for " (card.title) } { (plus()) }
            },
            forms => details class="card-add" name="card-add" {
                summary class="button" data-icon aria-label={ "Choose options for " (card.title) } { (plus()) }
                ul class="card-forms" {
                    @for form in forms {
                        li {
                            form method="post" action="/cart/lines" data-cart="put" {
                                input type="hidden" name="variant_id" value=(form.variant);
                                button class="button" data-size="small" disabled[!form.available] {
                                    (form.label) @if !form.available { span class="visually-hidden" { ", Sold out" } }
                                }
                            }
                        }
                    }
                }
            },
        }
    }
}
