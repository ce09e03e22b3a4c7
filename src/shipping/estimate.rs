use rust_decimal::Decimal;
use time::Date;

use super::gift_cards::with_gift_cards;
use super::tax_zone_change::TaxZoneChange;
use super::{Arrival, Tariff, Taxes};
use crate::core::{
    Amount, Money, MoneyError, Quantity, Reason, ShippingMethodId, ShortText, Sku, TaxRate,
};
use crate::pricing::{
    Destination, Fault, Faults, LineFacts, LineInput, NextTier, Occasion, Quote, QuoteInput,
    ShippingInput, ShippingQuote, TaxClass, quote_briefly, quote_with_next_tiers, shipping_quotes,
};
use crate::tenancy::StoreSettings;

/// Units of one variant that are to be priced.
#[derive(Clone, Debug)]
pub struct Goods {
    /// The caller's name for the line; comes back in the Quote.
    pub id: String,
    /// The variant's SKU, or its id where it has none.
    pub sku: String,
    /// The list price.
    pub unit_price: Decimal,
    /// How many.
    pub quantity: Quantity,
    /// How it is taxed.
    pub tax_class: String,
    /// Whether it is taxed at all.
    pub taxable: bool,
    /// What one unit weighs.
    pub weight_grams: i64,
    /// Whether it has to be sent.
    pub requires_shipping: bool,
    /// Whether it is a gift card: value that is paid for, which nothing changes and no tax is due on.
    pub is_gift_card: bool,
    /// What promotions choose it by.
    pub facts: LineFacts,
}

/// A way of sending these goods there.
#[derive(Clone, Debug)]
pub struct DeliveryOption {
    /// The method and its price.
    pub quote: ShippingQuote,
    /// The least number of days it takes.
    pub min_days: i32,
    /// The largest.
    pub max_days: i32,
    /// Whether Saturdays do not count among them.
    pub working_days_only: bool,
    /// Whether the number of the receiver's identity document is needed.
    pub asks_identity_document: bool,
}

impl DeliveryOption {
    /// When goods arrive that leave today.
    #[must_use]
    pub fn arrival(&self, today: Date) -> Arrival {
        Arrival::after(
            today,
            (self.min_days, self.max_days),
            self.working_days_only,
        )
    }
}

/// What goods cost when they are sent to a destination.
#[derive(Clone, Debug)]
pub struct Estimate {
    /// The priced goods with the chosen way of sending.
    pub quote: Quote,
    /// The taxes in it by name and rate.
    pub taxes: Taxes,
    /// The levels of promotions above those that the goods are on.
    pub next_tiers: Vec<NextTier>,
    /// Every way of sending them there.
    pub options: Vec<DeliveryOption>,
    /// The one that was priced.
    pub chosen: Option<DeliveryOption>,
    /// Whether anything has to be sent; if so and nothing is chosen, they cannot go there.
    pub needs_shipping: bool,
    /// What of the total is the price of gift cards.
    pub gift_cards: Money,
}

impl Estimate {
    /// Whether the goods can reach the destination.
    #[must_use]
    pub fn can_be_sent(&self) -> bool {
        !self.needs_shipping || self.chosen.is_some()
    }

    /// What of the total gift cards may pay: no card buys a card.
    #[must_use]
    pub fn payable_by_cards(&self) -> Money {
        let total = self.quote.grand_total();
        total.minus(&self.gift_cards).unwrap_or(total)
    }
}

/// Prices goods for a destination and an occasion. A wish for a method that does not go there falls
/// to the first that does.
///
/// # Errors
/// When a sum leaves the bounds of money.
pub fn estimate(
    settings: &StoreSettings,
    tariff: &Tariff,
    occasion: Occasion,
    goods: &[Goods],
    to: &Destination,
    wish: Option<ShippingMethodId>,
) -> Result<Estimate, Faults> {
    let priced: Vec<Goods> = goods
        .iter()
        .filter(|good| !good.is_gift_card)
        .cloned()
        .collect();
    let estimate = estimate_goods(settings, tariff, occasion, &priced, to, wish)?;
    if priced.len() == goods.len() {
        return Ok(estimate);
    }
    // Whatever counts, chooses or takes off has been done with: it never met them.
    Ok(with_gift_cards(estimate, goods)?)
}

fn estimate_goods(
    settings: &StoreSettings,
    tariff: &Tariff,
    occasion: Occasion,
    goods: &[Goods],
    to: &Destination,
    wish: Option<ShippingMethodId>,
) -> Result<Estimate, Faults> {
    let zone = TaxZoneChange::new(settings, tariff, to);
    let lines = goods
        .iter()
        .map(|good| line_input(settings, &zone, good))
        .collect::<Result<Vec<_>, _>>()?;
    let mut input = QuoteInput {
        time_zone: occasion.time_zone,
        prices_include_tax: settings.prices_include_tax,
        customer: occasion.customer,
        codes: occasion.codes,
        channel: occasion.channel,
        ship_to: Some(to.clone().into()),
        payment_method: occasion.payment_method,
        lines,
        promotions: occasion.promotions,
        ..QuoteInput::new(settings.currency, occasion.now)
    };

    let needs_shipping = goods.iter().any(|good| good.requires_shipping);
    let options = if needs_shipping {
        // Only how much the goods come to is asked here.
        let bare = quote_briefly(&input)?;
        let subtotal = bare.money(bare.totals.goods);
        delivery_options(settings, tariff, &zone, goods, to, &subtotal)?
    } else {
        Vec::new()
    };
    let chosen = options
        .iter()
        .find(|option| Some(option.quote.method) == wish)
        .or_else(|| options.first())
        .cloned();
    if let Some(chosen) = &chosen {
        input.shipping.push(ShippingInput {
            id: ShortText::parse(&chosen.quote.method.to_string()).map_err(at("shipping[0].id"))?,
            price: chosen.quote.price.into(),
            tax_rate: zone.buyer_rate(&chosen.quote.tax_class),
            price_includes_tax: None,
        });
    }
    let (quote, next_tiers) = quote_with_next_tiers(&input)?;
    let chosen_class = chosen.as_ref().map(|chosen| &chosen.quote.tax_class);
    Ok(Estimate {
        taxes: zone.taxes(settings, goods, chosen_class, &quote),
        quote,
        next_tiers,
        options,
        chosen,
        needs_shipping,
        gift_cards: Money::zero(settings.currency),
    })
}

fn delivery_options(
    settings: &StoreSettings,
    tariff: &Tariff,
    zone: &TaxZoneChange<'_>,
    goods: &[Goods],
    to: &Destination,
    subtotal: &Money,
) -> Result<Vec<DeliveryOption>, Fault> {
    let weight = grams(
        goods
            .iter()
            .filter(|good| good.requires_shipping)
            .map(|good| (good.weight_grams, u32::from(good.quantity))),
    )
    .map_err(|error| Fault::new("lines", error))?;
    let quotes = shipping_quotes(&tariff.methods(), to, weight, subtotal)
        .map_err(|error| Fault::new("shipping", error))?;
    quotes
        .into_iter()
        .map(|mut quote| {
            if settings.prices_include_tax {
                quote.price = zone
                    .price(&quote.price, &quote.tax_class)
                    .map_err(|error| Fault::new("shipping", error))?;
            }
            let delivery = tariff
                .deliveries
                .iter()
                .find(|delivery| delivery.method.id == quote.method);
            Ok(DeliveryOption {
                min_days: delivery.map_or(0, |delivery| delivery.min_days),
                max_days: delivery.map_or(0, |delivery| delivery.max_days),
                working_days_only: delivery.is_some_and(|delivery| delivery.working_days_only),
                asks_identity_document: delivery
                    .is_some_and(|delivery| delivery.asks_identity_document),
                quote,
            })
        })
        .collect()
}

fn line_input(
    settings: &StoreSettings,
    zone: &TaxZoneChange<'_>,
    good: &Goods,
) -> Result<LineInput, Fault> {
    let class = TaxClass::parse(&good.tax_class).map_err(at("tax_class"))?;
    let in_zone = |price: Option<Decimal>| {
        price
            .map(|price| zone.amount(price, settings, good.taxable, &class))
            .transpose()
    };
    let facts = &good.facts;
    Ok(LineInput {
        id: Some(ShortText::parse(&good.id).map_err(at("id"))?),
        product: facts.product.clone(),
        categories: facts.categories.clone(),
        collections: facts.collections.clone(),
        tags: facts.tags.clone(),
        attributes: facts.attributes.clone(),
        floor_price: in_zone(facts.floor_price)?.unwrap_or(Amount::ZERO),
        compare_at_price: in_zone(facts.compare_at_price)?,
        tax_rate: if good.taxable {
            zone.buyer_rate(&class)
        } else {
            TaxRate::ZERO
        },
        ..LineInput::new(
            Sku::parse(&good.sku).map_err(at("sku"))?,
            zone.amount(good.unit_price, settings, good.taxable, &class)?,
            good.quantity,
        )
    })
}

/// Weights that overflow cannot be sent.
fn grams(weights: impl Iterator<Item = (i64, u32)>) -> Result<u32, MoneyError> {
    let total = weights
        .map(|(grams, quantity)| i128::from(grams) * i128::from(quantity))
        .sum::<i128>();
    u32::try_from(total).map_err(|_| MoneyError::Overflow)
}

fn at(place: &'static str) -> impl Fn(Reason) -> Fault {
    move |reason| Fault::new(place, reason)
}
