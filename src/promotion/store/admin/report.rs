use rust_decimal::Decimal;
use time::Date;

use crate::core::PromotionId;
use crate::db::TenantTx;

/// What came of a promotion in one channel, by one code, or on one day.
#[derive(Clone, Debug)]
pub struct ReportRow<K> {
    /// Of what.
    pub key: K,
    /// Orders that it counted for.
    pub uses: i64,
    /// What these orders came to.
    pub revenue: Decimal,
    /// What it took off them.
    pub cost: Decimal,
}

/// Uses and sales per channel, the best first.
pub async fn by_channel(
    tx: &mut TenantTx,
    promotion: PromotionId,
) -> sqlx::Result<Vec<ReportRow<String>>> {
    let rows = sqlx::query!(
        r#"select r.channel, count(*) as "uses!", sum((o.grand_total - o.gift_cards_sold)) as "revenue!", sum(r.amount) as "cost!"
           from redemptions r join orders o on o.id = r.order_id
           where r.promotion_id = $1 and r.given_back_at is null
           group by r.channel order by 3 desc, 2 desc, 1"#,
        promotion.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| ReportRow {
            key: row.channel,
            uses: row.uses,
            revenue: row.revenue,
            cost: row.cost,
        })
        .collect())
}

/// A code and where it is handed out.
#[derive(Clone, Debug)]
pub struct CodeKey {
    /// As it is handed out.
    pub code: String,
    /// Where.
    pub channel: Option<String>,
    /// The most uses.
    pub limit_total: Option<i32>,
}

/// Uses and sales of the hundred codes that sold most.
pub async fn by_code(
    tx: &mut TenantTx,
    promotion: PromotionId,
) -> sqlx::Result<Vec<ReportRow<CodeKey>>> {
    let rows = sqlx::query!(
        r#"select c.code, c.channel, c.limit_total, count(*) as "uses!", sum((o.grand_total - o.gift_cards_sold)) as "revenue!", sum(r.amount) as "cost!"
           from redemptions r join orders o on o.id = r.order_id join coupon_codes c on c.id = r.code_id
           where r.promotion_id = $1 and r.given_back_at is null
           group by c.id order by 5 desc, 4 desc, c.code limit 100"#,
        promotion.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| ReportRow {
            key: CodeKey {
                code: row.code,
                channel: row.channel,
                limit_total: row.limit_total,
            },
            uses: row.uses,
            revenue: row.revenue,
            cost: row.cost,
        })
        .collect())
}

/// Uses and sales of the last 30 days, today last; days are the store's.
pub async fn by_day(
    tx: &mut TenantTx,
    promotion: PromotionId,
    today: Date,
) -> sqlx::Result<Vec<ReportRow<Date>>> {
    let rows = sqlx::query!(
        r#"select d.day::date as "day!: Date", count(r.id) as "uses!", coalesce(sum((o.grand_total - o.gift_cards_sold)), 0) as "revenue!",
                  coalesce(sum(r.amount), 0) as "cost!"
           from generate_series($2::date - 29, $2::date, interval '1 day') as d (day)
           left join redemptions r on r.day = d.day::date and r.promotion_id = $1 and r.given_back_at is null
           left join orders o on o.id = r.order_id
           group by d.day order by d.day"#,
        promotion.as_uuid(),
        today as _
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| ReportRow {
            key: row.day,
            uses: row.uses,
            revenue: row.revenue,
            cost: row.cost,
        })
        .collect())
}

/// How often it can be used at most, and how many orders there were while it held.
#[derive(Clone, Debug)]
pub struct Reach {
    /// The sum of the limits, where everything is limited.
    pub possible: Option<i64>,
    /// Orders that were placed and not cancelled.
    pub orders: i64,
}

/// What the uses of a promotion are measured by.
pub async fn reach(tx: &mut TenantTx, promotion: PromotionId) -> sqlx::Result<Reach> {
    sqlx::query_as!(
        Reach,
        r#"select least(p.limit_total, (
                      select case when count(*) > 0 and count(*) = count(c.limit_total) then sum(c.limit_total) end
                      from coupon_codes c where c.promotion_id = p.id)) as possible,
                  (select count(*) from orders o where o.state <> 'cancelled' and o.placed_at >= coalesce(p.starts_at, p.created_at)
                      and o.placed_at < coalesce(p.ends_at, now())) as "orders!"
           from promotions p where p.id = $1"#,
        promotion.as_uuid()
    )
    .fetch_one(&mut **tx)
    .await
}
