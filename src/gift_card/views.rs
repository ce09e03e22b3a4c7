//! What gift cards pay, under the sums of a cart or an order.

use leptos::prelude::*;
use rust_decimal::Decimal;

use crate::core::Money;
use crate::web::Shop;

/// A line for each card with the last signs of its code and what it pays, and what is left to pay. Nothing where no
/// card pays.
pub fn paid_by_cards(
    shop: &Shop,
    shares: &[(String, Decimal)],
    due: &Money,
) -> Option<impl IntoView + use<>> {
    if shares.is_empty() {
        return None;
    }
    let words = &shop.words;
    let rows: Vec<_> = shares
        .iter()
        .map(|(code_end, amount)| {
            let name = words.with("gift-card-ending", [("end", code_end.clone().into())]);
            view! { <div><dt>{name}</dt><dd>{shop.amount(-*amount)}</dd></div> }
        })
        .collect();
    Some(view! {
        <dl class="totals">
            {rows}
            <div data-kind="total">
                <dt>{words.t("gift-card-due")}</dt>
                <dd>{shop.money(due)}</dd>
            </div>
        </dl>
    })
}
