use serde_json::json;

use super::cancel::{CancelReason, close, void};
use super::require;
use crate::core::{FulfillmentId, OrderId, StaffMemberId};
use crate::db::TenantTx;
use crate::inventory;
use crate::order::store::LockedOrder;
use crate::order::{EventKind, FulfillmentState, OrderState, ParcelState, PaymentState, store};
use crate::payment::PaymentMethod;
use crate::web::Failure;

/// Whether the parcels of an order can be refused: they are paid at the door, and were not.
#[must_use]
pub fn can_be_refused(state: OrderState, payment: PaymentState, method: PaymentMethod) -> bool {
    state == OrderState::Open
        && payment == PaymentState::Unpaid
        && method == PaymentMethod::CashOnDelivery
}

/// A shipped parcel that was to be paid at the door came back: its goods are for sale again, and it counts against
/// its buyer. When nothing else of the order is on its way or has arrived, the order is over.
///
/// # Errors
/// When the parcel is not on its way, or its order is paid or not paid at the door.
pub async fn refuse(
    tx: &mut TenantTx,
    order: OrderId,
    parcel: FulfillmentId,
    by: Option<StaffMemberId>,
) -> Result<(), Failure> {
    let order = store::lock(tx, order).await?;
    let found = store::parcel(tx, order.id, parcel).await?;
    let fits = PaymentMethod::parse(&order.payment_method)
        .is_ok_and(|method| can_be_refused(order.state, order.payment_state, method));
    require(fits && found.state == ParcelState::Shipped)?;
    let units = store::units_in(tx, parcel).await?;
    inventory::store::take_back(tx, &units, order.id, by).await?;
    store::set_refused(tx, order.id, parcel, by).await?;
    let data = json!({ "parcel": found.number });
    store::record_event(tx, order.id, EventKind::Refused, data, by).await?;
    if !store::has_left(tx, order.id).await? {
        return end(tx, &order, by).await;
    }
    if store::units_before(tx, order.id, ParcelState::Delivered).await? == 0 {
        store::set_fulfillment_state(tx, order.id, FulfillmentState::Delivered).await?;
    }
    Ok(())
}

/// What had not been sent yet is not sent any more, and no money is expected.
async fn end(
    tx: &mut TenantTx,
    order: &LockedOrder,
    by: Option<StaffMemberId>,
) -> Result<(), Failure> {
    let units = store::drop_commitments(tx, order.id).await?;
    inventory::store::release(tx, &units).await?;
    store::drop_packed_parcels(tx, order.id).await?;
    store::set_fulfillment_state(tx, order.id, FulfillmentState::Open).await?;
    void(tx, order, by).await?;
    close(tx, order, &CancelReason::refused(), by).await
}
