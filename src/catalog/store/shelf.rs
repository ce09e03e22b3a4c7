use uuid::Uuid;

use crate::db::TenantTx;

/// Every published product, the newest first; at most `limit`.
pub async fn published(tx: &mut TenantTx, limit: i64) -> sqlx::Result<Vec<Uuid>> {
    sqlx::query_scalar!(
        "select id from products where state = 'published' order by published_at desc nulls last, id desc limit $1",
        limit
    )
    .fetch_all(&mut **tx)
    .await
}

/// The published products with a form whose own price was reduced, the newest first; at most `limit`. What a
/// sale reduces is not among them.
pub async fn reduced(tx: &mut TenantTx, limit: i64) -> sqlx::Result<Vec<Uuid>> {
    sqlx::query_scalar!(
        "select p.id from products p
         where p.state = 'published' and exists (select from variants v where v.product_id = p.id and v.compare_at_price > v.price)
         order by p.published_at desc nulls last, p.id desc limit $1",
        limit
    )
    .fetch_all(&mut **tx)
    .await
}
