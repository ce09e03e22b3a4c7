//! Gift cards among goods: a line at its face value, at which no promotion, threshold or tax has looked.

use rust_decimal::Decimal;

use super::estimate::{Estimate, Goods};
use crate::core::{Amount, Money, MoneyError, Reason, ShortText, Sku};
use crate::pricing::{Fault, QuoteLine};

/// Puts the gift cards of a cart into the estimate of its other goods, each line at its place.
///
/// # Errors
/// When a sum leaves the bounds of money.
pub(super) fn with_gift_cards(mut estimate: Estimate, goods: &[Goods]) -> Result<Estimate, Fault> {
    let currency = estimate.quote.currency;
    let mut others = std::mem::take(&mut estimate.quote.lines).into_iter();
    let mut lines = Vec::with_capacity(goods.len());
    let mut sold = Money::zero(currency);
    for good in goods {
        if good.is_gift_card {
            let (line, total) = line(good, &sold)?;
            sold = sold.plus(&total).map_err(of_money)?;
            lines.push(line);
        } else {
            lines.extend(others.next());
        }
    }
    // What promotions give stands behind everything.
    lines.extend(others);
    let quote = &mut estimate.quote;
    quote.lines = lines;
    let totals = &mut quote.totals;
    for sum in [
        &mut totals.list,
        &mut totals.goods,
        &mut totals.net,
        &mut totals.grand,
    ] {
        *sum = Amount::new(sum.get() + sold.amount()).map_err(of_amount)?;
    }
    estimate.gift_cards = sold;
    Ok(estimate)
}

fn line(good: &Goods, like: &Money) -> Result<(QuoteLine, Money), Fault> {
    let currency = like.currency();
    let units = u32::from(good.quantity);
    let unit = Money::rounded(good.unit_price, currency).map_err(of_money)?;
    let total = Money::rounded(unit.amount() * Decimal::from(units), currency);
    let total = total.map_err(of_money)?;
    let (each, all) = (Amount::from(unit), Amount::from(total));
    let line = QuoteLine {
        id: Some(ShortText::parse(&good.id).map_err(|reason| Fault::new("id", reason))?),
        sku: Sku::parse(&good.sku).map_err(|reason| Fault::new("sku", reason))?,
        gift: false,
        quantity: good.quantity,
        list_unit_price: each,
        unit_price: each,
        list_total: all,
        discounts: Vec::new(),
        unit_totals: (0..units).map(|_| each).collect(),
        total: all,
        tax: Amount::ZERO,
        net: all,
        gross: all,
    };
    Ok((line, total))
}

fn of_money(error: MoneyError) -> Fault {
    Fault::new("lines", error)
}

fn of_amount(reason: Reason) -> Fault {
    Fault::new("lines", reason)
}
