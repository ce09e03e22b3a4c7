use serde_json::json;

use super::{is_completed, require, require_reviewed};
use crate::core::{OrderId, StaffMemberId};
use crate::db::TenantTx;
use crate::inventory;
use crate::order::store::LockedOrder;
use crate::order::{EventKind, FulfillmentState, OrderState, ParcelState, PaymentState, store};
use crate::order::{Tracking, actions};
use crate::payment::PaymentMethod;
use crate::web::Failure;

/// What is left of a paid order is handed over in the store. The buyer stands there: no mail is sent.
///
/// # Errors
/// When the order is not open or its money has not arrived.
pub async fn collect(
    tx: &mut TenantTx,
    order: OrderId,
    by: Option<StaffMemberId>,
) -> Result<(), Failure> {
    let order = store::lock(tx, order).await?;
    hand_over(tx, &order, by).await
}

/// The whole sum is paid at the counter and what is left of the order handed over.
///
/// # Errors
/// When the order is not open or paid already.
pub async fn sell_at_counter(
    tx: &mut TenantTx,
    order: OrderId,
    method: PaymentMethod,
    by: Option<StaffMemberId>,
) -> Result<(), Failure> {
    let mut order = store::lock(tx, order).await?;
    actions::capture(tx, &order, method.name(), None, by).await?;
    order.payment_state = PaymentState::Paid;
    hand_over(tx, &order, by).await
}

/// The steps of a parcel at once: what is in none yet is packed, and all leave and arrive.
async fn hand_over(
    tx: &mut TenantTx,
    order: &LockedOrder,
    by: Option<StaffMemberId>,
) -> Result<(), Failure> {
    require(order.is_open() && order.payment_state == PaymentState::Paid)?;
    require_reviewed(order)?;
    require(order.fulfilment_state != FulfillmentState::Delivered)?;
    let left = store::unpacked(tx, order.id).await?;
    if !left.is_empty() {
        store::insert_fulfillment(tx, order.id, &left).await?;
    }
    for (parcel, state) in store::parcels_to_come(tx, order.id).await? {
        if state == ParcelState::Packed {
            let units = store::take_commitments(tx, parcel).await?;
            inventory::store::ship(tx, &units, order.id, by).await?;
            store::set_shipped(tx, parcel, &Tracking::default()).await?;
        }
        store::set_delivered(tx, parcel).await?;
    }
    let fulfilment = FulfillmentState::Delivered;
    store::set_fulfillment_state(tx, order.id, fulfilment).await?;
    if is_completed(order.payment_state, fulfilment) {
        store::set_state(tx, order.id, OrderState::Completed).await?;
    }
    store::record_event(tx, order.id, EventKind::Collected, json!({}), by).await?;
    Ok(())
}
