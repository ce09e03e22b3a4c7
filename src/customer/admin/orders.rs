//! What a customer bought, as a table.

use leptos::prelude::*;

use super::store::CustomerOrder;
use crate::admin::table::Table;
use crate::identity::Staff;
use crate::order::admin::words as states;

/// The orders with date, goods, state and total; each leads to its own page.
pub fn orders_table(staff: &Staff, orders: &[CustomerOrder]) -> impl IntoView + use<> {
    let shop = &staff.shop;
    Table::of(orders)
        .link("admin-order", |order| {
            (
                format!("/admin/orders/{}", order.id),
                format!("#{}", order.number),
            )
        })
        .column("admin-order-date", |order| shop.time(order.placed_at))
        .column("customers-goods", |order| order.goods.clone())
        .column("customers-state", |order| {
            states::state_badge(order.state, &shop.words)
        })
        .amount("admin-order-total", |order| order.grand_total)
        .view(shop)
}
