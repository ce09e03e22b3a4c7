use serde_json::json;

use super::{is_completed, require};
use crate::core::{OrderId, StaffMemberId};
use crate::db::TenantTx;
use crate::gift_card;
use crate::order::letters;
use crate::order::mail::{confirm, tell_buyer};
use crate::order::store::LockedOrder;
use crate::order::{EventKind, FulfillmentState, OrderState, PaymentState, store};
use crate::payment::{self, PaymentKind, PaymentMethod};
use crate::web::Failure;

/// Writes down that the whole sum arrived.
///
/// # Errors
/// When the order is not unpaid or is cancelled.
pub async fn mark_paid(
    tx: &mut TenantTx,
    order: OrderId,
    by: Option<StaffMemberId>,
) -> Result<(), Failure> {
    let order = store::lock(tx, order).await?;
    let method = order.payment_method.clone();
    capture(tx, &order, &method, None, by).await?;
    tell_buyer(tx, &order, letters::PAID, None).await?;
    Ok(())
}

/// Of a total of 0.00, or one that gift cards pay, nothing is left to wait for as soon as the order stands. Its
/// confirmation says so.
///
/// # Errors
/// When the order is not unpaid.
pub async fn pay_nothing(tx: &mut TenantTx, order: OrderId) -> Result<(), Failure> {
    let order = store::lock(tx, order).await?;
    let method = order.payment_method.clone();
    capture(tx, &order, &method, None, None).await
}

/// A provider has the money of an order, under a name of its own. The buyer is written to now: until it was paid
/// there was nothing to confirm.
pub(in crate::order) async fn capture_by_provider(
    tx: &mut TenantTx,
    order: &LockedOrder,
    method: PaymentMethod,
    name: &str,
) -> Result<(), Failure> {
    capture(tx, order, method.name(), Some(name), None).await?;
    if !order.email.is_empty() {
        confirm(tx, order.id, &order.email, order.locale).await?;
    }
    Ok(())
}

/// The ledger's entry, by the method that the money really came by, and what follows from it.
pub(super) async fn capture(
    tx: &mut TenantTx,
    order: &LockedOrder,
    method: &str,
    name_at_provider: Option<&str>,
    by: Option<StaffMemberId>,
) -> Result<(), Failure> {
    require(order.is_open() && order.payment_state == PaymentState::Unpaid)?;
    // What gift cards pay was entered when it was spent.
    let due = order.due();
    if !due.is_zero() || order.grand_total.is_zero() {
        let kind = PaymentKind::Capture;
        payment::store::record(tx, order.id, kind, method, due, name_at_provider, by).await?;
    }
    store::set_payment_state(tx, order.id, PaymentState::Paid).await?;
    // Of gift cards alone nothing is packed.
    let is_at_hand = !order.has_goods && !order.is_in_review;
    if is_at_hand {
        store::set_fulfillment_state(tx, order.id, FulfillmentState::Delivered).await?;
    }
    if is_at_hand || is_completed(PaymentState::Paid, order.fulfilment_state) {
        store::set_state(tx, order.id, OrderState::Completed).await?;
    }
    store::record_event(tx, order.id, EventKind::Paid, json!({}), by).await?;
    if !order.gift_cards_sold.is_zero() {
        gift_card::selling::sell(tx, order.id, order.today).await?;
    }
    Ok(())
}
