use serde_json::json;

use super::{is_completed, require};
use crate::core::{FulfillmentId, OrderId, StaffMemberId};
use crate::db::TenantTx;
use crate::order::letters;
use crate::order::mail::tell_buyer;
use crate::order::{EventKind, FulfillmentState, OrderState, ParcelState, store};
use crate::web::Failure;

/// A shipped parcel arrived.
///
/// # Errors
/// When the parcel is not on its way.
pub async fn deliver(
    tx: &mut TenantTx,
    order: OrderId,
    parcel: FulfillmentId,
    by: Option<StaffMemberId>,
) -> Result<(), Failure> {
    let order = store::lock(tx, order).await?;
    let found = store::parcel(tx, order.id, parcel).await?;
    require(order.is_open() && found.state == ParcelState::Shipped)?;
    store::set_delivered(tx, parcel).await?;
    if store::units_before(tx, order.id, ParcelState::Delivered).await? == 0 {
        let fulfilment = FulfillmentState::Delivered;
        store::set_fulfillment_state(tx, order.id, fulfilment).await?;
        store::forget_document(tx, order.id).await?;
        if is_completed(order.payment_state, fulfilment) {
            store::set_state(tx, order.id, OrderState::Completed).await?;
        }
    }
    let data = json!({ "parcel": found.number });
    store::record_event(tx, order.id, EventKind::Delivered, data, by).await?;
    tell_buyer(tx, &order, letters::DELIVERED, Some(parcel)).await?;
    Ok(())
}
