//! SQL of the steps of an attempt.

use rust_decimal::Decimal;
use time::OffsetDateTime;

use super::AttemptState;
use crate::core::{Money, OrderId, PaymentAttemptId};
use crate::db::TenantTx;
use crate::payment::ProviderName;

/// Begins an attempt. The caller holds the order's row, and knows that no other one is live.
pub async fn begin_attempt(
    tx: &mut TenantTx,
    order: OrderId,
    provider: ProviderName,
    amount: &Money,
    now: OffsetDateTime,
    expires_at: OffsetDateTime,
) -> sqlx::Result<PaymentAttemptId> {
    let id = PaymentAttemptId::new();
    sqlx::query!(
        "insert into payment_attempts (id, order_id, number, provider, amount, currency, started_at, expires_at, network_hash)
         select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, (select network_hash from orders where id = $2)
         from payment_attempts where order_id = $2",
        id.as_uuid(),
        order.as_uuid(),
        provider.name(),
        amount.amount(),
        amount.currency().code(),
        now as _,
        expires_at as _
    )
    .execute(&mut **tx)
    .await?;
    Ok(id)
}

/// The provider has opened a page for it.
pub async fn set_opened(
    tx: &mut TenantTx,
    id: PaymentAttemptId,
    session: &str,
    url: Option<&str>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update payment_attempts
         set session_id = $2, url = $3, state = case state when 'starting' then 'open' else state end
         where id = $1 and session_id is null",
        id.as_uuid(),
        session,
        url
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Where it stands now.
pub async fn set_attempt_state(
    tx: &mut TenantTx,
    id: PaymentAttemptId,
    state: AttemptState,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update payment_attempts set state = $2 where id = $1",
        id.as_uuid(),
        state.name()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// It was never opened, and cannot be.
pub async fn end_attempt(tx: &mut TenantTx, id: PaymentAttemptId) -> sqlx::Result<()> {
    sqlx::query!(
        "update payment_attempts set state = 'ended' where id = $1 and state = 'starting'",
        id.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The money is there, under the provider's name for it.
pub async fn pay_attempt(
    tx: &mut TenantTx,
    id: PaymentAttemptId,
    session: &str,
    intent: &str,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update payment_attempts set state = 'paid', session_id = $2, intent_id = $3, url = null where id = $1",
        id.as_uuid(),
        session,
        intent
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Promises some of what was paid back; false when less is left of it.
pub async fn take_back(
    tx: &mut TenantTx,
    id: PaymentAttemptId,
    amount: Decimal,
) -> sqlx::Result<bool> {
    let taken = sqlx::query!(
        "update payment_attempts set refunded = refunded + $2 where id = $1 and state = 'paid' and refunded + $2 <= amount",
        id.as_uuid(),
        amount
    )
    .execute(&mut **tx)
    .await?;
    Ok(taken.rows_affected() == 1)
}

/// What was promised back stays here after all.
pub async fn give_back(
    tx: &mut TenantTx,
    id: PaymentAttemptId,
    amount: Decimal,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update payment_attempts set refunded = refunded - $2 where id = $1",
        id.as_uuid(),
        amount
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
