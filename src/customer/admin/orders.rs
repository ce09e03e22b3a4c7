//! What a customer bought, as a table.

use leptos::prelude::*;

use super::store::CustomerOrder;
use crate::admin::Moments;
use crate::identity::Staff;
use crate::order::admin::words as states;

/// The orders with date, goods, state and total; each leads to its own page.
pub fn orders_table(
    staff: &Staff,
    moments: &Moments,
    orders: &[CustomerOrder],
) -> impl IntoView + use<> {
    let words = &staff.shop.words;
    let rows: Vec<_> = orders
        .iter()
        .map(|order| row(staff, moments, order))
        .collect();
    view! {
        <div class="table-frame">
            <table class="data-table">
                <thead>
                    <tr>
                        <th scope="col">{words.t("admin-order")}</th>
                        <th scope="col">{words.t("admin-order-date")}</th>
                        <th scope="col">{words.t("customers-goods")}</th>
                        <th scope="col">{words.t("customers-state")}</th>
                        <th scope="col" data-align="end">{words.t("admin-order-total")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

fn row(staff: &Staff, moments: &Moments, order: &CustomerOrder) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let href = shop.href(&format!("/admin/orders/{}", order.id));
    let total = shop.money(&shop.settings().money(order.grand_total));
    view! {
        <tr>
            <th scope="row"><a href=href>{format!("#{}", order.number)}</a></th>
            <td data-label=words.t("admin-order-date")>{moments.element(order.placed_at)}</td>
            <td data-label=words.t("customers-goods")>{order.goods.clone()}</td>
            <td data-label=words.t("customers-state")>{states::state_badge(order.state, words)}</td>
            <td data-label=words.t("admin-order-total") data-align="end">{total}</td>
        </tr>
    }
}
