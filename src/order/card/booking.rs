//! Refunds as the provider's books have them: also those that nobody asked for here, and those that failed afterwards.

use rust_decimal::Decimal;
use serde_json::json;
use time::OffsetDateTime;
use tracing::{info, warn};

use super::back::set_state_by_ledger;
use super::refund;
use crate::core::{PaymentAttemptId, RefundId};
use crate::db::TenantTx;
use crate::order::EventKind;
use crate::order::store::{self, LockedOrder};
use crate::payment::store::{
    Attempt, Refund, RefundState, attempt, give_back, insert_refund, known_refund, lock_attempt,
    missed_intents, record, set_matched, set_refund_state, take_back,
};
use crate::payment::{PaymentKind, ProviderFault, ProviderName, SeenRefund, provider_of_shop};
use crate::tenancy::Tenant;
use crate::web::{AppState, Failure};

/// Looks once more at payments of which something was told that could not be booked at that time.
pub(super) async fn look_again(state: &AppState, tenant: &Tenant) -> Result<(), Failure> {
    for name in ProviderName::ALL {
        look_again_at(state, tenant, name).await?;
    }
    Ok(())
}

async fn look_again_at(
    state: &AppState,
    tenant: &Tenant,
    name: ProviderName,
) -> Result<(), Failure> {
    let mut tx = state.db.begin(&tenant.schema).await?;
    let missed = missed_intents(&mut tx, name.name()).await?;
    let provider = provider_of_shop(state, tenant, &mut tx, name).await?;
    tx.commit().await?;
    let Some(provider) = provider else {
        return Ok(());
    };
    for missed in missed {
        let Ok(seen) = provider.refunds(&missed.session, &missed.intent).await else {
            continue;
        };
        let mut tx = state.db.begin(&tenant.schema).await?;
        if book(&mut tx, missed.attempt, &seen, state.clock.now()).await? {
            set_matched(&mut tx, &missed.intent, missed.attempt).await?;
        }
        tx.commit().await?;
    }
    Ok(())
}

/// Takes the provider's refunds of an attempt over, each once. False when one of them cannot be booked yet.
pub(super) async fn book(
    tx: &mut TenantTx,
    id: PaymentAttemptId,
    all: &[SeenRefund],
    now: OffsetDateTime,
) -> Result<bool, Failure> {
    let order = attempt(tx, id).await?.order;
    let order = store::lock(tx, order).await?;
    let attempt = lock_attempt(tx, id).await?;
    let mut is_whole = true;
    for seen in all {
        is_whole &= book_one(tx, &order, &attempt, seen, now).await?;
    }
    Ok(is_whole)
}

async fn book_one(
    tx: &mut TenantTx,
    order: &LockedOrder,
    attempt: &Attempt,
    seen: &SeenRefund,
    now: OffsetDateTime,
) -> Result<bool, Failure> {
    let known = known_refund(tx, attempt.id, &seen.id, seen.asked).await?;
    match known {
        Some(known) if known.state == RefundState::Asked => {
            let answer = if seen.is_given {
                Ok(seen.id.clone())
            } else {
                Err(ProviderFault::Refused("refund_failed".to_owned()))
            };
            refund::finish(tx, &known, answer).await?;
            Ok(true)
        }
        Some(known) if known.state == RefundState::Done && !seen.is_given => {
            fail(tx, order, attempt, &known, &seen.id).await?;
            Ok(true)
        }
        None if seen.is_given => made_there(tx, order, attempt, seen, now).await,
        Some(_) | None => Ok(true),
    }
}

/// Somebody gave it in the provider's own pages.
async fn made_there(
    tx: &mut TenantTx,
    order: &LockedOrder,
    attempt: &Attempt,
    seen: &SeenRefund,
    now: OffsetDateTime,
) -> Result<bool, Failure> {
    let own = seen
        .amount
        .filter(|amount| amount.currency() == attempt.amount.currency());
    let amount = own.map(|amount| amount.amount()).unwrap_or_default();
    if amount <= Decimal::ZERO || !take_back(tx, attempt.id, amount).await? {
        // More than is left: what is promised here and not given yet is refused there, and then this one fits.
        warn!(attempt = %attempt.id, refund = seen.id, "a refund of the provider does not fit");
        return Ok(false);
    }
    let refund = Refund {
        id: RefundId::new(),
        order: order.id,
        attempt: attempt.id,
        amount,
        reason: String::new(),
        state: RefundState::Done,
        by: None,
    };
    insert_refund(tx, &refund, &format!("provider:{}", seen.id), now).await?;
    let name = Some(seen.id.as_str());
    set_refund_state(tx, refund.id, RefundState::Done, name).await?;
    enter(tx, order, attempt, PaymentKind::Refund, amount, &seen.id).await?;
    let data = json!({ "amount": amount, "at": attempt.provider.name() });
    store::record_event(tx, order.id, EventKind::Refunded, data, None).await?;
    info!(attempt = %attempt.id, refund = seen.id, "a refund was made at the provider");
    Ok(true)
}

/// The buyer's bank did not take it: the money is here again.
async fn fail(
    tx: &mut TenantTx,
    order: &LockedOrder,
    attempt: &Attempt,
    refund: &Refund,
    name: &str,
) -> Result<(), Failure> {
    set_refund_state(tx, refund.id, RefundState::Failed, Some(name)).await?;
    give_back(tx, refund.attempt, refund.amount).await?;
    let reference = format!("{name}:failed");
    let kind = PaymentKind::RefundFailed;
    enter(tx, order, attempt, kind, refund.amount, &reference).await?;
    let data = json!({ "amount": refund.amount });
    store::record_event(tx, order.id, EventKind::RefundFailed, data, None).await?;
    Ok(())
}

/// An entry of the ledger, and the state of the order's money that follows from it.
pub(super) async fn enter(
    tx: &mut TenantTx,
    order: &LockedOrder,
    attempt: &Attempt,
    kind: PaymentKind,
    amount: Decimal,
    reference: &str,
) -> Result<(), Failure> {
    let method = attempt.provider.method().name();
    let reference = Some(reference);
    record(tx, order.id, kind, method, amount, reference, None).await?;
    set_state_by_ledger(tx, order).await
}
