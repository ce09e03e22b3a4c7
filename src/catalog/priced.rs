//! What a variant costs, delivered, by the same reckoning as the checkout.

use std::collections::HashMap;
use std::sync::Arc;

use rust_decimal::Decimal;
use tracing::warn;

use crate::catalog::islands::Facts;
use crate::catalog::product::{Product, Variant};
use crate::catalog::store;
use crate::core::{Quantity, VariantId};
use crate::db::TenantTx;
use crate::pricing::{Destination, Faults, LineFacts, Occasion};
use crate::shipping::{self, Estimate, Goods, Tariff, estimate};
use crate::web::{Failure, Shop};

/// What sending to the visitor costs, and where that is.
pub async fn tariff_and_place(
    shop: &Shop,
    tx: &mut TenantTx,
) -> Result<(Arc<Tariff>, Destination), Failure> {
    let tariff = shipping::tariff(shop, tx).await?;
    let place = match &shop.session {
        Some(token) => store::visitor_place(tx, &token.hash()).await?,
        None => None,
    };
    let (country, region) = place.unwrap_or_else(|| (shop.settings().country, String::new()));
    let to = tariff.estimated(country, &region);
    Ok((tariff, to))
}

/// What so many of a product's variant come to, delivered to the visitor. The product's prices are those
/// that count now.
///
/// # Errors
/// [`Failure::NotFound`] when the product has no such variant.
pub async fn facts(
    shop: &Shop,
    tx: &mut TenantTx,
    product: &Product,
    variant: VariantId,
    quantity: Quantity,
) -> Result<Facts, Failure> {
    let mut variants = product.variants.iter();
    let variant = variants
        .find(|other| other.id == variant)
        .ok_or(Failure::NotFound)?;
    let (tariff, to) = tariff_and_place(shop, tx).await?;
    Priced::of(shop, product, &tariff, &to).facts_for(variant, quantity)
}

/// Prices variants; those that cost and weigh the same only once.
pub(super) struct Priced<'p> {
    pub shop: &'p Shop,
    pub tariff: &'p Tariff,
    pub product: &'p Product,
    pub to: &'p Destination,
    pub known: HashMap<(Decimal, Option<Decimal>, i64, bool, bool), Offer>,
    pub facts: Vec<Facts>,
}

#[derive(Clone)]
pub(super) struct Offer {
    pub price: String,
    pub before: Option<String>,
    pub facts: usize,
}

impl<'p> Priced<'p> {
    pub fn of(
        shop: &'p Shop,
        product: &'p Product,
        tariff: &'p Tariff,
        to: &'p Destination,
    ) -> Self {
        Self {
            shop,
            tariff,
            product,
            to,
            known: HashMap::new(),
            facts: Vec::new(),
        }
    }

    /// What one of a variant costs.
    pub fn offer(&mut self, variant: &Variant) -> Offer {
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
        let listed = settings.money(variant.price);
        let (price, facts) = match self.estimated(variant, Quantity::ONE) {
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

    /// What so many of a variant come to.
    pub fn facts_for(&self, variant: &Variant, quantity: Quantity) -> Result<Facts, Failure> {
        let estimate = self.estimated(variant, quantity);
        let estimate = estimate.map_err(|faults| Failure::internal(format!("{faults:?}")))?;
        Ok(self.told(&estimate))
    }

    fn estimated(&self, variant: &Variant, quantity: Quantity) -> Result<Estimate, Faults> {
        let goods = Goods {
            id: "1".to_owned(),
            sku: variant.id.to_string(),
            unit_price: variant.price,
            quantity,
            tax_class: self.product.tax_class.clone(),
            taxable: variant.taxable,
            weight_grams: variant.weight_grams,
            requires_shipping: variant.requires_shipping,
            is_gift_card: self.product.is_gift_card,
            facts: LineFacts::default(),
        };
        // What changes carts does not change the price that is listed.
        let occasion = Occasion::plain(self.shop.state.clock.now());
        let settings = self.shop.settings();
        estimate(settings, self.tariff, occasion, &[goods], self.to, None)
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
        let values = [
            ("total", total.into()),
            ("tax", held.unwrap_or_default().into()),
            ("name", estimate.taxes.names(words).into()),
        ];
        Facts {
            delivery,
            total: words.with(key, values),
        }
    }
}
