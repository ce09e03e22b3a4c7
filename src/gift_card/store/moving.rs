//! What changes a balance, each with its entry.

use rust_decimal::Decimal;
use time::OffsetDateTime;

use crate::core::{GiftCardId, OrderId, StaffMemberId};
use crate::db::TenantTx;

/// What an entry of a card's ledger says beside its amount.
#[derive(Clone, Copy, Debug)]
pub(in crate::gift_card) struct Entry<'e> {
    pub order: OrderId,
    pub form_key: Option<&'e str>,
    pub reason: &'e str,
    pub by: Option<StaffMemberId>,
}

/// Takes an amount off a card; whoever does enters it. Answers what is left, or nothing when that much is not on it any
/// more or nothing can be spent of it.
pub(in crate::gift_card) async fn take(
    tx: &mut TenantTx,
    card: GiftCardId,
    amount: Decimal,
    now: OffsetDateTime,
) -> sqlx::Result<Option<Decimal>> {
    sqlx::query_scalar!(
        "update gift_cards set balance = balance - $2
         where id = $1 and balance >= $2 and state = 'active' and (expires_at is null or expires_at > $3)
         returning balance",
        card.as_uuid(),
        amount,
        now as _
    )
    .fetch_optional(&mut **tx)
    .await
}

/// Puts back what was taken off a card, whatever became of it since.
pub(in crate::gift_card) async fn put_back(
    tx: &mut TenantTx,
    card: GiftCardId,
    amount: Decimal,
    entry: Entry<'_>,
) -> sqlx::Result<()> {
    let left = sqlx::query_scalar!(
        "update gift_cards set balance = balance + $2 where id = $1 returning balance",
        card.as_uuid(),
        amount
    )
    .fetch_one(&mut **tx)
    .await?;
    enter(tx, card, "give_back", amount, left, entry).await
}

/// Writes into a card's ledger what changed its balance.
pub(in crate::gift_card) async fn enter(
    tx: &mut TenantTx,
    card: GiftCardId,
    kind: &str,
    amount: Decimal,
    balance_after: Decimal,
    entry: Entry<'_>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into gift_card_entries (gift_card_id, kind, amount, balance_after, order_id, form_key, reason, staff_member_id, made_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, now())",
        card.as_uuid(),
        kind,
        amount,
        balance_after,
        entry.order.as_uuid(),
        entry.form_key,
        entry.reason,
        entry.by.map(StaffMemberId::as_uuid)
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
