use serde_json::json;

use super::store::LockedOrder;
use crate::core::{FulfillmentId, Locale, OrderId};
use crate::db::TenantTx;
use crate::messaging::{MailKind, NewMail, enqueue};

/// Writes to the buyer about a step of an order; `parcel` where it is about one.
pub(super) async fn tell_buyer(
    tx: &mut TenantTx,
    order: &LockedOrder,
    kind: MailKind,
    parcel: Option<FulfillmentId>,
) -> sqlx::Result<()> {
    // A buyer at the counter need not have left an address.
    if order.email.is_empty() {
        return Ok(());
    }
    let mail = NewMail {
        kind,
        recipient: order.email.clone(),
        locale: order.locale,
        data: json!({ "order_id": order.id, "fulfillment_id": parcel }),
        order: Some(order.id),
    };
    enqueue(tx, &mail).await?;
    Ok(())
}

/// Writes the confirmation of an order that was just placed.
pub(super) async fn confirm(
    tx: &mut TenantTx,
    order: OrderId,
    email: &str,
    locale: Locale,
) -> sqlx::Result<()> {
    let mail = NewMail {
        kind: MailKind::OrderConfirmation,
        recipient: email.to_owned(),
        locale,
        data: json!({ "order_id": order }),
        order: Some(order),
    };
    enqueue(tx, &mail).await?;
    Ok(())
}
