//! What is known of somebody who is to be put on the list.

use sqlx::types::Json;

use crate::core::{CustomerId, OrderId};
use crate::db::TenantTx;
use crate::order::{Address, WEB};

/// Each as typed; empty where it is not known.
pub(in crate::blocklist) struct Prefill {
    pub email: String,
    pub phone: String,
    pub address: Option<Json<Address>>,
}

/// The buyer of an order. What was bought at the counter went to the shop's own address.
pub(in crate::blocklist) async fn of_order(
    tx: &mut TenantTx,
    order: OrderId,
) -> sqlx::Result<Prefill> {
    sqlx::query_as!(
        Prefill,
        r#"select email, phone, case when channel = $2 then shipping_address end as "address: Json<Address>"
           from orders where id = $1"#,
        order.as_uuid(),
        WEB
    )
    .fetch_one(&mut **tx)
    .await
}

/// A customer, with the telephone and address of the last order that was sent.
pub(in crate::blocklist) async fn of_customer(
    tx: &mut TenantTx,
    customer: CustomerId,
) -> sqlx::Result<Prefill> {
    sqlx::query_as!(
        Prefill,
        r#"select c.email, coalesce(nullif(c.phone, ''), o.phone, '') as "phone!", o.shipping_address as "address: Json<Address>"
           from customers c left join lateral (
               select phone, shipping_address from orders
               where customer_id = c.id and channel = $2 order by placed_at desc limit 1
           ) o on true
           where c.id = $1"#,
        customer.as_uuid(),
        WEB
    )
    .fetch_one(&mut **tx)
    .await
}
