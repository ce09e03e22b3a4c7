//! SQL of stock.

mod counting;
mod low_stock;
mod scarcity;

use uuid::Uuid;

use super::{MovementKind, Stock, Units};
use crate::core::{OrderId, StaffMemberId, VariantId};
use crate::db::TenantTx;

pub use counting::{has_commitments, lock_of_product, save_counts};
pub(super) use low_stock::{begin_look, end_look, fallen, low_again, rose};
pub(super) use scarcity::scarce;

/// The stock of a variant; none when it was never counted.
pub async fn stock(tx: &mut TenantTx, variant: VariantId) -> sqlx::Result<Option<Stock>> {
    sqlx::query_as!(
        Stock,
        "select on_hand, committed, tracked, oversell from stock_items where variant_id = $1",
        variant.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await
}

/// Sets whether a variant is counted and whether it may be sold past zero. False when more is
/// promised than there is, so that it cannot be limited now.
pub async fn set_rules(
    tx: &mut TenantTx,
    variant: VariantId,
    tracked: bool,
    oversell: bool,
) -> sqlx::Result<bool> {
    ensure(tx, variant).await?;
    let done = sqlx::query!(
        "update stock_items set tracked = $2, oversell = $3, updated_at = now()
         where variant_id = $1 and ($3 or not $2 or on_hand >= committed)",
        variant.as_uuid(),
        tracked,
        oversell
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Promises goods to an order while available suffices. Answers whether all of them could be
/// promised; if not, the caller undoes its transaction.
pub async fn commit(tx: &mut TenantTx, units: &[Units]) -> sqlx::Result<bool> {
    let (variants, quantities) = columns(units);
    // A single row needs no order in which rows are locked.
    if variants.len() > 1 {
        lock(tx, &variants).await?;
    }
    let done = sqlx::query!(
        "update stock_items s set committed = s.committed + w.quantity, updated_at = now()
         from unnest($1::uuid[], $2::int[]) as w (variant_id, quantity)
         where s.variant_id = w.variant_id
           and (not s.tracked or s.oversell or s.on_hand - s.committed >= w.quantity)",
        &variants,
        &quantities
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == u64::try_from(variants.len()).unwrap_or(u64::MAX))
}

/// Gives promised goods back to the shelf.
pub async fn release(tx: &mut TenantTx, units: &[Units]) -> sqlx::Result<()> {
    let (variants, quantities) = columns(units);
    lock(tx, &variants).await?;
    sqlx::query!(
        "update stock_items s set committed = s.committed - w.quantity, updated_at = now()
         from unnest($1::uuid[], $2::int[]) as w (variant_id, quantity)
         where s.variant_id = w.variant_id",
        &variants,
        &quantities
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Promised goods leave: the count and the promise go down together.
pub async fn ship(
    tx: &mut TenantTx,
    units: &[Units],
    order: OrderId,
    by: Option<StaffMemberId>,
) -> sqlx::Result<()> {
    let (variants, quantities) = columns(units);
    lock(tx, &variants).await?;
    sqlx::query!(
        "with shipped as (
             update stock_items s
             set committed = s.committed - w.quantity,
                 on_hand = case when s.tracked then s.on_hand - w.quantity else s.on_hand end,
                 updated_at = now()
             from unnest($1::uuid[], $2::int[]) as w (variant_id, quantity)
             where s.variant_id = w.variant_id
             returning s.variant_id, s.tracked, w.quantity
         )
         insert into stock_movements (variant_id, kind, on_hand_change, order_id, staff_member_id)
         select variant_id, $3, -quantity, $4, $5 from shipped where tracked",
        &variants,
        &quantities,
        MovementKind::Shipment.name(),
        order.as_uuid(),
        by.map(StaffMemberId::as_uuid)
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Goods that had left lie on the shelf again.
pub async fn take_back(
    tx: &mut TenantTx,
    units: &[Units],
    order: OrderId,
    by: Option<StaffMemberId>,
) -> sqlx::Result<()> {
    let (variants, quantities) = columns(units);
    lock(tx, &variants).await?;
    sqlx::query!(
        "with back as (
             update stock_items s set on_hand = s.on_hand + w.quantity, updated_at = now()
             from unnest($1::uuid[], $2::int[]) as w (variant_id, quantity)
             where s.variant_id = w.variant_id and s.tracked
             returning s.variant_id, w.quantity
         )
         insert into stock_movements (variant_id, kind, on_hand_change, order_id, staff_member_id)
         select variant_id, $3, quantity, $4, $5 from back",
        &variants,
        &quantities,
        MovementKind::Return.name(),
        order.as_uuid(),
        by.map(StaffMemberId::as_uuid)
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

async fn ensure(tx: &mut TenantTx, variant: VariantId) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into stock_items (variant_id) values ($1) on conflict on constraint stock_items_pkey do nothing",
        variant.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Locks the rows in one fixed order: two orders of the same things wait, they never block each
/// other for good.
async fn lock(tx: &mut TenantTx, variants: &[Uuid]) -> sqlx::Result<()> {
    sqlx::query!(
        "select variant_id from stock_items where variant_id = any($1) order by variant_id for update",
        variants
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(())
}

/// The units of each variant together, as two columns.
fn columns(units: &[Units]) -> (Vec<Uuid>, Vec<i32>) {
    let mut sums = std::collections::BTreeMap::<Uuid, i32>::new();
    for unit in units {
        let sum = sums.entry(unit.variant.as_uuid()).or_default();
        *sum = sum.saturating_add(unit.quantity);
    }
    sums.into_iter().unzip()
}
