//! Parcels that were not taken in at the door.

use sqlx::types::Json;

use crate::core::{FulfillmentId, OrderId, Phone, StaffMemberId, VariantId};
use crate::db::TenantTx;
use crate::inventory::Units;
use crate::order::Address;

/// What is in a parcel, of variants that there still are.
pub(in crate::order) async fn units_in(
    tx: &mut TenantTx,
    parcel: FulfillmentId,
) -> sqlx::Result<Vec<Units>> {
    let rows = sqlx::query!(
        r#"select l.variant_id as "variant_id!", sum(f.quantity)::int as "quantity!"
           from fulfillment_lines f join order_lines l on l.id = f.order_line_id
           where f.fulfillment_id = $1 and l.variant_id is not null group by l.variant_id"#,
        parcel.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Units {
            variant: VariantId::from_uuid(row.variant_id),
            quantity: row.quantity,
        })
        .collect())
}

/// A parcel came back. By whom it was refused is kept as buyers are recognized.
pub(in crate::order) async fn set_refused(
    tx: &mut TenantTx,
    order: OrderId,
    parcel: FulfillmentId,
    by: Option<StaffMemberId>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update fulfillments set state = 'refused' where id = $1",
        parcel.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    let buyer = sqlx::query!(
        r#"select phone, shipping_address as "address: Json<Address>", address_hash from orders where id = $1"#,
        order.as_uuid()
    )
    .fetch_one(&mut **tx)
    .await?;
    let country = buyer.address.0.country;
    let phone = Phone::parse(&buyer.phone).ok();
    let phone = phone.map(|phone| phone.international(country));
    sqlx::query!(
        "insert into refused_parcels (fulfillment_id, order_id, phone, address_hash, refused_at, staff_member_id)
         values ($1, $2, $3, $4, now(), $5)",
        parcel.as_uuid(),
        order.as_uuid(),
        phone,
        buyer.address_hash,
        by.map(StaffMemberId::as_uuid)
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Whether anything of an order is on its way or has arrived.
pub(in crate::order) async fn has_left(tx: &mut TenantTx, order: OrderId) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (
               select from fulfillments where order_id = $1 and state in ('shipped', 'delivered')
           ) as "has_left!""#,
        order.as_uuid()
    )
    .fetch_one(&mut **tx)
    .await
}
