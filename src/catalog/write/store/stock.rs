use uuid::Uuid;

use crate::catalog::write::StoredProduct;
use crate::catalog::write::parts::Parts;
use crate::db::TenantTx;

/// Locks what lies on the shelf of a product, in the order in which orders lock it.
pub async fn lock_stock(tx: &mut TenantTx, product: Uuid) -> sqlx::Result<()> {
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
pub async fn has_committed_stock(
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
pub async fn save_stock(
    tx: &mut TenantTx,
    stored: Option<&StoredProduct>,
    parts: &Parts<'_>,
    kind: &str,
) -> sqlx::Result<()> {
    let ids = parts.variant_ids();
    let changes: Vec<i32> = parts
        .variants
        .iter()
        .map(|v| StoredProduct::stock_change(stored, v.input))
        .collect();
    let tracked: Vec<bool> = parts
        .variants
        .iter()
        .map(|v| v.input.stock.tracked)
        .collect();
    let oversell: Vec<bool> = parts
        .variants
        .iter()
        .map(|v| v.input.stock.oversell)
        .collect();
    sqlx::query!(
        "with counted as (
             select * from unnest($1::uuid[], $2::integer[], $3::boolean[], $4::boolean[]) as c (variant_id, change, tracked, oversell)
         ), before as (
             select variant_id, on_hand from stock_items where variant_id = any ($1) order by variant_id for update
         ), written as (
             insert into stock_items (variant_id, on_hand, tracked, oversell, updated_at)
             select c.variant_id, coalesce(b.on_hand, 0) + c.change, c.tracked, c.oversell, now()
             from counted c left join before b using (variant_id)
             on conflict on constraint stock_items_pkey do update set on_hand = excluded.on_hand,
                 tracked = excluded.tracked, oversell = excluded.oversell, updated_at = excluded.updated_at
             returning variant_id, on_hand
         )
         insert into stock_movements (variant_id, kind, on_hand_change)
         select w.variant_id, $5, w.on_hand - coalesce(b.on_hand, 0)
         from written w left join before b using (variant_id)
         where w.on_hand <> coalesce(b.on_hand, 0)",
        &ids,
        &changes,
        &tracked,
        &oversell,
        kind,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
