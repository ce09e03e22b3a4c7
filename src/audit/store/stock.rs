//! What lies on the shelf, and to whom it is promised.

use super::Row;
use crate::db::TenantTx;

/// What is on hand is the sum of the movements.
pub(super) async fn on_hand(tx: &mut TenantTx) -> sqlx::Result<Vec<Row>> {
    sqlx::query_as!(
        Row,
        r#"select 'variant ' || s.variant_id as "what!", 'on hand ' || s.on_hand || ', moved ' || coalesce(m.moved, 0) as "found!"
           from stock_items s
           left join (select variant_id, sum(on_hand_change) as moved from stock_movements group by variant_id) m using (variant_id)
           where s.on_hand <> coalesce(m.moved, 0) order by s.variant_id"#
    )
    .fetch_all(&mut **tx)
    .await
}

/// What is committed of a variant is the sum of what is promised to orders.
pub(super) async fn committed(tx: &mut TenantTx) -> sqlx::Result<Vec<Row>> {
    sqlx::query_as!(
        Row,
        r#"select 'variant ' || s.variant_id as "what!", 'committed ' || s.committed || ', promised ' || coalesce(c.promised, 0) as "found!"
           from stock_items s
           left join (select variant_id, sum(quantity) as promised from stock_commitments group by variant_id) c using (variant_id)
           where s.committed <> coalesce(c.promised, 0) order by s.variant_id"#
    )
    .fetch_all(&mut **tx)
    .await
}

/// What was sold with an order is promised to it or has left.
pub(super) async fn of_orders(tx: &mut TenantTx) -> sqlx::Result<Vec<Row>> {
    sqlx::query_as!(
        Row,
        r#"select 'order ' || o.number || ', variant ' || l.variant_id as "what!",
                  'sold ' || l.quantity || ', promised ' || coalesce(c.quantity, 0) || ', left ' || p.units as "found!"
           from orders o join order_lines l on l.order_id = o.id
           left join stock_commitments c on c.order_line_id = l.id
           cross join lateral (
               select coalesce(sum(f.quantity), 0) as units
               from fulfillment_lines f join fulfillments parcel on parcel.id = f.fulfillment_id
               where f.order_line_id = l.id and parcel.state <> 'packed'
           ) p
           where o.state <> 'cancelled' and l.variant_id is not null and not l.is_gift_card and coalesce(c.quantity, 0) + p.units <> l.quantity
           order by o.number, l.position"#
    )
    .fetch_all(&mut **tx)
    .await
}

/// Nothing is promised to an order that was called off.
pub(super) async fn of_cancelled(tx: &mut TenantTx) -> sqlx::Result<Vec<Row>> {
    sqlx::query_as!(
        Row,
        r#"select 'order ' || o.number as "what!", 'promised ' || sum(c.quantity) as "found!"
           from orders o join order_lines l on l.order_id = o.id join stock_commitments c on c.order_line_id = l.id
           where o.state = 'cancelled' group by o.number having sum(c.quantity) <> 0 order by o.number"#
    )
    .fetch_all(&mut **tx)
    .await
}
