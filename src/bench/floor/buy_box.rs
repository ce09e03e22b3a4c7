//! The buy box as markup, and what the browser needs to change it.

use galleria::catalog::islands::{Choices, Selection};
use galleria::catalog::product::{Product, ProductOption};
use maud::{Markup, html};

use super::parts::{Till, icon};
use crate::Result;

const TRUCK: &str = "M3 6h11v10H3zM14 10h4l3 3v3h-7M7 16a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM17 16a2 2 0 1 0 0 4 2 2 0 0 0 0-4z";
const RECEIPT: &str = "M6 3.5h12v17l-3-2-3 2-3-2-3 2zM9 8.5h6M9 12.5h6";
const RETURN: &str = "M9 7 4.5 11.5 9 16M5 11.5h10a4.5 4.5 0 0 1 0 9h-3";

/// The buy box and, at its end, what the browser bundle starts from.
pub fn show(
    till: Till<'_>,
    product: &Product,
    data: &Choices,
    now: &Selection,
    island: &str,
) -> Result<Markup> {
    let returns = format!(
        "Return within {} days, for any reason.",
        till.settings.return_days
    );
    let form = data.form(now).ok_or("a product without variants")?;
    let facts = data.facts_of(now);
    let is_out = data.is_out(now);
    let (stock, others) = (data.stock(now), data.others(now));
    let id = if now.open.is_empty() {
        form.id.as_str()
    } else {
        ""
    };
    Ok(html! {
        header {
            h1 { (product.title) }
            (reducible(data, now))
        }
        form id="buy" method="post" action="/cart/lines" data-cart="put" {
            @for (place, option) in product.options.iter().enumerate() { (option_group(data, now, place, option)) }
            p class="stock-note" data-part="stock" data-level=(form.level.word()) role="status" hidden[stock.is_empty()] { (stock) }
            p class="small soft" data-part="others" hidden[others.is_empty()] { (others) }
            input type="hidden" name="variant_id" value=(id) autocomplete="off" data-part="variant";
            input type="hidden" name="back" value=(data.address(now)) autocomplete="off" data-part="back";
            div class="buy-row" {
                div class="quantity" data-part="stepper" hidden[is_out] {
                    button type="button" data-step="-1" aria-label="One fewer" { (icon("M5 12h14")) }
                    input type="number" name="quantity" value="1" min="1" max=(form.most.max(1)) required inputmode="numeric" autocomplete="off" aria-label="Quantity" data-part="quantity";
                    button type="button" data-step="1" aria-label="One more" { (icon("M12 5v14M5 12h14")) }
                }
                button class="button" data-kind="primary" data-part="button" disabled[is_out] { (data.button(now)) }
            }
        }
        @if !product.short_description.is_empty() { p class="soft" { (product.short_description) } }
        ul class="buy-facts" data-choices=(data.written(now)) {
            li hidden[facts.delivery.is_empty()] { (icon(TRUCK)) span data-part="delivery" { (facts.delivery) } }
            li hidden[facts.total.is_empty()] { (icon(RECEIPT)) span data-part="total" { (facts.total) } }
            li { (icon(RETURN)) span { (returns) " " a href="/pages/returns" { "How it works" } } }
        }
        div class="buy-bar" hidden {
            img src=(data.small(now)) alt="" width="44" height="55" loading="lazy" data-part="small";
            p { strong { (product.title) } span data-part="chosen" { (data.chosen(now)) } span class="price" data-part="price" { (data.price_text(now)) } }
            button class="button" data-kind="primary" form="buy" data-part="button" { (data.button(now)) }
        }
        leptos-island data-component=(island) {}
    })
}

fn reducible(data: &Choices, now: &Selection) -> Markup {
    let price = data.price(now);
    let price = price
        .filter(|(_, is_span)| !is_span)
        .map(|(price, _)| price);
    let before = price.and_then(|price| price.before.as_deref());
    let is_full = before.is_none();
    html! {
        p class="price" data-part="reduction" data-reduced[!is_full] data-size="large" {
            span class="visually-hidden" data-part="reduced" hidden[is_full] { "Now" } " "
            span class="price-now" data-part="price" { (data.price_text(now)) } " "
            span class="visually-hidden" data-part="reduced" hidden[is_full] { "Before" } " "
            s class="price-before" data-part="before" { (before.unwrap_or_default()) }
        }
        p class="small soft" data-part="lowest" hidden {}
    }
}

fn option_group(data: &Choices, now: &Selection, place: usize, option: &ProductOption) -> Markup {
    html! {
        fieldset class="option-group" aria-describedby={ "option-" (place) "-fault" } {
            legend { (option.label) " " span class="option-chosen" data-part="option" data-option=(place) { (data.label(now, place)) } }
            div class="option-values" {
                @for (number, value) in option.values.iter().enumerate() {
                    @let target = data.target(now, place, number);
                    a class=(if value.swatch.is_empty() { "size-chip" } else { "swatch" })
                        href=(target.address)
                        data-option=(place) data-value=(number)
                        aria-current=[target.is_current.then_some("true")]
                        data-sold-out=[target.is_out.then_some("")] rel="nofollow" {
                        @if value.swatch.is_empty() {
                            (value.label)
                        } @else {
                            svg viewBox="0 0 1 1" aria-hidden="true" { rect width="1" height="1" fill=(value.swatch) {} }
                            span class="visually-hidden" { (value.label) }
                        }
                        span class="visually-hidden" hidden[!target.is_out] { ", " "Sold out" }
                    }
                }
            }
            p class="field-error" id={ "option-" (place) "-fault" } role="alert" data-part="fault" data-option=(place) {}
        }
    }
}
