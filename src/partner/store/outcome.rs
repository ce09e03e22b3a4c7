use rust_decimal::Decimal;
use time::Date;

use crate::core::PartnerId;
use crate::db::TenantTx;

/// What came of a partner; orders that were cancelled do not count.
#[derive(Clone, Copy, Debug, Default)]
pub struct Totals {
    /// Orders that they are credited with.
    pub orders: i64,
    /// What these came to.
    pub revenue: Decimal,
    /// What the partner's codes took off them.
    pub cost: Decimal,
    /// What the partner earned.
    pub commission: Decimal,
}

/// The same of one month.
#[derive(Clone, Copy, Debug)]
pub struct Month {
    /// Its first day.
    pub first: Date,
    /// What came of it.
    pub totals: Totals,
}

/// What came of a partner so far.
pub async fn totals(tx: &mut TenantTx, partner: PartnerId) -> sqlx::Result<Totals> {
    sqlx::query_as!(
        Totals,
        r#"select count(*) as "orders!", coalesce(sum(o.grand_total - o.gift_cards_sold), 0) as "revenue!",
                  coalesce(sum(r.cost), 0) as "cost!", coalesce(sum(c.commission), 0) as "commission!"
           from partner_credits c join orders o on o.id = c.order_id
           left join lateral (
               select sum(r.amount) as cost from redemptions r join coupon_codes k on k.id = r.code_id
               where r.order_id = o.id and k.partner_id = c.partner_id and r.given_back_at is null
           ) r on true
           where c.partner_id = $1 and c.taken_back_at is null"#,
        partner.as_uuid()
    )
    .fetch_one(&mut **tx)
    .await
}

/// The last twelve months on the shop's clock, this one last.
pub async fn months(
    tx: &mut TenantTx,
    partner: PartnerId,
    time_zone: &str,
) -> sqlx::Result<Vec<Month>> {
    let rows = sqlx::query!(
        r#"with credits as (
               select date_trunc('month', c.credited_at at time zone $2)::date as month, o.grand_total - o.gift_cards_sold as grand_total, c.commission, (
                   select sum(r.amount) from redemptions r join coupon_codes k on k.id = r.code_id
                   where r.order_id = o.id and k.partner_id = c.partner_id and r.given_back_at is null
               ) as cost
               from partner_credits c join orders o on o.id = c.order_id
               where c.partner_id = $1 and c.taken_back_at is null and c.credited_at > now() - interval '13 months'
           )
           select m.month::date as "first!: Date", count(c.month) as "orders!", coalesce(sum(c.grand_total), 0) as "revenue!",
                  coalesce(sum(c.cost), 0) as "cost!", coalesce(sum(c.commission), 0) as "commission!"
           from generate_series(date_trunc('month', now() at time zone $2) - interval '11 months',
                                date_trunc('month', now() at time zone $2), interval '1 month') as m (month)
           left join credits c on c.month = m.month::date
           group by m.month order by m.month"#,
        partner.as_uuid(),
        time_zone
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Month {
            first: row.first,
            totals: Totals {
                orders: row.orders,
                revenue: row.revenue,
                cost: row.cost,
                commission: row.commission,
            },
        })
        .collect())
}
