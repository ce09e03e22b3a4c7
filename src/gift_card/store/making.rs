//! Cards that the staff make, and switch off.

use time::OffsetDateTime;
use uuid::Uuid;

use crate::core::{GiftCardBatchId, GiftCardId, Money, StaffMemberId};
use crate::db::TenantTx;
use crate::gift_card::GiftCardCode;

/// Cards that are made at once.
#[derive(Clone, Debug)]
pub struct NewBatch {
    /// Its id, which is what makes the second click the same batch.
    pub id: GiftCardBatchId,
    /// What they are for, in the staff's words; empty for nothing.
    pub note: String,
    /// What is on each.
    pub amount: Money,
    /// When their time is over.
    pub expires_at: Option<OffsetDateTime>,
    /// Who makes them.
    pub by: StaffMemberId,
}

/// Makes a card for each code. False when the batch was made already; then nothing is made.
pub async fn insert_batch(
    tx: &mut TenantTx,
    batch: &NewBatch,
    codes: &[GiftCardCode],
    schema: &str,
    now: OffsetDateTime,
) -> sqlx::Result<bool> {
    let made = sqlx::query!(
        "insert into gift_card_batches (id, note, staff_member_id, made_at) values ($1, $2, $3, $4)
         on conflict on constraint gift_card_batches_pkey do nothing",
        batch.id.as_uuid(),
        batch.note,
        batch.by.as_uuid(),
        now as _
    )
    .execute(&mut **tx)
    .await?;
    if made.rows_affected() == 0 {
        return Ok(false);
    }
    let ids: Vec<Uuid> = codes.iter().map(|_| GiftCardId::new().as_uuid()).collect();
    let hashes: Vec<_> = codes.iter().map(|code| code.hash(schema)).collect();
    let ends: Vec<_> = codes.iter().map(|code| code.end().to_owned()).collect();
    sqlx::query!(
        "insert into gift_cards (id, batch_id, code_hash, code_end, currency, initial, balance, expires_at, made_at)
         select id, $4, code_hash, code_end, $5, $6, $6, $7, $8
         from unnest($1::uuid[], $2::bytea[], $3::text[]) as new (id, code_hash, code_end)",
        &ids,
        &hashes,
        &ends,
        batch.id.as_uuid(),
        batch.amount.currency().code(),
        batch.amount.amount(),
        batch.expires_at as _,
        now as _
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!(
        "insert into gift_card_entries (gift_card_id, kind, amount, balance_after, staff_member_id, made_at)
         select id, $3, initial, initial, $2, made_at from gift_cards where batch_id = $1 order by id",
        batch.id.as_uuid(),
        batch.by.as_uuid(),
        "issue"
    )
    .execute(&mut **tx)
    .await?;
    Ok(true)
}

/// Switches a card off; what is on it is gone. False when it was off already.
pub async fn disable(
    tx: &mut TenantTx,
    card: GiftCardId,
    reason: &str,
    by: StaffMemberId,
    now: OffsetDateTime,
) -> sqlx::Result<bool> {
    let on_it = sqlx::query_scalar!(
        "select balance from gift_cards where id = $1 and state = 'active' for update",
        card.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    let Some(on_it) = on_it else {
        return Ok(false);
    };
    sqlx::query!(
        "update gift_cards set state = 'disabled', balance = 0 where id = $1",
        card.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!(
        "insert into gift_card_entries (gift_card_id, kind, amount, balance_after, reason, staff_member_id, made_at)
         values ($1, 'disable', $2, 0, $3, $4, $5)",
        card.as_uuid(),
        -on_it,
        reason,
        by.as_uuid(),
        now as _
    )
    .execute(&mut **tx)
    .await?;
    Ok(true)
}

/// Changes when the time of a card is over. False when there is no such card.
pub async fn set_expiry(
    tx: &mut TenantTx,
    card: GiftCardId,
    end: Option<OffsetDateTime>,
) -> sqlx::Result<bool> {
    let changed = sqlx::query!(
        "update gift_cards set expires_at = $2 where id = $1",
        card.as_uuid(),
        end as _
    )
    .execute(&mut **tx)
    .await?;
    Ok(changed.rows_affected() == 1)
}
