//! Payments that their cardholders dispute: the bank decides who has the money, so the shop gives none back meanwhile.

use rust_decimal::Decimal;
use serde_json::json;
use time::OffsetDateTime;
use tracing::warn;

use super::booking::enter;
use crate::core::PaymentAttemptId;
use crate::db::TenantTx;
use crate::order::store::{self, LockedOrder};
use crate::order::{EventKind, mail};
use crate::payment::store::{
    Attempt, NewDispute, attempt, close_dispute, insert_dispute, lock_attempt, take_back,
};
use crate::payment::{DisputeState, PaymentKind, SeenDispute};
use crate::tenancy::StoreSettings;
use crate::web::Failure;

/// Takes over what the provider says of a dispute, in whatever order it says it: one that is closed stays closed.
pub(super) async fn take_over(
    tx: &mut TenantTx,
    settings: &StoreSettings,
    id: PaymentAttemptId,
    seen: &SeenDispute,
    now: OffsetDateTime,
) -> Result<(), Failure> {
    let order = attempt(tx, id).await?.order;
    let order = store::lock(tx, order).await?;
    let attempt = lock_attempt(tx, id).await?;
    let own = seen
        .amount
        .filter(|amount| amount.currency() == attempt.amount.currency() && !amount.is_zero());
    let amount = own.unwrap_or(attempt.amount).amount();
    let new = NewDispute {
        id: &seen.id,
        order: order.id,
        attempt: id,
        amount,
        reason: &seen.reason,
    };
    let mut is_news = insert_dispute(tx, &new, now).await?;
    if is_news {
        let data = json!({ "amount": amount, "reason": seen.reason });
        store::record_event(tx, order.id, EventKind::Disputed, data, None).await?;
    }
    if seen.state != DisputeState::Open && close_dispute(tx, &seen.id, seen.state, now).await? {
        is_news = true;
        close(tx, &order, &attempt, seen, amount).await?;
    }
    if is_news {
        mail::tell_shop_of_dispute(tx, settings, &seen.id).await?;
    }
    Ok(())
}

async fn close(
    tx: &mut TenantTx,
    order: &LockedOrder,
    attempt: &Attempt,
    seen: &SeenDispute,
    amount: Decimal,
) -> Result<(), Failure> {
    let data = json!({ "amount": amount });
    if seen.state == DisputeState::Won {
        store::record_event(tx, order.id, EventKind::DisputeWon, data, None).await?;
        return Ok(());
    }
    // What went back before cannot be lost a second time.
    let lost = amount.min(attempt.left());
    if lost < amount {
        warn!(attempt = %attempt.id, "more was disputed than was left of a payment");
    }
    if lost > Decimal::ZERO && take_back(tx, attempt.id, lost).await? {
        enter(tx, order, attempt, PaymentKind::Dispute, lost, &seen.id).await?;
    }
    store::record_event(tx, order.id, EventKind::DisputeLost, data, None).await?;
    Ok(())
}
