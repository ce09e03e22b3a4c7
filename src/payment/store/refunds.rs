//! SQL of money that goes back.

use rust_decimal::Decimal;
use time::OffsetDateTime;
use uuid::Uuid;

use super::unknown;
use crate::core::{OrderId, PaymentAttemptId, RefundId, StaffMemberId};
use crate::db::TenantTx;

/// Where a refund stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefundState {
    /// Written down; the provider has not said yes or no.
    Asked,
    /// The provider gives it.
    Done,
    /// The provider does not.
    Failed,
}

impl RefundState {
    const ALL: [Self; 3] = [Self::Asked, Self::Done, Self::Failed];

    /// The word in the table.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Done => "done",
            Self::Failed => "failed",
        }
    }
}

/// Money that goes back.
#[derive(Clone, Debug)]
pub struct Refund {
    /// Its id, by which the provider knows it.
    pub id: RefundId,
    /// The order.
    pub order: OrderId,
    /// What was paid.
    pub attempt: PaymentAttemptId,
    /// How much of it.
    pub amount: Decimal,
    /// Why, in the staff's words; empty for nothing.
    pub reason: String,
    /// Where it stands.
    pub state: RefundState,
    /// Who asked; none where the system did.
    pub by: Option<StaffMemberId>,
}

struct Row {
    id: Uuid,
    order_id: Uuid,
    attempt_id: Uuid,
    amount: Decimal,
    reason: String,
    state: String,
    staff_member_id: Option<Uuid>,
}

impl Row {
    fn read(self) -> sqlx::Result<Refund> {
        let mut states = RefundState::ALL.into_iter();
        let state = states.find(|state| state.name() == self.state);
        Ok(Refund {
            id: RefundId::from_uuid(self.id),
            order: OrderId::from_uuid(self.order_id),
            attempt: PaymentAttemptId::from_uuid(self.attempt_id),
            amount: self.amount,
            reason: self.reason,
            state: state.ok_or_else(|| unknown(&self.state))?,
            by: self.staff_member_id.map(StaffMemberId::from_uuid),
        })
    }
}

/// Writes down that money is to go back, under what makes it one. The caller holds the order's row.
pub async fn insert_refund(
    tx: &mut TenantTx,
    refund: &Refund,
    form_key: &str,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into refunds (id, order_id, attempt_id, form_key, amount, reason, staff_member_id, asked_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        refund.id.as_uuid(),
        refund.order.as_uuid(),
        refund.attempt.as_uuid(),
        form_key,
        refund.amount,
        refund.reason,
        refund.by.map(StaffMemberId::as_uuid),
        now as _
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The refund that was asked for under a key.
pub async fn refund_under(tx: &mut TenantTx, form_key: &str) -> sqlx::Result<Option<Refund>> {
    let row = sqlx::query_as!(
        Row,
        "select id, order_id, attempt_id, amount, reason, state, staff_member_id from refunds where form_key = $1",
        form_key
    )
    .fetch_optional(&mut **tx)
    .await?;
    row.map(Row::read).transpose()
}

/// A refund, held until `tx` ends. The order's row is locked first, always.
pub async fn lock_refund(tx: &mut TenantTx, id: RefundId) -> sqlx::Result<Refund> {
    sqlx::query_as!(
        Row,
        "select id, order_id, attempt_id, amount, reason, state, staff_member_id from refunds where id = $1 for update",
        id.as_uuid()
    )
    .fetch_one(&mut **tx)
    .await?
    .read()
}

/// The refund of an attempt that has a name at the provider, or that was asked for under an id and has none yet.
pub async fn known_refund(
    tx: &mut TenantTx,
    attempt: PaymentAttemptId,
    name: &str,
    asked: Option<RefundId>,
) -> sqlx::Result<Option<Refund>> {
    let row = sqlx::query_as!(
        Row,
        "select id, order_id, attempt_id, amount, reason, state, staff_member_id from refunds
         where attempt_id = $1 and (provider_id = $2 or (id = $3 and provider_id is null))
         order by provider_id is null limit 1",
        attempt.as_uuid(),
        name,
        asked.map(RefundId::as_uuid)
    )
    .fetch_optional(&mut **tx)
    .await?;
    row.map(Row::read).transpose()
}

/// Every refund of an order, the first first.
pub async fn refunds_of(tx: &mut TenantTx, order: OrderId) -> sqlx::Result<Vec<Refund>> {
    let rows = sqlx::query_as!(
        Row,
        "select id, order_id, attempt_id, amount, reason, state, staff_member_id from refunds where order_id = $1 order by asked_at, id",
        order.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?;
    rows.into_iter().map(Row::read).collect()
}

/// Refunds that the provider has not answered yet, the oldest first.
pub async fn asked_refunds(tx: &mut TenantTx) -> sqlx::Result<Vec<RefundId>> {
    let ids = sqlx::query_scalar!(
        "select id from refunds where state = 'asked' order by asked_at limit 200"
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(ids.into_iter().map(RefundId::from_uuid).collect())
}

/// What the provider said.
pub async fn set_refund_state(
    tx: &mut TenantTx,
    id: RefundId,
    state: RefundState,
    provider_id: Option<&str>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update refunds set state = $2, provider_id = $3 where id = $1",
        id.as_uuid(),
        state.name(),
        provider_id
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
