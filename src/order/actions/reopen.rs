use serde_json::json;
use time::OffsetDateTime;

use crate::db::TenantTx;
use crate::gift_card;
use crate::inventory;
use crate::order::store::LockedOrder;
use crate::order::{EventKind, OrderState, PaymentState, store};
use crate::partner;
use crate::promotion;
use crate::web::Failure;

/// Lets an order stand again that ended because its money did not come in time: its goods are promised to it, its
/// promotions counted and its gift cards spent as when it was placed. All of it or nothing: none when the order
/// ended for another reason, some of the goods are not there any more, a limit has been reached, or a card is empty.
///
/// # Errors
/// When the database refuses.
pub(in crate::order) async fn reopen(
    tx: &mut TenantTx,
    order: &LockedOrder,
    now: OffsetDateTime,
) -> Result<Option<LockedOrder>, Failure> {
    let ended_unpaid = order.state == OrderState::Cancelled
        && order.payment_state == PaymentState::Voided
        && store::ended_by_itself(tx, order.id).await?;
    if !ended_unpaid {
        return Ok(None);
    }
    tx.mark().await?;
    if !claim(tx, order, now).await? {
        tx.undo_to_mark().await?;
        return Ok(None);
    }
    partner::store::credit_again(tx, order.id).await?;
    store::drop_cancellation(tx, order.id).await?;
    store::set_state(tx, order.id, OrderState::Open).await?;
    store::set_payment_state(tx, order.id, PaymentState::Unpaid).await?;
    store::record_event(tx, order.id, EventKind::Reopened, json!({}), None).await?;
    Ok(Some(store::lock(tx, order.id).await?))
}

/// Takes what the order had, in the order in which placing takes it.
async fn claim(
    tx: &mut TenantTx,
    order: &LockedOrder,
    now: OffsetDateTime,
) -> Result<bool, Failure> {
    if !store::has_all_variants(tx, order.id).await? {
        return Ok(false);
    }
    let units = store::sold_units(tx, order.id).await?;
    if !inventory::store::commit(tx, &units).await? {
        return Ok(false);
    }
    store::insert_commitments(tx, order.id).await?;
    if !promotion::use_again(tx, order.id).await? {
        return Ok(false);
    }
    // Cards are locked last.
    Ok(order.gift_card_total.is_zero() || gift_card::spend_again(tx, order.id, now).await?)
}
