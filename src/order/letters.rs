//! Mails about an order and its parcels.

mod dispute;
mod order;
mod parcel;

use futures::future::BoxFuture;
use serde::{Deserialize, Serialize};

use crate::core::{FulfillmentId, OrderId};
use crate::db::TenantTx;
use crate::messaging::{Letter, LetterContext, LetterFault, MailKind};

/// Thank you, and what was ordered.
pub const CONFIRMATION: MailKind = MailKind::new("order_confirmation");
/// The money has arrived.
pub const PAID: MailKind = MailKind::new("order_paid");
/// The parcel is packed.
pub const PACKED: MailKind = MailKind::new("order_packed");
/// The parcel is on its way.
pub const SHIPPED: MailKind = MailKind::new("order_shipped");
/// The parcel has arrived.
pub const DELIVERED: MailKind = MailKind::new("order_delivered");
/// The order was cancelled.
pub const CANCELLED: MailKind = MailKind::new("order_cancelled");
/// Money came that nobody expected, and goes back.
pub const LATE: MailKind = MailKind::new("order_late_payment");

/// Every kind about the order as a whole.
pub const OF_ORDER: [MailKind; 4] = [CONFIRMATION, PAID, CANCELLED, LATE];
/// To the shop: a cardholder disputes a payment, or the dispute is decided.
pub const DISPUTE: MailKind = MailKind::new("order_dispute");

/// Every kind about a dispute.
pub const OF_DISPUTE: [MailKind; 1] = [DISPUTE];
/// Every kind about a parcel.
pub const OF_PARCEL: [MailKind; 3] = [PACKED, SHIPPED, DELIVERED];

/// Which order a mail is about, perhaps one parcel of it.
#[derive(Debug, Serialize, Deserialize)]
pub struct About {
    /// The order.
    pub order_id: OrderId,
    /// The parcel.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fulfillment_id: Option<FulfillmentId>,
}

/// Which dispute a mail is about, by the provider's name for it.
#[derive(Debug, Serialize, Deserialize)]
pub struct AboutDispute {
    /// The name.
    pub dispute_id: String,
}

/// Writes a mail of [`OF_DISPUTE`]: where the dispute stands when it is sent.
pub fn write_of_dispute<'a>(
    tx: &'a mut TenantTx,
    context: &'a LetterContext<'a>,
) -> BoxFuture<'a, Result<Letter, LetterFault>> {
    Box::pin(dispute::letter(tx, context))
}

/// Writes a mail of [`OF_ORDER`].
pub fn write<'a>(
    tx: &'a mut TenantTx,
    context: &'a LetterContext<'a>,
) -> BoxFuture<'a, Result<Letter, LetterFault>> {
    Box::pin(order::letter(tx, context))
}

/// Writes a mail of [`OF_PARCEL`].
pub fn write_of_parcel<'a>(
    tx: &'a mut TenantTx,
    context: &'a LetterContext<'a>,
) -> BoxFuture<'a, Result<Letter, LetterFault>> {
    Box::pin(parcel::letter(tx, context))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_outbox_keeps_ids_only() -> Result<(), serde_json::Error> {
        let about = About {
            order_id: OrderId::new(),
            fulfillment_id: None,
        };
        let id = about.order_id;
        assert_eq!(
            serde_json::to_value(&about)?,
            serde_json::json!({ "order_id": id })
        );
        // As rows of before were written.
        let before = serde_json::json!({ "order_id": id, "fulfillment_id": null });
        assert_eq!(serde_json::from_value::<About>(before)?.order_id, id);
        Ok(())
    }
}
