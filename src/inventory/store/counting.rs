//! SQL of counts that a merchant or a file gives.

use uuid::Uuid;

use crate::db::TenantTx;
use crate::inventory::{MovementKind, StockChange};

/// Locks what lies on the shelf of a product, in the order in which orders lock it.
pub async fn lock_of_product(tx: &mut TenantTx, product: Uuid) -> sqlx::Result<()> {
    sqlx::query!(
        "select variant_id from stock_items where variant_id in (select id from variants where product_id = $1)
         order by variant_id for update",
        product
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(())
}

/// Whether a variant that is not among `kept` holds goods of placed orders.
pub async fn has_commitments(
    tx: &mut TenantTx,
    product: Uuid,
    kept: &[Uuid],
) -> sqlx::Result<bool> {
    let found = sqlx::query_scalar!(
        "select v.id from variants v join stock_items s on s.variant_id = v.id
         where v.product_id = $1 and v.id <> all ($2) and s.committed > 0 limit 1",
        product,
        kept
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(found.is_some())
}

/// Changes the stock by what was counted more or less than is stored, so that goods that left
/// meanwhile stay gone; every difference becomes a movement.
pub async fn save_counts(
    tx: &mut TenantTx,
    counts: &[StockChange],
    kind: MovementKind,
) -> sqlx::Result<()> {
    let ids: Vec<Uuid> = counts.iter().map(|count| count.variant.as_uuid()).collect();
    let changes: Vec<i32> = counts.iter().map(|count| count.change).collect();
    let tracked: Vec<bool> = counts.iter().map(|count| count.tracked).collect();
    let oversell: Vec<bool> = counts.iter().map(|count| count.oversell).collect();
    sqlx::query!(
        "select from stock_items where variant_id = any ($1) order by variant_id for update",
        &ids
    )
    .fetch_all(&mut **tx)
    .await?;
    sqlx::query!(
        "insert into stock_items (variant_id, on_hand, tracked, oversell, updated_at)
         select c.variant_id, coalesce(s.on_hand, 0) + c.change, c.tracked, c.oversell, now()
         from unnest($1::uuid[], $2::integer[], $3::boolean[], $4::boolean[]) as c (variant_id, change, tracked, oversell)
         left join stock_items s using (variant_id)
         on conflict on constraint stock_items_pkey do update set on_hand = excluded.on_hand,
             tracked = excluded.tracked, oversell = excluded.oversell, updated_at = excluded.updated_at",
        &ids,
        &changes,
        &tracked,
        &oversell,
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!(
        "insert into stock_movements (variant_id, kind, on_hand_change)
         select c.variant_id, $3, c.change from unnest($1::uuid[], $2::integer[]) as c (variant_id, change)
         where c.change <> 0",
        &ids,
        &changes,
        kind.name(),
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
