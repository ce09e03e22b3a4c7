//! What sales have left little of, and of which the shop has heard.

use time::OffsetDateTime;
use uuid::Uuid;

use crate::core::VariantId;
use crate::db::TenantTx;

/// Lets one job look at a time; answers since when sales have to be looked at. An order is dated when its placement
/// begins and is seen when that ends, so some are looked at twice: what was told is not told again.
pub(in crate::inventory) async fn begin_look(tx: &mut TenantTx) -> sqlx::Result<OffsetDateTime> {
    sqlx::query!(
        "insert into low_stock_looks (id, looked_at) values (1, now())
         on conflict on constraint low_stock_looks_pkey do nothing"
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query_scalar!(
        r#"select looked_at - interval '10 minutes' as "since!: OffsetDateTime" from low_stock_looks where id = 1 for update"#
    )
    .fetch_one(&mut **tx)
    .await
}

/// Sales until now have been looked at.
pub(in crate::inventory) async fn end_look(tx: &mut TenantTx) -> sqlx::Result<()> {
    sqlx::query!("update low_stock_looks set looked_at = now() where id = 1")
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Forgets what was told of variants that have risen above the limit, or that are not counted any more.
pub(in crate::inventory) async fn rose(tx: &mut TenantTx, limit: i32) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from low_stock_alerts a using stock_items s
         where s.variant_id = a.variant_id and (not s.tracked or s.oversell or s.on_hand - s.committed > $1)",
        limit
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Marks variants that sales since then have taken from above the limit to it or below, and answers those of which
/// the shop has not heard.
pub(in crate::inventory) async fn fallen(
    tx: &mut TenantTx,
    limit: i32,
    since: OffsetDateTime,
) -> sqlx::Result<Vec<VariantId>> {
    let ids = sqlx::query_scalar!(
        "insert into low_stock_alerts (variant_id, told_at)
         select s.variant_id, now()
         from (select l.variant_id, sum(l.quantity) as units from orders o join order_lines l on l.order_id = o.id
               where o.placed_at > $2 and o.state <> 'cancelled' and l.variant_id is not null
               group by l.variant_id) sold
         join stock_items s on s.variant_id = sold.variant_id
         where s.tracked and not s.oversell and s.on_hand - s.committed <= $1
           and s.on_hand - s.committed + sold.units > $1
         order by s.variant_id
         on conflict on constraint low_stock_alerts_pkey do nothing returning variant_id",
        limit,
        since as _
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(ids.into_iter().map(VariantId::from_uuid).collect())
}

/// A variant of which little is left.
#[derive(Clone, Debug)]
pub(in crate::inventory) struct Low {
    pub title: String,
    pub options: String,
    pub sku: String,
    pub available: i32,
}

/// Those of the variants that are still at the limit or below, the fewest first.
pub(in crate::inventory) async fn low_again(
    tx: &mut TenantTx,
    variants: &[VariantId],
    limit: i32,
) -> sqlx::Result<Vec<Low>> {
    let ids: Vec<Uuid> = variants.iter().map(|it| it.as_uuid()).collect();
    sqlx::query_as!(
        Low,
        r#"select p.title, concat_ws(', ', o1.name, o2.name, o3.name) as "options!", coalesce(v.sku, '') as "sku!",
                  greatest(s.on_hand - s.committed, 0) as "available!"
           from stock_items s join variants v on v.id = s.variant_id join products p on p.id = v.product_id
           left join option_values o1 on o1.id = v.option1_value_id
           left join option_values o2 on o2.id = v.option2_value_id
           left join option_values o3 on o3.id = v.option3_value_id
           where s.variant_id = any ($1) and s.tracked and not s.oversell and s.on_hand - s.committed <= $2
           order by s.on_hand - s.committed, p.title, v.position"#,
        &ids,
        limit
    )
    .fetch_all(&mut **tx)
    .await
}
