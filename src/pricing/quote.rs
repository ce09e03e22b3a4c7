use serde::{Deserialize, Serialize};

use super::line::{Charge, price, price_line};
use super::{Fault, QuoteInput, QuoteLine, ShippingInput, Tax};
use crate::core::{Amount, Currency, Money, MoneyError, Reason, ShortText};

/// A priced cart. An order keeps the one it was sold at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// The currency of every amount here.
    pub currency: Currency,
    /// The lines, in the order of the input.
    pub lines: Vec<QuoteLine>,
    /// The shipping charges, in the order of the input.
    pub shipping: Vec<QuoteShipping>,
    /// The sums.
    pub totals: Totals,
}

/// A priced shipping charge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuoteShipping {
    /// The shipping method.
    pub id: ShortText<100>,
    /// What it costs as listed.
    pub price: Amount,
    /// What it costs: gross where its price includes tax, otherwise net.
    pub total: Amount,
    /// The tax, inside the total or on top of it.
    pub tax: Amount,
    /// Without tax.
    pub net: Amount,
    /// With tax.
    pub gross: Amount,
}

/// The sums of a Quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Totals {
    /// All lines as listed.
    pub list: Amount,
    /// All line totals.
    pub goods: Amount,
    /// All shipping totals.
    pub shipping: Amount,
    /// The tax that is added.
    pub tax: Amount,
    /// The tax inside gross prices.
    pub tax_included: Amount,
    /// Everything without tax.
    pub net: Amount,
    /// What the buyer pays: goods, shipping and the tax that is added.
    pub grand: Amount,
}

impl Quote {
    /// An amount of this Quote with its currency.
    pub fn money(&self, amount: Amount) -> Money {
        Money::of(amount, self.currency)
    }

    /// What the buyer pays.
    pub fn grand_total(&self) -> Money {
        self.money(self.totals.grand)
    }
}

/// Prices a cart. The answer depends on nothing but the input, and the totals not on the order of
/// its lines.
pub fn quote(input: &QuoteInput) -> Result<Quote, Fault> {
    check_size(input)?;
    let mut sums = Sums::new(input.currency);

    let mut lines = Vec::with_capacity(input.lines.len());
    for (index, line) in input.lines.iter().enumerate() {
        let (line, charge) = price_line(input, index, line)?;
        sums.add_line(&charge)
            .map_err(|error| Fault::new("totals", error))?;
        lines.push(line);
    }

    let mut shipping = Vec::with_capacity(input.shipping.len());
    for (index, entry) in input.shipping.iter().enumerate() {
        let (entry, charge) = price_shipping(input, index, entry)?;
        sums.add_shipping(&charge)
            .map_err(|error| Fault::new("totals", error))?;
        shipping.push(entry);
    }

    Ok(Quote {
        currency: input.currency,
        lines,
        shipping,
        totals: sums.into_totals(),
    })
}

fn check_size(input: &QuoteInput) -> Result<(), Fault> {
    if input.lines.len() > QuoteInput::MAX_LINES {
        return Err(Fault::new("lines", Reason::TooLong { max: 1_000 }));
    }
    if input.shipping.len() > QuoteInput::MAX_SHIPPING {
        return Err(Fault::new("shipping", Reason::TooLong { max: 100 }));
    }
    let units: u32 = input.lines.iter().map(|l| u32::from(l.quantity)).sum();
    if units > QuoteInput::MAX_UNITS {
        let reason = Reason::OutOfRange {
            min: 0,
            max: i64::from(QuoteInput::MAX_UNITS),
        };
        return Err(Fault::new("lines", reason));
    }
    Ok(())
}

fn price_shipping(
    input: &QuoteInput,
    index: usize,
    entry: &ShippingInput,
) -> Result<(QuoteShipping, Charge), Fault> {
    let fault = |reason| Fault::new(format!("shipping[{index}].price"), reason);
    let total = price(entry.price, input).map_err(fault)?;
    let tax_is_included = entry.price_includes_tax.unwrap_or(input.prices_include_tax);
    let rounding = input.policy.tax_rounding;
    let tax = Tax::of(&total, &[total], entry.tax_rate, tax_is_included, rounding)
        .map_err(|error| fault(error.into()))?;

    let priced = QuoteShipping {
        id: entry.id.clone(),
        price: total.into(),
        total: total.into(),
        tax: tax.tax.into(),
        net: tax.net.into(),
        gross: tax.gross.into(),
    };
    let charge = Charge {
        total,
        tax,
        tax_is_included,
    };
    Ok((priced, charge))
}

struct Sums {
    goods: Money,
    shipping: Money,
    tax: Money,
    tax_included: Money,
    net: Money,
    grand: Money,
}

impl Sums {
    fn new(currency: Currency) -> Self {
        let nothing = Money::zero(currency);
        Self {
            goods: nothing,
            shipping: nothing,
            tax: nothing,
            tax_included: nothing,
            net: nothing,
            grand: nothing,
        }
    }

    fn add_line(&mut self, charge: &Charge) -> Result<(), MoneyError> {
        self.goods = self.goods.plus(&charge.total)?;
        self.add_tax(charge)
    }

    fn add_shipping(&mut self, charge: &Charge) -> Result<(), MoneyError> {
        self.shipping = self.shipping.plus(&charge.total)?;
        self.add_tax(charge)
    }

    fn add_tax(&mut self, charge: &Charge) -> Result<(), MoneyError> {
        let sum = if charge.tax_is_included {
            &mut self.tax_included
        } else {
            &mut self.tax
        };
        *sum = sum.plus(&charge.tax.tax)?;
        self.net = self.net.plus(&charge.tax.net)?;
        self.grand = self.grand.plus(&charge.tax.gross)?;
        Ok(())
    }

    fn into_totals(self) -> Totals {
        Totals {
            list: self.goods.into(),
            goods: self.goods.into(),
            shipping: self.shipping.into(),
            tax: self.tax.into(),
            tax_included: self.tax_included.into(),
            net: self.net.into(),
            grand: self.grand.into(),
        }
    }
}

#[cfg(test)]
#[path = "quote_tests.rs"]
mod tests;
