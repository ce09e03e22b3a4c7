use serde::{Deserialize, Serialize};

use super::cart::{CartLine, Gift, Run, Taken};
use super::minor::{Minor, Scale};
use super::tax::{Taxed, tax_of};
use super::{LineInput, PromotionId, QuoteInput};
use crate::core::{Amount, Quantity, ShortText, Sku};

/// A priced line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuoteLine {
    /// The caller's name for the line.
    pub id: Option<ShortText<100>>,
    /// What is sold.
    pub sku: Sku,
    /// Whether a promotion added it.
    #[serde(default)]
    pub gift: bool,
    /// How many.
    pub quantity: Quantity,
    /// The price of one unit as listed.
    pub list_unit_price: Amount,
    /// The price of one unit after catalog promotions.
    pub unit_price: Amount,
    /// All units as listed.
    pub list_total: Amount,
    /// What cart promotions took off, its share of order-wide amounts too.
    #[serde(default)]
    pub discounts: Vec<Discount>,
    /// What each unit costs, dearest first; they sum to the total.
    pub unit_totals: Vec<Amount>,
    /// What the line costs: gross where prices include tax, otherwise net.
    pub total: Amount,
    /// The tax, inside the total or on top of it.
    pub tax: Amount,
    /// Without tax.
    pub net: Amount,
    /// With tax.
    pub gross: Amount,
}

/// What a promotion took off a line or a shipping charge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Discount {
    /// The promotion.
    pub promotion: PromotionId,
    /// How much.
    pub amount: Amount,
}

/// Promotions by their place in the input, by name and amount.
pub(super) fn discounts(input: &QuoteInput, scale: Scale, taken: &[Taken]) -> Vec<Discount> {
    let mut named = Vec::with_capacity(taken.len());
    for taken in taken {
        if let Some(promotion) = input.promotions.get(taken.promotion as usize) {
            named.push(Discount {
                promotion: promotion.id.clone(),
                amount: scale.amount(taken.amount()),
            });
        }
    }
    named
}

impl QuoteLine {
    /// A line as its promotions left it.
    pub(super) fn of(
        input: &QuoteInput,
        line: &LineInput,
        priced: &CartLine,
        scale: Scale,
    ) -> (Self, Taxed) {
        let included = input.prices_include_tax;
        let rounding = input.policy.tax_rounding;
        let units = priced
            .spread_runs()
            .iter()
            .map(|run| (run.price, run.count));
        let taxed = tax_of(priced.total, units, line.tax_rate, included, rounding);
        let amount = |minor| scale.amount(minor);
        let quoted = Self {
            id: line.id.clone(),
            sku: line.sku.clone(),
            gift: false,
            quantity: line.quantity,
            list_unit_price: amount(priced.list_price),
            unit_price: amount(priced.unit_price),
            list_total: amount(priced.list_price * Minor::from(priced.quantity)),
            discounts: discounts(input, scale, &priced.discounts),
            unit_totals: unit_totals(priced.spread_runs(), scale),
            total: amount(priced.total),
            tax: amount(taxed.tax),
            net: amount(taxed.net),
            gross: amount(taxed.gross),
        };
        (quoted, taxed)
    }

    /// A line at full price with a full discount. Its place in the Quote is behind all others.
    pub(super) fn of_gift(input: &QuoteInput, gift: &Gift, scale: Scale) -> Self {
        let nothing = scale.amount(0);
        let unit_price = scale.amount(gift.unit_price);
        Self {
            id: None,
            sku: gift.sku.clone(),
            gift: true,
            quantity: gift.quantity,
            list_unit_price: unit_price,
            unit_price,
            list_total: scale.amount(gift.value()),
            discounts: discounts(input, scale, &[Taken::of(gift.promotion, gift.value())]),
            unit_totals: vec![nothing; usize::from(gift.quantity.get())],
            total: nothing,
            tax: nothing,
            net: nothing,
            gross: nothing,
        }
    }
}

fn unit_totals(runs: &[Run], scale: Scale) -> Vec<Amount> {
    let units = runs.iter().flat_map(|run| {
        let price = scale.amount(run.price);
        std::iter::repeat_n(price, usize::try_from(run.count).unwrap_or_default())
    });
    units.collect()
}
