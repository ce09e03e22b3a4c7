//! Money that nobody expects: it goes back by itself, or the merchant is told to look.

use serde_json::json;
use time::OffsetDateTime;

use super::jobs::ReconcilePayments;
use crate::core::{PaymentAttemptId, RefundId};
use crate::db::TenantTx;
use crate::gift_card;
use crate::jobs;
use crate::order::store::{self, LockedOrder};
use crate::order::{EventKind, PaymentState};
use crate::payment::PaymentKind;
use crate::payment::store::{
    Attempt, AttemptState, Refund, RefundState, attempt, balance, insert_refund, lock_attempt,
    record, set_attempt_state, take_back,
};
use crate::web::Failure;

/// The order is paid already, or has ended: the money is taken into the ledger and asked to go back.
pub(super) async fn send_back(
    tx: &mut TenantTx,
    order: &LockedOrder,
    attempt: &Attempt,
    intent: &str,
    now: OffsetDateTime,
) -> Result<(), Failure> {
    let (method, amount) = (attempt.provider.method(), attempt.amount.amount());
    record(
        tx,
        order.id,
        PaymentKind::Capture,
        method.name(),
        amount,
        Some(intent),
        None,
    )
    .await?;
    if !take_back(tx, attempt.id, amount).await? {
        return Err(Failure::internal("money that just came is gone"));
    }
    let refund = Refund {
        id: RefundId::new(),
        order: order.id,
        attempt: attempt.id,
        amount,
        reason: String::new(),
        state: RefundState::Asked,
        by: None,
    };
    insert_refund(tx, &refund, &format!("late:{}", attempt.id), now).await?;
    set_state_by_ledger(tx, order).await?;
    jobs::add_for_tenant::<ReconcilePayments>(tx, json!({}), 0).await?;
    Ok(())
}

/// What the ledger says of an order whose money moved after it was paid.
pub(in crate::order) async fn set_state_by_ledger(
    tx: &mut TenantTx,
    order: &LockedOrder,
) -> Result<(), Failure> {
    let kept = balance(tx, order.id).await?;
    let state = if kept.is_zero() {
        PaymentState::Refunded
    } else if kept >= order.grand_total {
        PaymentState::Paid
    } else {
        PaymentState::PartlyRefunded
    };
    store::set_payment_state(tx, order.id, state).await?;
    // What is kept no longer pays for the gift cards that were sold.
    if kept < order.gift_cards_sold {
        gift_card::selling::lock_of_order(tx, order.id).await?;
        gift_card::selling::take_back(tx, order.id, "", None).await?;
    }
    Ok(())
}

/// What the provider says is not what was agreed: nothing follows from it but that the merchant is told.
pub(super) async fn unclear(tx: &mut TenantTx, id: PaymentAttemptId) -> Result<(), Failure> {
    let order = attempt(tx, id).await?.order;
    let order = store::lock(tx, order).await?;
    // Whoever was faster may know more.
    let state = lock_attempt(tx, id).await?.state;
    if matches!(state, AttemptState::Paid | AttemptState::Unclear) {
        return Ok(());
    }
    set_attempt_state(tx, id, AttemptState::Unclear).await?;
    store::record_event(tx, order.id, EventKind::Unclear, json!({}), None).await?;
    Ok(())
}
