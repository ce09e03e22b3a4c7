use super::letters;
use super::store::LockedOrder;
use crate::core::{FulfillmentId, Locale, OrderId};
use crate::db::TenantTx;
use crate::identity::store::mailboxes;
use crate::messaging::{MailKind, NewMail, enqueue};
use crate::tenancy::StoreSettings;

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
    let about = letters::About {
        order_id: order.id,
        fulfillment_id: parcel,
    };
    let mail = NewMail::new(kind, order.email.as_str(), order.locale, &about).of_order(order.id);
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
    let about = letters::About {
        order_id: order,
        fulfillment_id: None,
    };
    let mail = NewMail::new(letters::CONFIRMATION, email, locale, &about).of_order(order);
    enqueue(tx, &mail).await?;
    Ok(())
}

/// Writes to the shop about a payment that its cardholder disputes.
pub(super) async fn tell_shop_of_dispute(
    tx: &mut TenantTx,
    settings: &StoreSettings,
    dispute: &str,
) -> sqlx::Result<()> {
    let about = letters::AboutDispute {
        dispute_id: dispute.to_owned(),
    };
    for mailbox in mailboxes(tx, settings).await? {
        let locale = settings.first_locale();
        enqueue(tx, &NewMail::new(letters::DISPUTE, mailbox, locale, &about)).await?;
    }
    Ok(())
}
