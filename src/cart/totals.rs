use rust_decimal::Decimal;

use crate::core::Money;
use crate::pricing::{Discount, PromotionId, Quote};
use crate::promotion::PromotionNames;
use crate::shipping::{TaxShare, Taxes};
use crate::ui::TotalsText;
use crate::web::Shop;

/// The sums of a Quote as the cart shows them: the taxes in one line. Without a shipping method nothing
/// is said about delivery.
#[must_use]
pub fn totals_text(
    shop: &Shop,
    quote: &Quote,
    taxes: &Taxes,
    names: &PromotionNames,
    method: Option<&str>,
) -> TotalsText {
    let words = &shop.words;
    let totals = &quote.totals;
    let amount = |amount| shop.money(&quote.money(amount));
    let mut text = before_taxes(shop, quote, names, method);
    if !totals.tax.get().is_zero() {
        text.rows.push((taxes.names(words), amount(totals.tax)));
    }
    if !totals.tax_included.get().is_zero() {
        let values = [
            ("tax", amount(totals.tax_included).into()),
            ("name", taxes.names(words).into()),
        ];
        text.total_note = Some(words.with("totals-tax-included", values));
    }
    text
}

/// The same as the checkout, the order and the receipt show it: a line for each tax.
#[must_use]
pub fn totals_by_tax(
    shop: &Shop,
    quote: &Quote,
    taxes: &Taxes,
    names: &PromotionNames,
    method: Option<&str>,
) -> TotalsText {
    let words = &shop.words;
    let row = |name: String, share: &TaxShare| (name, shop.money(&quote.money(share.amount)));
    let added = |share: &TaxShare| row(share.name_with_rate(words), share);
    let included = |share: &TaxShare| row(share.name_as_included(words), share);
    let mut text = before_taxes(shop, quote, names, method);
    text.rows.extend(taxes.added().map(added));
    text.taxes = taxes.included().map(included).collect();
    text
}

fn before_taxes(
    shop: &Shop,
    quote: &Quote,
    names: &PromotionNames,
    method: Option<&str>,
) -> TotalsText {
    let words = &shop.words;
    let totals = &quote.totals;
    let goods = taken_off_goods(quote);
    let mut rows = vec![(words.t("totals-goods"), shop.money(&goods_before(quote)))];
    rows.extend(reductions(shop, names, &goods));
    if let Some(method) = method {
        let listed = before(quote, totals.shipping.get(), totals.shipping_discount.get());
        let price = if listed.is_zero() {
            words.t("totals-free")
        } else {
            shop.money(&listed)
        };
        let name = words.with("totals-shipping", [("method", method.to_owned().into())]);
        rows.push((name, price));
        rows.extend(reductions(shop, names, &taken_off_shipping(quote)));
    }
    TotalsText {
        rows,
        total_word: words.t("totals-total"),
        total: shop.money(&quote.grand_total()),
        ..TotalsText::default()
    }
}

/// What the goods cost after sales and before what is taken off the cart: the sum of what stands at the lines.
/// Gifts stand there for nothing.
#[must_use]
pub fn goods_before(quote: &Quote) -> Money {
    let gifts = quote.lines.iter().filter(|line| line.gift);
    let gifts: Decimal = gifts.map(|line| line.list_total.get()).sum();
    let totals = &quote.totals;
    before(quote, totals.goods.get(), totals.discount.get() - gifts)
}

/// What each promotion took off the goods, in the order in which they were looked at; gifts are left out.
#[must_use]
pub fn taken_off_goods(quote: &Quote) -> Vec<(PromotionId, Money)> {
    let paid = quote.lines.iter().filter(|line| !line.gift);
    by_promotion(quote, paid.flat_map(|line| &line.discounts))
}

/// What each promotion took off the delivery.
#[must_use]
pub fn taken_off_shipping(quote: &Quote) -> Vec<(PromotionId, Money)> {
    by_promotion(
        quote,
        quote.shipping.iter().flat_map(|charge| &charge.discounts),
    )
}

fn by_promotion<'q>(
    quote: &Quote,
    discounts: impl Iterator<Item = &'q Discount> + Clone,
) -> Vec<(PromotionId, Money)> {
    let sum_of = |id: &PromotionId| -> Decimal {
        let own = discounts
            .clone()
            .filter(|discount| discount.promotion == *id);
        own.map(|discount| discount.amount.get()).sum()
    };
    quote
        .promotions
        .iter()
        .map(|outcome| (outcome.id.clone(), money(quote, sum_of(&outcome.id))))
        .filter(|(_, amount)| !amount.is_zero())
        .collect()
}

fn reductions(
    shop: &Shop,
    names: &PromotionNames,
    taken: &[(PromotionId, Money)],
) -> Vec<(String, String)> {
    taken
        .iter()
        .map(|(id, amount)| (names.of(id).to_owned(), shop.money(&amount.negated())))
        .collect()
}

fn before(quote: &Quote, after: Decimal, taken: Decimal) -> Money {
    money(quote, after + taken)
}

fn money(quote: &Quote, amount: Decimal) -> Money {
    Money::rounded(amount, quote.currency).unwrap_or_else(|_| Money::zero(quote.currency))
}
