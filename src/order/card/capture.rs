//! Taking what a buyer has agreed to pay, where the provider leaves that to the shop. It is written down before the
//! provider is asked: from then on only the provider knows, and before nothing can have been paid.

use tracing::warn;

use super::back;
use super::settle::agrees;
use crate::core::PaymentAttemptId;
use crate::db::TenantTx;
use crate::order::store;
use crate::payment::Session;
use crate::payment::store::{AttemptState, attempt, lock_attempt, set_attempt_state, set_opened};
use crate::tenancy::Tenant;
use crate::web::{AppState, Failure};

/// Whether the money of an attempt may be taken now. What was begun is gone on with; what has not begun when the hold of
/// its order has ended, or its order is paid or over, never begins.
///
/// # Errors
/// When the database refuses.
pub(super) async fn begin(
    state: &AppState,
    tenant: &Tenant,
    id: PaymentAttemptId,
    seen: &Session,
) -> Result<bool, Failure> {
    let mut tx = state.db.begin(&tenant.schema).await?;
    let order = attempt(&mut tx, id).await?.order;
    let order = store::lock(&mut tx, order).await?;
    let attempt = lock_attempt(&mut tx, id).await?;
    let is_begun = attempt.state == AttemptState::Processing;
    let is_in_time = is_begun || attempt.expires_at > state.clock.now();
    let may = attempt.state.is_live() && order.is_unpaid() && is_in_time;
    let may = if may && !agrees(&order, &attempt, seen) {
        warn!(attempt = %id, "a buyer agreed to another payment than was asked for");
        back::unclear(&mut tx, id).await?;
        false
    } else {
        may
    };
    if may {
        // An event may be faster than the answer that tells the page's name.
        set_opened(&mut tx, id, &seen.id, None).await?;
        set_attempt_state(&mut tx, id, AttemptState::Processing).await?;
    } else if lock_attempt(&mut tx, id).await?.state.is_live() {
        set_attempt_state(&mut tx, id, AttemptState::Ended).await?;
    }
    tx.commit().await?;
    Ok(may)
}

/// Ends an attempt whose money nobody has begun to take. False where somebody has: what became of it the provider says.
///
/// # Errors
/// When the database refuses.
pub(super) async fn forgo(
    state: &AppState,
    tenant: &Tenant,
    id: PaymentAttemptId,
) -> Result<bool, Failure> {
    let mut tx = state.db.begin(&tenant.schema).await?;
    let is_over = forgo_in(&mut tx, id).await?;
    tx.commit().await?;
    Ok(is_over)
}

/// The same in a transaction that goes on; always false for a provider that takes the money itself.
pub(super) async fn forgo_in(tx: &mut TenantTx, id: PaymentAttemptId) -> Result<bool, Failure> {
    let order = attempt(tx, id).await?.order;
    store::lock(tx, order).await?;
    let attempt = lock_attempt(tx, id).await?;
    if !attempt.provider.is_captured_by_shop() {
        return Ok(false);
    }
    let is_waiting = matches!(attempt.state, AttemptState::Starting | AttemptState::Open);
    if is_waiting {
        set_attempt_state(tx, id, AttemptState::Ended).await?;
    }
    Ok(is_waiting || !attempt.state.is_live())
}
