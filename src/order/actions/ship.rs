use serde_json::json;

use super::require;
use crate::core::{FulfillmentId, OrderId, StaffMemberId};
use crate::db::TenantTx;
use crate::inventory;
use crate::order::letters;
use crate::order::mail::tell_buyer;
use crate::order::{EventKind, FulfillmentState, ParcelState, Tracking, store};
use crate::web::Failure;

/// A packed parcel leaves: the stock and what was promised of it go down together.
///
/// # Errors
/// When the parcel is not packed or the order not open.
pub async fn ship(
    tx: &mut TenantTx,
    order: OrderId,
    parcel: FulfillmentId,
    tracking: &Tracking,
    by: Option<StaffMemberId>,
) -> Result<(), Failure> {
    let order = store::lock(tx, order).await?;
    let found = store::parcel(tx, order.id, parcel).await?;
    require(order.is_open() && found.state == ParcelState::Packed)?;
    let units = store::take_commitments(tx, parcel).await?;
    inventory::store::ship(tx, &units, order.id, by).await?;
    store::set_shipped(tx, parcel, tracking).await?;
    let fulfilment = if store::units_before(tx, order.id, ParcelState::Shipped).await? == 0 {
        FulfillmentState::Shipped
    } else {
        FulfillmentState::PartlyShipped
    };
    store::set_fulfillment_state(tx, order.id, fulfilment).await?;
    let data = json!({
        "parcel": found.number,
        "carrier": tracking.carrier,
        "tracking_number": tracking.number,
        "tracking_url": tracking.url.as_ref().map(|url| url.as_str()),
    });
    store::record_event(tx, order.id, EventKind::Shipped, data, by).await?;
    tell_buyer(tx, &order, letters::SHIPPED, Some(parcel)).await?;
    Ok(())
}
