use time::OffsetDateTime;
use uuid::Uuid;

use crate::core::{Page, PageNumber, ROWS_PER_PAGE};
use crate::db::TenantTx;

/// How many wait for a variant.
#[derive(Clone, Debug)]
pub struct Demand {
    /// Its product.
    pub product: Uuid,
    /// The product's name.
    pub title: String,
    /// The options of the variant, may be empty.
    pub options: String,
    /// Its article number, may be empty.
    pub sku: String,
    /// People whose address is known to be theirs.
    pub waiting: i64,
    /// People who were asked to confirm theirs.
    pub unconfirmed: i64,
    /// Who has waited longest, since when.
    pub since: OffsetDateTime,
    /// Units that may be sold; none where there is no limit.
    pub available: Option<i32>,
}

/// Variants for which somebody waits, the most wanted first; all of them where no page is asked for.
pub async fn demand(tx: &mut TenantTx, number: Option<PageNumber>) -> sqlx::Result<Page<Demand>> {
    let total = sqlx::query_scalar!(
        r#"select count(distinct variant_id) as "total!" from back_in_stock_entries where told_at is null"#
    )
    .fetch_one(&mut **tx)
    .await?;
    let items = sqlx::query_as!(
        Demand,
        r#"select p.id as product, p.title, concat_ws(', ', o1.name, o2.name, o3.name) as "options!",
                  coalesce(v.sku, '') as "sku!", w.waiting as "waiting!", w.unconfirmed as "unconfirmed!",
                  w.since as "since!: OffsetDateTime",
                  case when coalesce(s.tracked and not s.oversell, true)
                      then greatest(coalesce(s.on_hand - s.committed, 0), 0) end as available
           from (select variant_id, count(confirmed_at) as waiting, count(*) - count(confirmed_at) as unconfirmed,
                        min(asked_at) as since
                 from back_in_stock_entries where told_at is null group by variant_id) w
           join variants v on v.id = w.variant_id join products p on p.id = v.product_id
           left join stock_items s on s.variant_id = v.id
           left join option_values o1 on o1.id = v.option1_value_id
           left join option_values o2 on o2.id = v.option2_value_id
           left join option_values o3 on o3.id = v.option3_value_id
           order by w.waiting desc, w.unconfirmed desc, p.title, v.position, v.id limit $1 offset $2"#,
        number.map(|_| i64::from(ROWS_PER_PAGE.get())),
        number.map_or(0, |number| number.offset(ROWS_PER_PAGE))
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(Page::of_rows(
        items,
        number.unwrap_or(PageNumber::FIRST),
        total,
    ))
}
