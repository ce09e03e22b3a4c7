use crate::pricing::Quote;
use crate::ui::TotalsText;
use crate::web::Shop;

/// The sums of a Quote as the cart, the checkout and the order show them. Without a shipping method
/// nothing is said about delivery.
#[must_use]
pub fn totals_text(shop: &Shop, quote: &Quote, method: Option<&str>) -> TotalsText {
    let words = &shop.words;
    let amount = |amount| shop.money(&quote.money(amount));
    let totals = &quote.totals;
    let mut rows = vec![(words.t("totals-goods"), amount(totals.goods))];
    if let Some(method) = method {
        let price = if totals.shipping.get().is_zero() {
            words.t("totals-free")
        } else {
            amount(totals.shipping)
        };
        let name = words.with("totals-shipping", [("method", method.to_owned().into())]);
        rows.push((name, price));
    }
    if !totals.tax.get().is_zero() {
        rows.push((words.t("totals-tax"), amount(totals.tax)));
    }
    TotalsText {
        rows,
        total_word: words.t("totals-total"),
        total: amount(totals.grand),
        total_note: (!totals.tax_included.get().is_zero()).then(|| {
            words.with(
                "totals-tax-included",
                [("tax", amount(totals.tax_included).into())],
            )
        }),
    }
}
