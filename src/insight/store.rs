//! SQL of the dashboard.

pub(super) mod left_carts;

use rust_decimal::Decimal;
use time::Date;

use crate::db::TenantTx;

/// Today's numbers.
pub(super) struct Today {
    pub orders: i64,
    pub revenue: Decimal,
    pub to_ship: i64,
    pub unpaid: i64,
}

/// Orders and revenue since midnight on the shop's clock, and what waits.
pub(super) async fn today(tx: &mut TenantTx, time_zone: &str) -> sqlx::Result<Today> {
    sqlx::query_as!(
        Today,
        r#"select count(*) filter (where placed_at >= m.midnight and state <> 'cancelled') as "orders!",
             coalesce(sum(grand_total - gift_cards_sold) filter (where placed_at >= m.midnight and state <> 'cancelled'), 0) as "revenue!",
             count(*) filter (where state = 'open' and fulfilment_state in ('open', 'partly_shipped')) as "to_ship!",
             count(*) filter (where state = 'open' and payment_state = 'unpaid') as "unpaid!"
           from orders, (select date_trunc('day', now(), $1) as midnight) m
           where placed_at >= m.midnight or state = 'open'"#,
        time_zone
    )
    .fetch_one(&mut **tx)
    .await
}

/// A day's orders.
pub(super) struct Day {
    pub day: Date,
    pub orders: i64,
    pub revenue: Decimal,
}

/// The last 14 days on the shop's clock, today last.
pub(super) async fn days(tx: &mut TenantTx, time_zone: &str) -> sqlx::Result<Vec<Day>> {
    sqlx::query_as!(
        Day,
        r#"with days as (
             select generate_series(t.day - 13, t.day, interval '1 day')::date as day
             from (select (now() at time zone $1)::date as day) t
         )
         select days.day as "day!: Date", count(o.id) as "orders!", coalesce(sum(o.grand_total - o.gift_cards_sold), 0) as "revenue!"
         from days left join orders o on (o.placed_at at time zone $1)::date = days.day and o.state <> 'cancelled'
             and o.placed_at > now() - interval '16 days'
         group by days.day order by days.day"#,
        time_zone
    )
    .fetch_all(&mut **tx)
    .await
}
