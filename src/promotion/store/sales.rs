use std::collections::HashMap;

use rust_decimal::Decimal;
use time::OffsetDateTime;
use uuid::Uuid;

use crate::core::{ProductId, VariantId};
use crate::db::TenantTx;
use crate::promotion::{LOWEST_PRICE_DAYS, Listed};

/// Every variant of these products at its list price, the products' own order kept.
pub async fn listed_of_products(
    tx: &mut TenantTx,
    products: &[ProductId],
) -> sqlx::Result<Vec<(ProductId, Listed)>> {
    let ids: Vec<Uuid> = products.iter().map(|id| id.as_uuid()).collect();
    let rows = sqlx::query!(
        "select product_id, id, sku, price from variants where product_id = any($1) order by price, position",
        &ids
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let listed = Listed {
                variant: VariantId::from_uuid(row.id),
                sku: row.sku,
                price: row.price,
            };
            (ProductId::from_uuid(row.product_id), listed)
        })
        .collect())
}

/// The next variants of published products behind `after`.
pub async fn listed_after(
    tx: &mut TenantTx,
    after: Option<VariantId>,
    limit: i64,
) -> sqlx::Result<Vec<Listed>> {
    let rows = sqlx::query!(
        "select v.id, v.sku, v.price from variants v join products p on p.id = v.product_id
         where p.state = 'published' and not p.is_gift_card and ($1::uuid is null or v.id > $1) order by v.id limit $2",
        after.map(VariantId::as_uuid),
        limit
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Listed {
            variant: VariantId::from_uuid(row.id),
            sku: row.sku,
            price: row.price,
        })
        .collect())
}

/// Whether any price is marked as being on sale.
pub async fn sale_goes_on(tx: &mut TenantTx) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (select from sale_prices where ended_at is null) as "goes_on!""#
    )
    .fetch_one(&mut **tx)
    .await
}

/// Writes down what variants cost on sale from `now` on; `None` for those that are at their list
/// price. What has not changed stays.
pub async fn keep_sale_prices(
    tx: &mut TenantTx,
    now: OffsetDateTime,
    prices: &[(VariantId, Option<Decimal>)],
) -> sqlx::Result<()> {
    let ids: Vec<Uuid> = prices.iter().map(|(id, _)| id.as_uuid()).collect();
    let costs: Vec<Option<Decimal>> = prices.iter().map(|(_, price)| *price).collect();
    sqlx::query!(
        "update sale_prices s set ended_at = greatest($3, s.began_at)
         from unnest($1::uuid[], $2::numeric[]) as w (variant_id, price)
         where s.variant_id = w.variant_id and s.ended_at is null and w.price is distinct from s.price",
        &ids,
        costs.as_slice() as &[Option<Decimal>],
        now as _
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!(
        "insert into sale_prices (variant_id, price, began_at)
         select w.variant_id, w.price, $3 from unnest($1::uuid[], $2::numeric[]) as w (variant_id, price)
         where w.price is not null
           and not exists (select from sale_prices s where s.variant_id = w.variant_id and s.ended_at is null)",
        &ids,
        costs.as_slice() as &[Option<Decimal>],
        now as _
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The lowest price that each variant had in the 30 days before its reduction began: before
/// `sale_began_at`, or where no sale reduces it, before its list price was last changed. Nothing for
/// a variant that had no price before.
pub async fn lowest_prices(
    tx: &mut TenantTx,
    variants: &[(VariantId, Option<OffsetDateTime>)],
) -> sqlx::Result<HashMap<VariantId, Decimal>> {
    let ids: Vec<Uuid> = variants.iter().map(|(id, _)| id.as_uuid()).collect();
    let began: Vec<Option<OffsetDateTime>> = variants.iter().map(|(_, began)| *began).collect();
    let rows = sqlx::query!(
        r#"select w.variant_id as "variant_id!", least(listed.lowest, sold.lowest) as lowest
           from (select w.variant_id, coalesce(w.began_at, (select max(c.changed_at) from price_changes c where c.variant_id = w.variant_id)) as began_at
                 from unnest($1::uuid[], $2::timestamptz[]) as w (variant_id, began_at)) as w
           cross join lateral (
               select min(c.price) as lowest from price_changes c
               where c.variant_id = w.variant_id and c.changed_at < w.began_at
                 -- The one in force when the days began, and all that followed.
                 and c.changed_at >= coalesce((select max(e.changed_at) from price_changes e
                     where e.variant_id = w.variant_id and e.changed_at <= w.began_at - make_interval(days => $3)), '-infinity')
           ) as listed
           cross join lateral (
               select min(s.price) as lowest from sale_prices s
               where s.variant_id = w.variant_id and s.began_at < w.began_at
                 and coalesce(s.ended_at > w.began_at - make_interval(days => $3), true)
           ) as sold"#,
        &ids,
        began.as_slice() as &[Option<OffsetDateTime>],
        LOWEST_PRICE_DAYS
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| Some((VariantId::from_uuid(row.variant_id), row.lowest?)))
        .collect())
}
