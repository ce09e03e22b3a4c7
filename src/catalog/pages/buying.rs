//! What the buy box of a product says: prices, true stock, and what delivery and tax come to for the
//! country of the visitor, by the same reckoning as the checkout.

use crate::pricing::LineFacts;
use crate::pricing::Occasion;
use std::collections::HashMap;

use rust_decimal::Decimal;
use tracing::warn;

use super::buy_box::{BuyBoxData, BuyBoxWords, OptionData};
use crate::catalog::islands::{Choices, Facts, FormData, StockLevel};
use crate::catalog::product::{Product, Variant};
use crate::core::{Quantity, VariantId};
use crate::pricing::Destination;
use crate::promotion::LOWEST_PRICE_DAYS;
use crate::shipping::{Estimate, Goods, Tariff, estimate};
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

/// Prices variants; those that cost and weigh the same only once.
struct Priced<'p> {
    shop: &'p Shop,
    tariff: &'p Tariff,
    product: &'p Product,
    to: &'p Destination,
    known: HashMap<(Decimal, Option<Decimal>, i64, bool, bool), Offer>,
    facts: Vec<Facts>,
}

#[derive(Clone)]
struct Offer {
    price: String,
    before: Option<String>,
    facts: usize,
}

impl Priced<'_> {
    fn offer(&mut self, variant: &Variant) -> Offer {
        let key = (
            variant.price,
            variant.compare_at_price,
            variant.weight_grams,
            variant.requires_shipping,
            variant.taxable,
        );
        if let Some(offer) = self.known.get(&key) {
            return offer.clone();
        }
        let offer = self.price(variant);
        self.known.insert(key, offer.clone());
        offer
    }

    fn price(&mut self, variant: &Variant) -> Offer {
        let (shop, settings) = (self.shop, self.shop.settings());
        let goods = Goods {
            id: "1".to_owned(),
            sku: variant.id.to_string(),
            unit_price: variant.price,
            quantity: Quantity::ONE,
            tax_class: self.product.tax_class.clone(),
            taxable: variant.taxable,
            weight_grams: variant.weight_grams,
            requires_shipping: variant.requires_shipping,
            facts: LineFacts::default(),
        };
        // What changes carts does not change the price that is listed.
        let occasion = Occasion::plain(shop.state.clock.now());
        let listed = settings.money(variant.price);
        let (price, facts) =
            match estimate(settings, self.tariff, occasion, &[goods], self.to, None) {
                Ok(estimate) => {
                    let line = estimate.quote.lines.first();
                    let price = line.map_or(listed, |line| estimate.quote.money(line.unit_price));
                    (price, self.told(&estimate))
                }
                Err(fault) => {
                    warn!(?fault, product = %self.product.id, "a product cannot be priced");
                    (listed, Facts::default())
                }
            };
        let facts = match self.facts.iter().position(|known| *known == facts) {
            Some(place) => place,
            None => {
                self.facts.push(facts);
                self.facts.len() - 1
            }
        };
        Offer {
            price: shop.money(&price),
            before: variant
                .compare_at_price
                .map(|before| settings.money(before))
                // Where the buyer's tax changes the price, the former one cannot be compared.
                .filter(|before| price == listed && *before > price)
                .map(|before| shop.money(&before)),
            facts,
        }
    }

    fn told(&self, estimate: &Estimate) -> Facts {
        let (shop, words, quote) = (self.shop, &self.shop.words, &estimate.quote);
        let country = self.to.country.name(shop.locale);
        let place = match &self.to.region {
            Some(region) => format!("{}, {country}", region.as_str()),
            None => country.to_owned(),
        };
        let delivery = match &estimate.chosen {
            None if !estimate.needs_shipping => words.t("catalog-no-delivery-needed"),
            None => words.with("catalog-no-delivery", [("country", place.into())]),
            Some(delivery) => {
                let price = if delivery.quote.price.is_zero() {
                    words.t("catalog-free")
                } else {
                    shop.money(&delivery.quote.price)
                };
                let days = if delivery.min_days == delivery.max_days {
                    words.with("catalog-days", [("days", delivery.max_days.into())])
                } else {
                    words.with(
                        "catalog-days-range",
                        [
                            ("from", delivery.min_days.into()),
                            ("to", delivery.max_days.into()),
                        ],
                    )
                };
                let mut told = words.with(
                    "catalog-delivery",
                    [
                        ("country", place.into()),
                        ("price", price.into()),
                        ("days", days.into()),
                    ],
                );
                if let Some(missing) = &delivery.quote.missing_for_free {
                    told.push(' ');
                    told.push_str(&words.with(
                        "catalog-missing-for-free",
                        [("amount", shop.money(missing).into())],
                    ));
                }
                told
            }
        };
        let total = shop.money(&quote.grand_total());
        let tax = quote.money(quote.totals.tax);
        let included = quote.money(quote.totals.tax_included);
        let held = match tax.plus(&included) {
            Ok(held) if !held.is_zero() => Some(shop.money(&held)),
            _ => None,
        };
        let key = match (estimate.chosen.is_some(), held.is_some()) {
            (true, true) => "catalog-total-delivered",
            (true, false) => "catalog-total-delivered-untaxed",
            (false, true) => "catalog-total",
            (false, false) => "catalog-total-untaxed",
        };
        let held = held.unwrap_or_default();
        Facts {
            delivery,
            total: words.with(key, [("total", total.into()), ("tax", held.into())]),
        }
    }
}
