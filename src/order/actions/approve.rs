use serde_json::json;

use super::require;
use crate::core::{Error, OrderId, Refusal, StaffMemberId};
use crate::db::TenantTx;
use crate::gift_card;
use crate::order::store::LockedOrder;
use crate::order::{EventKind, FulfillmentState, OrderState, PaymentState, store};
use crate::web::Failure;

/// A member of the staff has looked at an order that may be a fraud, and it may be packed.
///
/// # Errors
/// When it is over, or does not wait for that.
pub async fn approve(
    tx: &mut TenantTx,
    order: OrderId,
    by: Option<StaffMemberId>,
) -> Result<(), Failure> {
    let order = store::lock(tx, order).await?;
    require(order.is_open() && order.is_in_review)?;
    store::set_approved(tx, order.id).await?;
    store::record_event(tx, order.id, EventKind::Approved, json!({}), by).await?;
    if !order.gift_cards_sold.is_zero() && order.payment_state == PaymentState::Paid {
        if !order.has_goods {
            store::set_fulfillment_state(tx, order.id, FulfillmentState::Delivered).await?;
            store::set_state(tx, order.id, OrderState::Completed).await?;
        }
        gift_card::selling::deliver(tx, Some(order.id), order.today).await?;
    }
    Ok(())
}

/// Nothing of an order leaves before somebody has looked at it.
pub(super) fn require_reviewed(order: &LockedOrder) -> Result<(), Failure> {
    if order.is_in_review {
        Err(Error::Refused(Refusal::InReview).into())
    } else {
        Ok(())
    }
}
