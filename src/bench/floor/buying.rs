//! Prices, stock and delivery of a product.

use galleria::catalog::islands::{
    Choices, Facts, FormData, GalleryData, OptionData, PriceData, StockLevel,
};
use galleria::catalog::product::{Product, ProductOption, Variant};
use galleria::core::{CountryCode, Quantity, format_money};
use galleria::pricing::{Destination, LineFacts, Occasion};
use galleria::shipping::{Goods, Tariff, estimate};
use rust_decimal::Decimal;

use super::parts::Till;
use crate::Result;

/// Priced once for each price and weight, as the real page does.
pub fn data(
    till: Till<'_>,
    product: &Product,
    tariff: &Tariff,
    country: CountryCode,
) -> Result<Choices> {
    let mut known: Vec<(&Variant, Facts)> = Vec::new();
    let mut forms: Vec<FormData> = Vec::with_capacity(product.variants.len());
    let (mut prices, mut shown) = (Vec::new(), Vec::new());
    let galleries = product.galleries();
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
        let (price, places) = (price_of(till, variant), &galleries[forms.len()]);
        let gallery = place_of(&mut shown, gallery(product, places));
        forms.push(FormData {
            price: place_of(&mut prices, price),
            gallery,
            ..form(till, product, variant, facts)
        });
    }
    // As the real page tells them: the least first.
    let mut sorted = prices.clone();
    sorted.sort_unstable();
    for form in &mut forms {
        let price = &prices[form.price];
        form.price = sorted.binary_search(price).unwrap_or_default();
    }
    Ok(Choices {
        path: format!("/products/{}", product.slug),
        options: product.options.iter().map(option_data).collect(),
        forms,
        prices: sorted.into_iter().map(|(_, price)| price).collect(),
        galleries: shown,
        facts: known.into_iter().map(|(_, facts)| facts).collect(),
        add: "Add to cart".to_owned(),
        sold_out: "Sold out".to_owned(),
        still: "Still available:".to_owned(),
    })
}

fn place_of<T: PartialEq>(known: &mut Vec<T>, it: T) -> usize {
    known
        .iter()
        .position(|other| *other == it)
        .unwrap_or_else(|| {
            known.push(it);
            known.len() - 1
        })
}

fn price_of(till: Till<'_>, variant: &Variant) -> (Decimal, PriceData) {
    let now = till.say(variant.price);
    let price = PriceData {
        from: format!("from {now}"),
        now,
        before: variant
            .compare_at_price
            .filter(|before| *before > variant.price)
            .map(|before| till.say(before)),
        ..PriceData::default()
    };
    (variant.price, price)
}

fn gallery(product: &Product, places: &[usize]) -> GalleryData {
    let first = places
        .first()
        .and_then(|place| product.pictures.get(*place));
    GalleryData {
        places: places.to_vec(),
        small: first
            .map(|picture| picture.source.address(160, "webp"))
            .unwrap_or_default(),
    }
}

fn option_data(option: &ProductOption) -> OptionData {
    let values = || option.values.iter();
    OptionData {
        labels: values().map(|value| value.label.clone()).collect(),
        pairs: values()
            .map(|value| {
                let mut pair = url::form_urlencoded::Serializer::new(String::new());
                pair.append_pair(&option.name, &value.name).finish()
            })
            .collect(),
        choose: format!("Choose {}", option.label),
    }
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
    for (option, id) in product.options.iter().zip(&variant.values) {
        values.extend(option.values.iter().position(|value| value.id == *id));
    }
    FormData {
        id: variant.id.to_string(),
        values,
        stock,
        level,
        most: u32::try_from(variant.available.unwrap_or(99).min(99)).unwrap_or(0),
        facts,
        ..FormData::default()
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
        is_gift_card: product.is_gift_card,
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
