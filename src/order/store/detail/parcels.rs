//! The parcels of an order.

use time::OffsetDateTime;

use crate::core::{FulfillmentId, LineItemId, OrderId};
use crate::db::TenantTx;
use crate::order::ParcelState;
use crate::order::store::unknown;

/// A parcel.
#[derive(Clone, Debug)]
pub struct Parcel {
    /// Its id.
    pub id: FulfillmentId,
    /// Its number within the order.
    pub number: i32,
    /// Where it stands.
    pub state: ParcelState,
    /// Who carries it, may be empty.
    pub carrier: String,
    /// Its number there, may be empty.
    pub tracking_number: String,
    /// Its page there, may be empty; always http or https.
    pub tracking_url: String,
    /// When it was packed.
    pub packed_at: OffsetDateTime,
    /// When it left.
    pub shipped_at: Option<OffsetDateTime>,
    /// When it arrived.
    pub delivered_at: Option<OffsetDateTime>,
    /// Line and number of units.
    pub lines: Vec<(LineItemId, i32)>,
}

pub(super) async fn parcels(tx: &mut TenantTx, order: OrderId) -> sqlx::Result<Vec<Parcel>> {
    let rows = sqlx::query!(
        r#"select f.id, f.number, f.state, f.carrier, f.tracking_number, f.tracking_url,
                  f.packed_at as "packed_at: OffsetDateTime", f.shipped_at as "shipped_at: OffsetDateTime", f.delivered_at as "delivered_at: OffsetDateTime",
                  array_agg(l.order_line_id order by o.position) as "line_ids!",
                  array_agg(l.quantity order by o.position) as "quantities!"
           from fulfillments f join fulfillment_lines l on l.fulfillment_id = f.id join order_lines o on o.id = l.order_line_id
           where f.order_id = $1 group by f.id order by f.number"#,
        order.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(Parcel {
                id: FulfillmentId::from_uuid(row.id),
                number: row.number,
                state: ParcelState::parse(&row.state).ok_or_else(|| unknown(&row.state))?,
                carrier: row.carrier,
                tracking_number: row.tracking_number,
                tracking_url: row.tracking_url,
                packed_at: row.packed_at,
                shipped_at: row.shipped_at,
                delivered_at: row.delivered_at,
                lines: row
                    .line_ids
                    .into_iter()
                    .map(LineItemId::from_uuid)
                    .zip(row.quantities)
                    .collect(),
            })
        })
        .collect()
}
