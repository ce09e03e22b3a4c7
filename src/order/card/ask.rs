//! Asking the provider what became of attempts: when the buyer comes back, when an order expires, and now and then.

use time::Duration;
use tracing::{info, warn};

use super::settle::settle;
use super::start::OPENING;
use super::{back, booking, refund};
use crate::core::{OrderId, PaymentAttemptId};
use crate::db::TenantTx;
use crate::order::{OrderState, PaymentState, store};
use crate::payment::store::{Attempt, attempt, end_attempt, live_attempt, live_since};
use crate::payment::{Provider, ProviderFault, Session, SessionState, Stripe, keep_sealed};
use crate::tenancy::Tenant;
use crate::web::{AppState, Failure};

/// After how long nobody is waited for any more, neither the buyer nor an event: the provider is asked.
const SILENCE: Duration = Duration::minutes(5);

/// Asks about everything of a shop that nobody has told about in time: attempts and refunds. Answers how many
/// attempts there were.
///
/// # Errors
/// When the database refuses; what was learned before stays.
pub async fn reconcile(state: &AppState, tenant: &Tenant) -> Result<usize, Failure> {
    let now = state.clock.now();
    let mut tx = state.db.begin(&tenant.schema).await?;
    keep_sealed(state, tenant, &mut tx).await?;
    let live = live_since(&mut tx, now - SILENCE).await?;
    tx.commit().await?;
    for id in &live {
        ask(state, tenant, *id).await?;
    }
    refund::ask_again(state, tenant).await?;
    booking::look_again(state, tenant).await?;
    if !live.is_empty() {
        info!(
            tenant = tenant.name.as_str(),
            asked = live.len(),
            "asked what became of payments"
        );
    }
    Ok(live.len())
}

/// Closes the pages of orders that are about to expire, and takes what was paid on them.
///
/// # Errors
/// When the database refuses.
pub async fn close_expired(state: &AppState, tenant: &Tenant) -> Result<(), Failure> {
    let mut tx = state.db.begin(&tenant.schema).await?;
    let orders = store::expired_with_attempt(&mut tx).await?;
    tx.commit().await?;
    for order in orders {
        close_page(state, tenant, order).await?;
    }
    Ok(())
}

/// Closes the page on which an order can still be paid, if there is one, and takes what was paid on it.
///
/// # Errors
/// When the database refuses.
pub async fn close_page(state: &AppState, tenant: &Tenant, order: OrderId) -> Result<(), Failure> {
    if let Some((stripe, live)) = live(state, tenant, order).await? {
        close(state, tenant, &stripe, &live).await?;
    }
    Ok(())
}

/// Asks about the attempt of an order that can still be paid, if there is one.
pub(super) async fn ask_of_order(
    state: &AppState,
    tenant: &Tenant,
    order: OrderId,
) -> Result<(), Failure> {
    match live(state, tenant, order).await? {
        Some((stripe, live)) => {
            learn(state, tenant, &live, fetch(&stripe, &live).await).await?;
            Ok(())
        }
        None => Ok(()),
    }
}

/// Closes the page of an attempt, unless it was paid. False when the provider does not do it.
pub(super) async fn close(
    state: &AppState,
    tenant: &Tenant,
    stripe: &Stripe,
    attempt: &Attempt,
) -> Result<bool, Failure> {
    let asked = match &attempt.session {
        Some(session) => stripe.void(session).await.map(Some),
        None => Ok(None),
    };
    learn(state, tenant, attempt, asked).await
}

async fn ask(state: &AppState, tenant: &Tenant, id: PaymentAttemptId) -> Result<(), Failure> {
    let mut tx = state.db.begin(&tenant.schema).await?;
    let attempt = attempt(&mut tx, id).await?;
    let is_over = is_over(state, &mut tx, &attempt).await?;
    let stripe = Stripe::of_shop(state, tenant, &mut tx).await?;
    tx.commit().await?;
    let Some(stripe) = stripe else {
        return Ok(());
    };
    if is_over {
        close(state, tenant, &stripe, &attempt).await?;
    } else {
        learn(state, tenant, &attempt, fetch(&stripe, &attempt).await).await?;
    }
    Ok(())
}

/// Whether nothing may be paid on its page any more.
async fn is_over(state: &AppState, tx: &mut TenantTx, attempt: &Attempt) -> Result<bool, Failure> {
    let order = store::lock(tx, attempt.order).await?;
    let is_due = order.state == OrderState::Open && order.payment_state == PaymentState::Unpaid;
    Ok(!is_due || attempt.expires_at <= state.clock.now())
}

async fn live(
    state: &AppState,
    tenant: &Tenant,
    order: OrderId,
) -> Result<Option<(Stripe, Attempt)>, Failure> {
    let mut tx = state.db.begin(&tenant.schema).await?;
    let live = live_attempt(&mut tx, order).await?;
    let stripe = Stripe::of_shop(state, tenant, &mut tx).await?;
    tx.commit().await?;
    Ok(stripe.zip(live))
}

async fn fetch(stripe: &Stripe, attempt: &Attempt) -> Result<Option<Session>, ProviderFault> {
    match &attempt.session {
        Some(session) => stripe.fetch(session).await.map(Some),
        None => Ok(None),
    }
}

/// Writes down what the provider answered. False when it did not, or the page can still be paid.
async fn learn(
    state: &AppState,
    tenant: &Tenant,
    attempt: &Attempt,
    asked: Result<Option<Session>, ProviderFault>,
) -> Result<bool, Failure> {
    let mut tx = state.db.begin(&tenant.schema).await?;
    let is_told = match asked {
        Ok(Some(seen)) => {
            settle(&mut tx, attempt.id, &seen, state.clock.now()).await?;
            seen.state != SessionState::Open
        }
        // Its page was never told to anybody, so nobody can pay on it.
        Ok(None) => {
            let is_left = state.clock.now() - attempt.started_at >= OPENING;
            if is_left {
                end_attempt(&mut tx, attempt.id).await?;
            }
            is_left
        }
        // Another account's keys, or none of ours: where the money is only the merchant can find out.
        Err(ProviderFault::NotFound) => {
            warn!(attempt = %attempt.id, "the provider does not know a payment of the shop");
            back::unclear(&mut tx, attempt.id).await?;
            true
        }
        Err(_) => false,
    };
    tx.commit().await?;
    Ok(is_told)
}
