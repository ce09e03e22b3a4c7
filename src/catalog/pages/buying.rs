//! What the buy box of a product says: prices, true stock, and what delivery and tax come to for the
//! country of the visitor, by the same reckoning as the checkout.

mod priced;

use std::collections::HashMap;

use rust_decimal::Decimal;

use self::priced::Priced;
use super::buy_box::{BuyBoxData, BuyBoxWords, OptionData};
use crate::catalog::islands::{Choices, FormData, StockLevel};
use crate::catalog::product::{Product, Variant};
use crate::core::VariantId;
use crate::pricing::Destination;
use crate::promotion::LOWEST_PRICE_DAYS;
use crate::shipping::Tariff;
use crate::web::Shop;

/// Most units of one line, where the shop does not count.
const MOST_UNCOUNTED: i64 = 99;

/// Everything that the buy box shows of `product`, delivered to `to`; `lowest` are the lowest prices
/// before the reduction of what is reduced.
pub fn offers(
    shop: &Shop,
    product: &Product,
    tariff: &Tariff,
    to: &Destination,
    lowest: &HashMap<VariantId, Decimal>,
) -> BuyBoxData {
    let words = &shop.words;
    let mut priced = Priced {
        shop,
        tariff,
        product,
        to,
        known: HashMap::new(),
        facts: Vec::new(),
    };
    let forms = product
        .variants
        .iter()
        .map(|variant| FormData {
            lowest: lowest_text(shop, lowest.get(&variant.id)),
            ..form(shop, product, variant, &mut priced)
        })
        .collect();
    let options = product.options.iter();
    let labels = options.clone().map(|option| {
        let labels = option.values.iter().map(|value| value.label.clone());
        labels.collect()
    });
    let choices = Choices {
        path: shop.href(&format!("/products/{}", product.slug)),
        labels: labels.collect(),
        forms,
        facts: priced.facts,
        add: words.t("catalog-add"),
        sold_out: words.t("catalog-sold-out"),
    };
    let options = options.map(|option| OptionData {
        label: option.label.clone(),
        swatches: option
            .values
            .iter()
            .map(|value| value.swatch.clone())
            .collect(),
    });
    BuyBoxData {
        action: shop.href("/cart/lines"),
        options: options.collect(),
        choices,
        returns: words.with(
            "catalog-returns",
            [("days", u32::from(shop.settings().return_days).into())],
        ),
        returns_link: (shop.href("/pages/returns"), words.t("catalog-returns-how")),
        words: BuyBoxWords {
            now: words.t("catalog-now"),
            before: words.t("catalog-before"),
            price: words.t("catalog-price"),
            availability: words.t("catalog-availability"),
            quantity: words.t("catalog-quantity"),
            fewer: words.t("catalog-fewer"),
            more: words.t("catalog-more"),
        },
    }
}

fn form(shop: &Shop, product: &Product, variant: &Variant, priced: &mut Priced<'_>) -> FormData {
    let offer = priced.offer(variant);
    let (stock, level) = stock(shop, variant);
    let values: Vec<_> = product
        .options
        .iter()
        .enumerate()
        .filter_map(|(place, option)| {
            let id = variant.values.get(place)?;
            option.values.iter().position(|value| value.id == *id)
        })
        .collect();
    let most = variant
        .available
        .unwrap_or(MOST_UNCOUNTED)
        .min(MOST_UNCOUNTED);
    FormData {
        id: variant.id.to_string(),
        query: address_query(product, variant),
        values,
        price: offer.price,
        before: offer.before,
        lowest: None,
        stock,
        level,
        most: u32::try_from(most).unwrap_or(0),
        picture: variant
            .pictures
            .first()
            .map(|id| format!("picture-{id}"))
            .unwrap_or_default(),
        facts: offer.facts,
    }
}

fn lowest_text(shop: &Shop, lowest: Option<&Decimal>) -> Option<String> {
    let price = shop.amount(*lowest?);
    let values = [("days", LOWEST_PRICE_DAYS.into()), ("price", price.into())];
    Some(shop.words.with("price-lowest", values))
}

/// The option values as parameters; the id where a product has no options.
fn address_query(product: &Product, variant: &Variant) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    for (place, option) in product.options.iter().enumerate() {
        if let Some(value) = product.value_of(variant, place) {
            query.append_pair(&option.name, &value.name);
        }
    }
    if product.options.is_empty() {
        query.append_pair("variant", &variant.id.to_string());
    }
    query.finish()
}

/// The true number that is left, said up to the shop's limit.
pub fn stock(shop: &Shop, variant: &Variant) -> (String, StockLevel) {
    let words = &shop.words;
    match variant.available {
        Some(units) if units <= 0 => (words.t("catalog-sold-out"), StockLevel::Out),
        Some(units) if units <= i64::from(shop.settings().low_stock) => (
            words.with("catalog-only-left", [("count", units.into())]),
            StockLevel::Low,
        ),
        _ => (words.t("catalog-in-stock"), StockLevel::Enough),
    }
}
