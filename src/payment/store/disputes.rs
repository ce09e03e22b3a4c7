//! SQL of payments that their cardholders dispute.

use rust_decimal::Decimal;
use time::OffsetDateTime;

use super::unknown;
use crate::core::{Currency, Money, OrderId, PaymentAttemptId};
use crate::db::TenantTx;
use crate::payment::{DisputeState, ProviderName};

/// A payment that its cardholder disputes, or did.
#[derive(Clone, Debug)]
pub struct Dispute {
    /// The provider's name for it.
    pub id: String,
    /// The order.
    pub order: OrderId,
    /// Where it is disputed.
    pub provider: ProviderName,
    /// How much of it.
    pub amount: Money,
    /// Why, in the provider's word; empty where it does not say.
    pub reason: String,
    /// Where it stands.
    pub state: DisputeState,
    /// Since when the shop knows of it.
    pub opened_at: OffsetDateTime,
}

/// A dispute that is to be written down.
#[derive(Clone, Copy, Debug)]
pub struct NewDispute<'d> {
    /// The provider's name for it.
    pub id: &'d str,
    /// The order.
    pub order: OrderId,
    /// What was paid.
    pub attempt: PaymentAttemptId,
    /// How much of it.
    pub amount: Decimal,
    /// Why, in the provider's word.
    pub reason: &'d str,
}

/// Writes down that a payment is disputed; false when that was known. The caller holds the order's row.
pub async fn insert_dispute(
    tx: &mut TenantTx,
    new: &NewDispute<'_>,
    now: OffsetDateTime,
) -> sqlx::Result<bool> {
    let inserted = sqlx::query!(
        "insert into disputes (id, order_id, attempt_id, amount, reason, opened_at) values ($1, $2, $3, $4, $5, $6)
         on conflict on constraint disputes_pkey do nothing",
        new.id,
        new.order.as_uuid(),
        new.attempt.as_uuid(),
        new.amount,
        new.reason,
        now as _
    )
    .execute(&mut **tx)
    .await?;
    Ok(inserted.rows_affected() == 1)
}

/// Writes down how a dispute ended; false when that was known.
pub async fn close_dispute(
    tx: &mut TenantTx,
    id: &str,
    state: DisputeState,
    now: OffsetDateTime,
) -> sqlx::Result<bool> {
    let closed = sqlx::query!(
        "update disputes set state = $2, closed_at = $3 where id = $1 and state = 'open'",
        id,
        state.name(),
        now as _
    )
    .execute(&mut **tx)
    .await?;
    Ok(closed.rows_affected() == 1)
}

/// Whether a payment of an order is disputed now.
pub async fn is_disputed(tx: &mut TenantTx, order: OrderId) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (select from disputes where order_id = $1 and state = 'open') as "disputed!""#,
        order.as_uuid()
    )
    .fetch_one(&mut **tx)
    .await
}

/// Every dispute of an order, the first first.
pub async fn disputes_of(tx: &mut TenantTx, order: OrderId) -> sqlx::Result<Vec<Dispute>> {
    let rows = sqlx::query_as!(
        Row,
        r#"select d.id, d.order_id, a.provider, d.amount, a.currency, d.reason, d.state, d.opened_at as "opened_at: OffsetDateTime"
           from disputes d join payment_attempts a on a.id = d.attempt_id where d.order_id = $1 order by d.opened_at, d.id"#,
        order.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?;
    rows.into_iter().map(Row::read).collect()
}

/// A dispute by its name at the provider.
pub async fn dispute(tx: &mut TenantTx, id: &str) -> sqlx::Result<Option<Dispute>> {
    let row = sqlx::query_as!(
        Row,
        r#"select d.id, d.order_id, a.provider, d.amount, a.currency, d.reason, d.state, d.opened_at as "opened_at: OffsetDateTime"
           from disputes d join payment_attempts a on a.id = d.attempt_id where d.id = $1"#,
        id
    )
    .fetch_optional(&mut **tx)
    .await?;
    row.map(Row::read).transpose()
}

struct Row {
    id: String,
    order_id: uuid::Uuid,
    provider: String,
    amount: Decimal,
    currency: String,
    reason: String,
    state: String,
    opened_at: OffsetDateTime,
}

impl Row {
    fn read(self) -> sqlx::Result<Dispute> {
        let currency = Currency::parse(&self.currency).map_err(|_| unknown(&self.currency))?;
        let amount = Money::rounded(self.amount, currency);
        Ok(Dispute {
            id: self.id,
            order: OrderId::from_uuid(self.order_id),
            provider: ProviderName::parse(&self.provider).ok_or_else(|| unknown(&self.provider))?,
            amount: amount.map_err(|error| sqlx::Error::Decode(error.into()))?,
            reason: self.reason,
            state: DisputeState::parse(&self.state).ok_or_else(|| unknown(&self.state))?,
            opened_at: self.opened_at,
        })
    }
}
