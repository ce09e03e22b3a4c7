//! What a shop knows of an order that is being placed, and how often cards were tried in vain.

use rust_decimal::Decimal;
use time::OffsetDateTime;

use crate::core::{CustomerId, OrderId};
use crate::db::TenantTx;
use crate::order::NetworkHash;

/// What happened before an order, as far as it says something of it. Past fifty nothing is counted any more.
#[derive(Clone, Debug)]
pub struct Before {
    /// Orders from the same network within the last hour.
    pub of_network: i64,
    /// Orders of the same customer within the last hour.
    pub of_buyer: i64,
    /// Unpaid orders to the same door within the last hour.
    pub of_address: i64,
    /// Tries to pay by card that came to nothing within the last day.
    pub ended_payments: i64,
    /// Whether the customer has ordered before.
    pub has_ordered: bool,
    /// The middle one of the last totals; none while there are fewer than ten.
    pub usual: Option<Decimal>,
}

/// What happened before an order of this customer, from this network and session, to this door.
pub async fn before(
    tx: &mut TenantTx,
    customer: CustomerId,
    network: &NetworkHash,
    address_hash: &[u8],
    session: &[u8],
) -> sqlx::Result<Before> {
    sqlx::query_as!(
        Before,
        r#"select
               (select count(*) from (
                    select from orders where network_hash = $2 and placed_at > now() - interval '1 hour' limit 50
                ) o) as "of_network!",
               (select count(*) from (
                    select from orders where customer_id = $1 and placed_at > now() - interval '1 hour' limit 50
                ) o) as "of_buyer!",
               (select count(*) from (
                    select from orders
                    where address_hash = $3 and state = 'open' and payment_state = 'unpaid'
                      and placed_at > now() - interval '1 hour'
                    limit 50
                ) o) as "of_address!",
               (select count(*) from (
                    select a.id from payment_attempts a
                    where a.network_hash = $2 and a.state = 'ended' and a.session_id is not null
                      and a.started_at > now() - interval '1 day'
                    union
                    select a.id from orders o join payment_attempts a on a.order_id = o.id
                    where o.customer_id = $1 and a.state = 'ended' and a.session_id is not null
                      and a.started_at > now() - interval '1 day'
                    union
                    select a.id from orders o join payment_attempts a on a.order_id = o.id
                    where o.session_hash = $4 and o.state = 'open' and o.payment_state = 'unpaid'
                      and a.state = 'ended' and a.session_id is not null
                      and a.started_at > now() - interval '1 day'
                ) ended) as "ended_payments!",
               exists (select from orders where customer_id = $1) as "has_ordered!",
               (select percentile_disc(0.5) within group (order by last.grand_total)
                from (select grand_total from orders where channel = 'web' order by placed_at desc limit 50) last
                having count(*) >= 10) as usual"#,
        customer.as_uuid(),
        network.as_bytes(),
        address_hash,
        session
    )
    .fetch_one(&mut **tx)
    .await
}

/// How many tries to pay by card came to nothing since a moment: of the customer, where the buyer of the order is
/// proven, else of the network that the order came from.
pub(in crate::order) async fn ended_payments(
    tx: &mut TenantTx,
    order: OrderId,
    since: OffsetDateTime,
) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"select case when o.proven
               then (select count(*) from orders own join payment_attempts a on a.order_id = own.id
                     where own.customer_id = o.customer_id and own.proven
                       and a.state = 'ended' and a.session_id is not null and a.started_at > $2)
               else (select count(*) from payment_attempts a
                     where a.network_hash = o.network_hash
                       and a.state = 'ended' and a.session_id is not null and a.started_at > $2)
           end as "ended!"
           from orders o where o.id = $1"#,
        order.as_uuid(),
        since as _
    )
    .fetch_one(&mut **tx)
    .await
}

/// A member of the staff has looked at an order.
pub(in crate::order) async fn set_approved(tx: &mut TenantTx, order: OrderId) -> sqlx::Result<()> {
    sqlx::query!(
        "update orders set review = 'approved' where id = $1",
        order.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
