use rust_decimal::Decimal;
use time::OffsetDateTime;

use crate::core::ProductId;
use crate::db::TenantTx;

/// A product that lies on the shelf.
#[derive(Clone, Debug)]
pub struct SlowProduct {
    /// Its id.
    pub id: ProductId,
    /// Its title.
    pub title: String,
    /// How many are there and not promised.
    pub available: i64,
    /// What these are worth at their list prices.
    pub worth: Decimal,
    /// When one was sold last.
    pub sold_at: Option<OffsetDateTime>,
}

/// Published products with stock of which none was sold since `since` and that were for sale then
/// already; those that are worth most first, at most 200.
pub async fn slow_products(
    tx: &mut TenantTx,
    since: OffsetDateTime,
) -> sqlx::Result<Vec<SlowProduct>> {
    let rows = sqlx::query!(
        r#"select p.id, p.title, stock.available as "available!", stock.worth as "worth!", sale.at as "sold_at: OffsetDateTime"
           from products p
           cross join lateral (
               select coalesce(sum(s.on_hand - s.committed), 0) as available, coalesce(sum((s.on_hand - s.committed) * v.price), 0) as worth
               from variants v join stock_items s on s.variant_id = v.id
               where v.product_id = p.id and s.tracked and s.on_hand > s.committed
           ) stock
           cross join lateral (
               select max(o.placed_at) as at from order_lines l join orders o on o.id = l.order_id
               where l.product_id = p.id and o.state <> 'cancelled'
           ) sale
           where p.state = 'published' and p.published_at < $1 and stock.available > 0 and coalesce(sale.at < $1, true)
           order by stock.worth desc, p.title, p.id limit 200"#,
        since as _
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| SlowProduct {
            id: ProductId::from_uuid(row.id),
            title: row.title,
            available: row.available,
            worth: row.worth,
            sold_at: row.sold_at,
        })
        .collect())
}
