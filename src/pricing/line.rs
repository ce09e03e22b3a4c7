use serde::{Deserialize, Serialize};

use super::{Fault, LineInput, QuoteInput, Tax};
use crate::core::{Amount, Money, Quantity, Reason, ShortText, Sku};

/// A priced line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuoteLine {
    /// The caller's name for the line.
    pub id: Option<ShortText<100>>,
    /// What is sold.
    pub sku: Sku,
    /// How many.
    pub quantity: Quantity,
    /// The price of one unit as listed.
    pub list_unit_price: Amount,
    /// The price of one unit as asked now.
    pub unit_price: Amount,
    /// All units as listed.
    pub list_total: Amount,
    /// What each unit costs; they sum to the total.
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

/// What a line or a shipping charge adds to the totals.
pub(super) struct Charge {
    pub total: Money,
    pub tax: Tax,
    pub tax_is_included: bool,
}

pub(super) fn price_line(
    input: &QuoteInput,
    index: usize,
    line: &LineInput,
) -> Result<(QuoteLine, Charge), Fault> {
    let at = |field: &str| format!("lines[{index}].{field}");
    let unit_price = price(line.unit_price, input).map_err(|r| Fault::new(at("unit_price"), r))?;
    let too_much = |error| Fault::new(at("total"), Reason::from(error));
    let total = unit_price.times(line.quantity).map_err(too_much)?;
    let units = vec![unit_price; usize::from(line.quantity.get())];
    let included = input.prices_include_tax;
    let rounding = input.policy.tax_rounding;
    let tax = Tax::of(&total, &units, line.tax_rate, included, rounding).map_err(too_much)?;

    let priced = QuoteLine {
        id: line.id.clone(),
        sku: line.sku.clone(),
        quantity: line.quantity,
        list_unit_price: unit_price.into(),
        unit_price: unit_price.into(),
        list_total: total.into(),
        unit_totals: units.into_iter().map(Amount::from).collect(),
        total: total.into(),
        tax: tax.tax.into(),
        net: tax.net.into(),
        gross: tax.gross.into(),
    };
    let charge = Charge {
        total,
        tax,
        tax_is_included: included,
    };
    Ok((priced, charge))
}

/// A price in the input's currency: rounded already, not below zero.
pub(super) fn price(amount: Amount, input: &QuoteInput) -> Result<Money, Reason> {
    let money = Money::new(amount.get(), input.currency)?;
    if money.is_negative() {
        return Err(Reason::OutOfRange {
            min: 0,
            max: Amount::LIMIT,
        });
    }
    Ok(money)
}
