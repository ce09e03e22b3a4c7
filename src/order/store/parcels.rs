//! Parcels and what is in them.

use uuid::Uuid;

use super::unknown;
use crate::core::{FulfillmentId, LineItemId, OrderId};
use crate::db::TenantTx;
use crate::order::actions::PackLine;
use crate::order::{ParcelState, Tracking};

/// A parcel of a locked order.
pub(in crate::order) struct LockedParcel {
    pub number: i32,
    pub state: ParcelState,
}

/// The parcel, which must be one of this order.
pub(in crate::order) async fn parcel(
    tx: &mut TenantTx,
    order: OrderId,
    parcel: FulfillmentId,
) -> sqlx::Result<LockedParcel> {
    let row = sqlx::query!(
        "select number, state from fulfillments where id = $1 and order_id = $2",
        parcel.as_uuid(),
        order.as_uuid()
    )
    .fetch_one(&mut **tx)
    .await?;
    Ok(LockedParcel {
        number: row.number,
        state: ParcelState::parse(&row.state).ok_or_else(|| unknown(&row.state))?,
    })
}

/// What is in no parcel yet.
pub(in crate::order) async fn unpacked(
    tx: &mut TenantTx,
    order: OrderId,
) -> sqlx::Result<Vec<PackLine>> {
    let rows = sqlx::query!(
        r#"select l.id, (l.quantity - coalesce(sum(f.quantity), 0))::int as "quantity!"
           from order_lines l left join fulfillment_lines f on f.order_line_id = l.id
           where l.order_id = $1 and not l.is_gift_card group by l.id
           having l.quantity > coalesce(sum(f.quantity), 0) order by l.position"#,
        order.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| PackLine {
            line: LineItemId::from_uuid(row.id),
            quantity: row.quantity,
        })
        .collect())
}

/// A new packed parcel and its number within the order.
pub(in crate::order) async fn insert_fulfillment(
    tx: &mut TenantTx,
    order: OrderId,
    lines: &[PackLine],
) -> sqlx::Result<(FulfillmentId, i32)> {
    let id = FulfillmentId::new();
    let number = sqlx::query_scalar!(
        "insert into fulfillments (id, order_id, number)
         select $1, $2, coalesce(max(number), 0) + 1 from fulfillments where order_id = $2
         returning number",
        id.as_uuid(),
        order.as_uuid()
    )
    .fetch_one(&mut **tx)
    .await?;
    let ids: Vec<Uuid> = lines.iter().map(|line| line.line.as_uuid()).collect();
    let quantities: Vec<i32> = lines.iter().map(|line| line.quantity).collect();
    sqlx::query!(
        "insert into fulfillment_lines (fulfillment_id, order_line_id, quantity)
         select $1, w.line, w.quantity from unnest($2::uuid[], $3::int[]) as w (line, quantity)",
        id.as_uuid(),
        &ids,
        &quantities
    )
    .execute(&mut **tx)
    .await?;
    Ok((id, number))
}

pub(in crate::order) async fn set_shipped(
    tx: &mut TenantTx,
    parcel: FulfillmentId,
    tracking: &Tracking,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update fulfillments set state = 'shipped', shipped_at = now(), carrier = $2, tracking_number = $3, tracking_url = $4
         where id = $1",
        parcel.as_uuid(),
        tracking.carrier.as_ref().map_or("", |text| text.as_str()),
        tracking.number.as_ref().map_or("", |text| text.as_str()),
        tracking.url.as_ref().map_or("", |url| url.as_str())
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub(in crate::order) async fn set_delivered(
    tx: &mut TenantTx,
    parcel: FulfillmentId,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update fulfillments set state = 'delivered', delivered_at = now() where id = $1",
        parcel.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The parcels of an order that have not arrived.
pub(in crate::order) async fn parcels_to_come(
    tx: &mut TenantTx,
    order: OrderId,
) -> sqlx::Result<Vec<(FulfillmentId, ParcelState)>> {
    let rows = sqlx::query!(
        "select id, state from fulfillments where order_id = $1 and state in ('packed', 'shipped') order by number",
        order.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?;
    rows.into_iter()
        .map(|row| {
            let state = ParcelState::parse(&row.state).ok_or_else(|| unknown(&row.state))?;
            Ok((FulfillmentId::from_uuid(row.id), state))
        })
        .collect()
}

/// Units of an order that have not come as far as `state`; those that came back have.
pub(in crate::order) async fn units_before(
    tx: &mut TenantTx,
    order: OrderId,
    state: ParcelState,
) -> sqlx::Result<i64> {
    let delivered_only = state == ParcelState::Delivered;
    sqlx::query_scalar!(
        r#"select (select coalesce(sum(quantity), 0) from order_lines where order_id = $1 and not is_gift_card)
                - coalesce((select sum(l.quantity) from fulfillment_lines l join fulfillments f on f.id = l.fulfillment_id
                            where f.order_id = $1 and (f.state in ('delivered', 'refused') or (f.state = 'shipped' and not $2))), 0) as "left!""#,
        order.as_uuid(),
        delivered_only
    )
    .fetch_one(&mut **tx)
    .await
}

/// What was handed over came back.
pub(in crate::order) async fn drop_parcels(tx: &mut TenantTx, order: OrderId) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from fulfillments where order_id = $1",
        order.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Parcels of an order that is called off are unpacked.
pub(in crate::order) async fn drop_packed_parcels(
    tx: &mut TenantTx,
    order: OrderId,
) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from fulfillments where order_id = $1 and state = 'packed'",
        order.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
