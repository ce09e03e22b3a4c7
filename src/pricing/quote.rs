use serde::{Deserialize, Serialize};

use super::adjust::adjust;
use super::cart::{Cart, CartCharge, CartLine};
use super::line::discounts;
use super::minor::{Minor, Scale};
use super::situation::Situation;
use super::tax::{Taxed, tax_of};
use super::verification::Verification;
use super::{Discount, Faults, NextTier, PromotionOutcome, QuoteInput, QuoteLine, ShippingInput};
use crate::core::{Amount, Currency, Money, ShortText};

/// A priced cart. An order keeps the one it was sold at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// The currency of every amount here.
    pub currency: Currency,
    /// The lines, in the order of the input; gifts behind them.
    pub lines: Vec<QuoteLine>,
    /// The shipping charges, in the order of the input.
    pub shipping: Vec<QuoteShipping>,
    /// The sums.
    pub totals: Totals,
    /// What became of each promotion, in the order they were looked at.
    #[serde(default)]
    pub promotions: Vec<PromotionOutcome>,
}

/// A priced shipping charge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuoteShipping {
    /// The shipping method.
    pub id: ShortText<100>,
    /// What it costs as listed.
    pub price: Amount,
    /// What promotions took off.
    #[serde(default)]
    pub discounts: Vec<Discount>,
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
    /// What catalog promotions took off.
    #[serde(default)]
    pub catalog_discount: Amount,
    /// What cart promotions took off goods, gifts included.
    #[serde(default)]
    pub discount: Amount,
    /// All line totals.
    pub goods: Amount,
    /// What promotions took off shipping.
    #[serde(default)]
    pub shipping_discount: Amount,
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
///
/// # Errors
/// Every fault of the input: what could not be priced is never priced in part.
pub fn quote(input: &QuoteInput) -> Result<Quote, Faults> {
    priced(input, true).map(|(quote, _)| quote)
}

/// The same amounts where nobody asks why a promotion does not apply: told are only those that do, so only
/// those are looked at that may.
///
/// # Errors
/// As [`quote`].
pub fn quote_briefly(input: &QuoteInput) -> Result<Quote, Faults> {
    priced(input, false).map(|(quote, _)| quote)
}

/// As [`quote`], and the levels above those that the cart is on, which no Quote keeps.
///
/// # Errors
/// As [`quote`].
pub fn quote_with_next_tiers(input: &QuoteInput) -> Result<(Quote, Vec<NextTier>), Faults> {
    priced(input, true)
}

fn priced(input: &QuoteInput, explains: bool) -> Result<(Quote, Vec<NextTier>), Faults> {
    let ready = input.promotions.ready(Scale::of(input.currency));
    let faults = Verification::of(input, &ready);
    if !faults.0.is_empty() {
        return Err(faults);
    }
    let situation = Situation::of(input, &ready, explains);
    let mut cart = Cart::of(&situation);
    let (promotions, next_tiers) = adjust(&situation, &mut cart);
    cart.spread(&situation.all_lines());
    Ok((written(&situation, &cart, promotions), next_tiers))
}

/// Writes down what a cart costs after its promotions.
fn written(situation: &Situation<'_>, cart: &Cart<'_>, promotions: Vec<PromotionOutcome>) -> Quote {
    let (input, scale) = (situation.input, situation.scale);
    let mut sums = Sums::default();
    let mut lines = Vec::with_capacity(cart.lines.len() + cart.gifts.len());
    for (line, priced) in input.lines.iter().zip(&cart.lines) {
        let (quoted, taxed) = QuoteLine::of(input, line, priced, scale);
        sums.add_line(priced);
        sums.add_tax(taxed, input.prices_include_tax);
        lines.push(quoted);
    }
    for gift in &cart.gifts {
        lines.push(QuoteLine::of_gift(input, gift, scale));
        sums.list += gift.value();
        sums.discount += gift.value();
    }
    let mut shipping = Vec::with_capacity(cart.shipping.len());
    for (entry, priced) in input.shipping.iter().zip(&cart.shipping) {
        let included = entry.price_includes_tax.unwrap_or(input.prices_include_tax);
        let (quoted, taxed) = QuoteShipping::of(input, entry, priced, scale);
        sums.shipping += priced.total;
        sums.shipping_discount += priced.price - priced.total;
        sums.add_tax(taxed, included);
        shipping.push(quoted);
    }
    Quote {
        currency: input.currency,
        lines,
        shipping,
        totals: sums.totals(scale),
        promotions,
    }
}

impl QuoteShipping {
    fn of(
        input: &QuoteInput,
        entry: &ShippingInput,
        priced: &CartCharge<'_>,
        scale: Scale,
    ) -> (Self, Taxed) {
        let included = entry.price_includes_tax.unwrap_or(input.prices_include_tax);
        let rounding = input.policy.tax_rounding;
        let units = std::iter::once((priced.total, 1));
        let taxed = tax_of(priced.total, units, entry.tax_rate, included, rounding);
        let quoted = Self {
            id: entry.id.clone(),
            price: scale.amount(priced.price),
            discounts: discounts(input, scale, &priced.discounts),
            total: scale.amount(priced.total),
            tax: scale.amount(taxed.tax),
            net: scale.amount(taxed.net),
            gross: scale.amount(taxed.gross),
        };
        (quoted, taxed)
    }
}

/// The sums while they grow.
#[derive(Default)]
struct Sums {
    list: Minor,
    catalog_discount: Minor,
    discount: Minor,
    goods: Minor,
    shipping_discount: Minor,
    shipping: Minor,
    tax: Minor,
    tax_included: Minor,
    net: Minor,
    grand: Minor,
}

impl Sums {
    fn add_line(&mut self, line: &CartLine) {
        let quantity = Minor::from(line.quantity);
        let before = line.unit_price * quantity;
        self.list += line.list_price * quantity;
        self.catalog_discount += line.list_price * quantity - before;
        self.discount += before - line.total;
        self.goods += line.total;
    }

    fn add_tax(&mut self, taxed: Taxed, included: bool) {
        if included {
            self.tax_included += taxed.tax;
        } else {
            self.tax += taxed.tax;
        }
        self.net += taxed.net;
        self.grand += taxed.gross;
    }

    fn totals(&self, scale: Scale) -> Totals {
        Totals {
            list: scale.amount(self.list),
            catalog_discount: scale.amount(self.catalog_discount),
            discount: scale.amount(self.discount),
            goods: scale.amount(self.goods),
            shipping_discount: scale.amount(self.shipping_discount),
            shipping: scale.amount(self.shipping),
            tax: scale.amount(self.tax),
            tax_included: scale.amount(self.tax_included),
            net: scale.amount(self.net),
            grand: scale.amount(self.grand),
        }
    }
}

#[cfg(test)]
#[path = "quote_tests.rs"]
mod tests;
