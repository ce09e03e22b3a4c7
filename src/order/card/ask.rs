//! Asking the provider what became of attempts: when the buyer comes back, when an order expires, and now and then.

use time::Duration;
use tracing::{info, warn};

use super::settle::settle;
use super::start::OPENING;
use super::{back, booking, capture, refund};
use crate::core::{OrderId, PaymentAttemptId};
use crate::db::TenantTx;
use crate::order::store;
use crate::payment::store::{Attempt, attempt, end_attempt, live_attempt, live_since};
use crate::payment::{
    Provider, ProviderFault, Session, SessionState, keep_sealed, provider_of_shop,
};
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
    if let Some((provider, live)) = live(state, tenant, order).await? {
        close(state, tenant, &*provider, &live).await?;
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
        Some((provider, live)) => {
            look(state, tenant, &*provider, &live).await?;
            Ok(())
        }
        None => Ok(()),
    }
}

/// Closes the page of an attempt, unless it was paid. False when the provider does not do it.
pub(super) async fn close(
    state: &AppState,
    tenant: &Tenant,
    provider: &dyn Provider,
    attempt: &Attempt,
) -> Result<bool, Failure> {
    if attempt.provider.is_captured_by_shop() {
        let is_over = capture::forgo(state, tenant, attempt.id).await?;
        return Ok(is_over || look(state, tenant, provider, attempt).await?);
    }
    let asked = match &attempt.session {
        Some(session) => provider.void(session).await.map(Some),
        None => Ok(None),
    };
    learn(state, tenant, attempt, asked).await
}

/// Asks what became of an attempt, and takes what its buyer has agreed to pay. False when the provider does not answer,
/// or the page can still be paid.
pub(super) async fn look(
    state: &AppState,
    tenant: &Tenant,
    provider: &dyn Provider,
    attempt: &Attempt,
) -> Result<bool, Failure> {
    let asked = match &attempt.session {
        Some(session) => provider.fetch(session).await.map(Some),
        None => Ok(None),
    };
    let asked = match asked {
        Ok(Some(seen)) if seen.state == SessionState::Approved => {
            if !capture::begin(state, tenant, attempt.id, &seen).await? {
                return Ok(true);
            }
            provider.capture(&seen.id, attempt.id).await.map(Some)
        }
        asked => asked,
    };
    learn(state, tenant, attempt, asked).await
}

async fn ask(state: &AppState, tenant: &Tenant, id: PaymentAttemptId) -> Result<(), Failure> {
    let mut tx = state.db.begin(&tenant.schema).await?;
    let attempt = attempt(&mut tx, id).await?;
    let is_over = is_over(state, &mut tx, &attempt).await?;
    let provider = provider_of_shop(state, tenant, &mut tx, attempt.provider).await?;
    tx.commit().await?;
    let Some(provider) = provider else {
        return Ok(());
    };
    if is_over {
        close(state, tenant, &*provider, &attempt).await?;
    } else {
        look(state, tenant, &*provider, &attempt).await?;
    }
    Ok(())
}

/// Whether nothing may be paid on its page any more.
async fn is_over(state: &AppState, tx: &mut TenantTx, attempt: &Attempt) -> Result<bool, Failure> {
    let order = store::lock(tx, attempt.order).await?;
    Ok(!order.is_unpaid() || attempt.expires_at <= state.clock.now())
}

async fn live(
    state: &AppState,
    tenant: &Tenant,
    order: OrderId,
) -> Result<Option<(Box<dyn Provider>, Attempt)>, Failure> {
    let mut tx = state.db.begin(&tenant.schema).await?;
    let live = live_attempt(&mut tx, order).await?;
    let provider = match &live {
        Some(live) => provider_of_shop(state, tenant, &mut tx, live.provider).await?,
        None => None,
    };
    tx.commit().await?;
    Ok(provider.zip(live))
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
            !matches!(seen.state, SessionState::Open | SessionState::Approved)
        }
        // Its page was never told to anybody, so nobody can pay on it.
        Ok(None) => {
            let is_left = state.clock.now() - attempt.started_at >= OPENING;
            if is_left {
                end_attempt(&mut tx, attempt.id).await?;
            }
            is_left
        }
        // Another account's keys, or none of ours: where the money is only the merchant can find out. What the shop
        // never took nobody has: there, whom nobody paid is forgotten after some hours.
        Err(ProviderFault::NotFound) => {
            warn!(attempt = %attempt.id, "the provider does not know a payment of the shop");
            if !capture::forgo_in(&mut tx, attempt.id).await? {
                back::unclear(&mut tx, attempt.id).await?;
            }
            true
        }
        Err(_) => false,
    };
    tx.commit().await?;
    Ok(is_told)
}
