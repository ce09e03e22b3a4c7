//! What follows from what the provider says of an attempt, whoever brought the news, however often.

use serde_json::json;
use time::OffsetDateTime;
use tracing::{info, warn};

use super::back;
use crate::core::PaymentAttemptId;
use crate::db::TenantTx;
use crate::order::EventKind;
use crate::order::actions::{capture_by_provider, reopen};
use crate::order::letters;
use crate::order::mail::tell_buyer;
use crate::order::store::{self, LockedOrder};
use crate::payment::store::{
    Attempt, AttemptState, attempt, lock_attempt, pay_attempt, set_attempt_state,
};
use crate::payment::{Session, SessionState};
use crate::web::Failure;

/// Takes what the provider says of an attempt over to its order.
///
/// # Errors
/// When the database refuses.
pub(super) async fn settle(
    tx: &mut TenantTx,
    id: PaymentAttemptId,
    seen: &Session,
    now: OffsetDateTime,
) -> Result<(), Failure> {
    let order = attempt(tx, id).await?.order;
    let order = store::lock(tx, order).await?;
    let attempt = lock_attempt(tx, id).await?;
    match (&seen.state, attempt.state) {
        (_, AttemptState::Paid) | (SessionState::Open | SessionState::Approved, _) => {}
        (SessionState::Paid(intent), _) if agrees(&order, &attempt, seen) => {
            pay_attempt(tx, id, &seen.id, intent).await?;
            paid(tx, &order, &attempt, intent, now).await?;
        }
        (SessionState::Paid(intent), _) => {
            warn!(attempt = %id, intent, "a payment is not the one that was agreed");
            back::unclear(tx, id).await?;
        }
        (SessionState::Processing, state) if state.is_live() => {
            set_attempt_state(tx, id, AttemptState::Processing).await?;
        }
        (SessionState::Ended, state) if state.is_live() => {
            set_attempt_state(tx, id, AttemptState::Ended).await?;
        }
        (SessionState::Processing | SessionState::Ended, _) => {}
    }
    Ok(())
}

/// Whether what was paid, or is about to be, is what was asked: by this attempt, all of it, in the order's currency.
pub(super) fn agrees(order: &LockedOrder, attempt: &Attempt, seen: &Session) -> bool {
    seen.attempt == Some(attempt.id)
        && seen.amount.as_ref() == Some(&attempt.amount)
        && attempt.amount.amount() == order.due()
        && attempt
            .session
            .as_ref()
            .is_none_or(|session| *session == seen.id)
}

async fn paid(
    tx: &mut TenantTx,
    order: &LockedOrder,
    attempt: &Attempt,
    intent: &str,
    now: OffsetDateTime,
) -> Result<(), Failure> {
    let method = attempt.provider.method();
    if order.is_unpaid() {
        return capture_by_provider(tx, order, method, intent).await;
    }
    if let Some(order) = reopen(tx, order, now).await? {
        info!(attempt = %attempt.id, "money came late and its order stands again");
        return capture_by_provider(tx, &order, method, intent).await;
    }
    info!(attempt = %attempt.id, "money came late and goes back");
    back::send_back(tx, order, attempt, intent, now).await?;
    let data = json!({ "amount": attempt.amount.amount() });
    store::record_event(tx, order.id, EventKind::Late, data, None).await?;
    tell_buyer(tx, order, letters::LATE, None).await?;
    Ok(())
}
