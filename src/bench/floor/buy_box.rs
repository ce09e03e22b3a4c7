//! Prices, stock and delivery of a product, and what the browser needs to change them.

use galleria::catalog::islands::{Choices, Facts, FormData, StockLevel};
use galleria::catalog::product::{Product, ProductOption, Variant};
use galleria::core::{CountryCode, Quantity, format_money};
use galleria::pricing::Destination;
use galleria::pricing::LineFacts;
use galleria::pricing::Occasion;
use galleria::shipping::{Goods, Tariff, estimate};
use maud::{Markup, html};
use serde::Serialize;

use super::parts::{Till, icon};
use crate::Result;

const TRUCK: &str = "M3 6h11v10H3zM14 10h4l3 3v3h-7M7 16a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM17 16a2 2 0 1 0 0 4 2 2 0 0 0 0-4z";
const RECEIPT: &str = "M6 3.5h12v17l-3-2-3 2-3-2-3 2zM9 8.5h6M9 12.5h6";
const RETURN: &str = "M9 7 4.5 11.5 9 16M5 11.5h10a4.5 4.5 0 0 1 0 9h-3";

/// Priced once for each price and weight, as the real page does.
pub fn data(
    till: Till<'_>,
    product: &Product,
    tariff: &Tariff,
    country: CountryCode,
) -> Result<Choices> {
    let mut known: Vec<(&Variant, Facts)> = Vec::new();
    let mut forms = Vec::with_capacity(product.variants.len());
    for variant in &product.variants {
        let same = |other: &Variant| {
            (
                other.price,
                other.weight_grams,
                other.requires_shipping,
                other.taxable,
            ) == (
                variant.price,
                variant.weight_grams,
                variant.requires_shipping,
                variant.taxable,
            )
        };
        let facts = match known.iter().position(|(other, _)| same(other)) {
            Some(place) => place,
            None => {
                known.push((variant, facts(till, product, variant, tariff, country)?));
                known.len() - 1
            }
        };
        forms.push(form(till, product, variant, facts));
    }
    Ok(Choices {
        path: format!("/products/{}", product.slug),
        labels: product
            .options
            .iter()
            .map(|option| {
                option
                    .values
                    .iter()
                    .map(|value| value.label.clone())
                    .collect()
            })
            .collect(),
        forms,
        facts: known.into_iter().map(|(_, facts)| facts).collect(),
        add: "Add to cart".to_owned(),
        sold_out: "Sold out".to_owned(),
    })
}

fn form(till: Till<'_>, product: &Product, variant: &Variant, facts: usize) -> FormData {
    let (stock, level) = match variant.available {
        Some(units) if units <= 0 => ("Sold out".to_owned(), StockLevel::Out),
        Some(units) if units <= i64::from(till.settings.low_stock) => {
            (format!("Only {units} left"), StockLevel::Low)
        }
        _ => ("In stock".to_owned(), StockLevel::Enough),
    };
    let mut values = Vec::new();
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    for (option, id) in product.options.iter().zip(&variant.values) {
        if let Some(place) = option.values.iter().position(|value| value.id == *id) {
            query.append_pair(&option.name, &option.values[place].name);
            values.push(place);
        }
    }
    if product.options.is_empty() {
        query.append_pair("variant", &variant.id.to_string());
    }
    FormData {
        id: variant.id.to_string(),
        values,
        query: query.finish(),
        price: till.say(variant.price),
        before: variant
            .compare_at_price
            .filter(|before| *before > variant.price)
            .map(|before| till.say(before)),
        lowest: None,
        stock,
        level,
        most: u32::try_from(variant.available.unwrap_or(99).min(99)).unwrap_or(0),
        picture: variant
            .pictures
            .first()
            .map(|id| format!("picture-{id}"))
            .unwrap_or_default(),
        facts,
    }
}

fn facts(
    till: Till<'_>,
    product: &Product,
    variant: &Variant,
    tariff: &Tariff,
    country: CountryCode,
) -> Result<Facts> {
    let goods = Goods {
        id: "1".to_owned(),
        sku: variant.id.to_string(),
        unit_price: variant.price,
        quantity: Quantity::ONE,
        tax_class: product.tax_class.clone(),
        taxable: variant.taxable,
        weight_grams: variant.weight_grams,
        requires_shipping: variant.requires_shipping,
        facts: LineFacts::default(),
    };
    let estimate = estimate(
        till.settings,
        tariff,
        Occasion::plain(time::OffsetDateTime::UNIX_EPOCH),
        &[goods],
        &Destination::new(country),
        None,
    )
    .map_err(|fault| format!("not priced: {fault:?}"))?;
    let name = country.name(till.locale);
    let delivery = match &estimate.chosen {
        None => format!("We don’t ship this to {name}."),
        Some(way) => {
            let price = if way.quote.price.is_zero() {
                "free".to_owned()
            } else {
                format_money(&way.quote.price, till.locale)
            };
            let days = match (way.min_days, way.max_days) {
                (1, 1) => "1 day".to_owned(),
                (least, most) if least == most => format!("{most} days"),
                (least, most) => format!("{least} to {most} days"),
            };
            let missing = match &way.quote.missing_for_free {
                Some(missing) => format!(
                    " Free with {} more in your cart.",
                    format_money(missing, till.locale)
                ),
                None => String::new(),
            };
            format!("Delivery to {name}: {price}, {days}.{missing}")
        }
    };
    let quote = &estimate.quote;
    let tax = quote
        .money(quote.totals.tax)
        .plus(&quote.money(quote.totals.tax_included))?;
    Ok(Facts {
        delivery,
        total: format!(
            "{} with shipping, including {} tax",
            format_money(&quote.grand_total(), till.locale),
            format_money(&tax, till.locale)
        ),
    })
}

#[derive(Serialize)]
struct Props<'d> {
    choices: &'d Choices,
    start: usize,
}

/// The buy box and, at its end, what the browser bundle starts from.
pub fn show(
    till: Till<'_>,
    product: &Product,
    data: &Choices,
    chosen: usize,
    island: &str,
) -> Result<Markup> {
    let props = serde_json::to_string(&Props {
        choices: data,
        start: chosen,
    })?;
    let form = data.forms.get(chosen).ok_or("a product without variants")?;
    let facts = data.facts.get(form.facts).ok_or("a form without facts")?;
    let is_out = form.level == StockLevel::Out;
    Ok(html! {
        header {
            h1 { (product.title) }
            (reducible(form))
            @if !product.short_description.is_empty() { p class="soft" { (product.short_description) } }
        }
        form method="post" action="/cart/lines" data-cart="put" {
            @for (place, option) in product.options.iter().enumerate() { (option_group(data, form, place, option)) }
            dl class="spec-table" {
                div { dt { "Price" } dd data-part="price" { (form.price) } }
                @for ((place, option), value) in product.options.iter().enumerate().zip(&form.values) {
                    div { dt { (option.label) } dd data-part="option" data-option=(place) { (option.values[*value].label) } }
                }
                div { dt { "Availability" } dd { p class="stock-note" data-part="stock" data-level=(form.level.word()) role="status" { (form.stock) } } }
            }
            input type="hidden" name="variant_id" value=(form.id) data-part="variant";
            div class="buy-row" {
                div class="quantity" {
                    button type="button" data-step="-1" aria-label="One fewer" { (icon("M5 12h14")) }
                    input type="number" name="quantity" value="1" min="1" max=(form.most.max(1)) inputmode="numeric" aria-label="Quantity" data-part="quantity";
                    button type="button" data-step="1" aria-label="One more" { (icon("M12 5v14M5 12h14")) }
                }
                button class="button" data-kind="primary" data-part="button" disabled[is_out] { @if is_out { "Sold out" } @else { "Add to cart" } }
            }
        }
        ul class="buy-facts" {
            li { (icon(TRUCK)) span data-part="delivery" { (facts.delivery) } }
            li { (icon(RECEIPT)) span data-part="total" { (facts.total) } }
            li { (icon(RETURN)) span { "Return within " (till.settings.return_days) " days, for any reason. " a href="/pages/returns" { "How it works" } } }
        }
        leptos-island data-component=(island) data-props=(props) {}
    })
}

fn reducible(form: &FormData) -> Markup {
    let is_full = form.before.is_none();
    html! {
        p class="price" data-part="reduction" data-reduced[!is_full] data-size="large" {
            span class="visually-hidden" data-part="reduced" hidden[is_full] { "Now" } " "
            span class="price-now" data-part="price" { (form.price) } " "
            span class="visually-hidden" data-part="reduced" hidden[is_full] { "Before" } " "
            s class="price-before" data-part="before" { (form.before.as_deref().unwrap_or_default()) }
        }
    }
}

fn option_group(data: &Choices, form: &FormData, place: usize, option: &ProductOption) -> Markup {
    let current = form.values.get(place).copied();
    html! {
        fieldset class="option-group" {
            legend { (option.label) " " span class="option-chosen" data-part="option" data-option=(place) { @if let Some(value) = current { (option.values[value].label) } } }
            div class="option-values" {
                @for (number, value) in option.values.iter().enumerate() {
                    @let target = target(data, form, place, number);
                    @let is_out = target.is_none_or(|target| target.level == StockLevel::Out);
                    a class=(if value.swatch.is_empty() { "size-chip" } else { "swatch" })
                        href={ (data.path) "?" (target.map_or("", |target| target.query.as_str())) }
                        data-option=(place) data-value=(number)
                        aria-current=[(current == Some(number)).then_some("true")]
                        data-sold-out=[is_out.then_some("")] rel="nofollow" {
                        @if value.swatch.is_empty() {
                            (value.label)
                        } @else {
                            svg viewBox="0 0 1 1" aria-hidden="true" { rect width="1" height="1" fill=(value.swatch) {} }
                            span class="visually-hidden" { (value.label) }
                        }
                        span class="visually-hidden" hidden[!is_out] { ", " "Sold out" }
                    }
                }
            }
        }
    }
}

/// The form with that value and most else as it is.
fn target<'d>(
    data: &'d Choices,
    form: &FormData,
    place: usize,
    value: usize,
) -> Option<&'d FormData> {
    let kept = |other: &FormData| {
        other
            .values
            .iter()
            .zip(&form.values)
            .filter(|(a, b)| a == b)
            .count()
    };
    let fitting = data
        .forms
        .iter()
        .filter(|other| other.values.get(place) == Some(&value));
    fitting.max_by_key(|other| (kept(other), other.level != StockLevel::Out))
}
