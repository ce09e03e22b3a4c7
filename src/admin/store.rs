//! SQL of what the frame shows.

use rust_decimal::Decimal;
use time::{Date, OffsetDateTime, PrimitiveDateTime};

use crate::db::TenantTx;

/// What a clock in `time_zone` shows at each moment, in their order.
pub(super) async fn local_times(
    tx: &mut TenantTx,
    time_zone: &str,
    moments: &[OffsetDateTime],
) -> sqlx::Result<Vec<OffsetDateTime>> {
    let local = sqlx::query_scalar!(
        r#"select w.at at time zone $2 as "local!: PrimitiveDateTime"
           from unnest($1::timestamptz[]) with ordinality as w (at, place) order by w.place"#,
        moments as _,
        time_zone
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(local
        .into_iter()
        .map(PrimitiveDateTime::assume_utc)
        .collect())
}

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
             coalesce(sum(grand_total) filter (where placed_at >= m.midnight and state <> 'cancelled'), 0) as "revenue!",
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
         select days.day as "day!: Date", count(o.id) as "orders!", coalesce(sum(o.grand_total), 0) as "revenue!"
         from days left join orders o on (o.placed_at at time zone $1)::date = days.day and o.state <> 'cancelled'
             and o.placed_at > now() - interval '16 days'
         group by days.day order by days.day"#,
        time_zone
    )
    .fetch_all(&mut **tx)
    .await
}

/// Whether the shop has sold something: its currency is fixed then.
pub(super) async fn has_orders(tx: &mut TenantTx) -> sqlx::Result<bool> {
    sqlx::query_scalar!(r#"select exists (select 1 from orders) as "exists!""#)
        .fetch_one(&mut **tx)
        .await
}

/// Whether something is written in the first language.
pub(super) async fn has_content(tx: &mut TenantTx) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (select 1 from products) or exists (select 1 from categories)
               or exists (select 1 from shipping_methods) as "exists!""#
    )
    .fetch_one(&mut **tx)
    .await
}

/// Time zones by the name of a city.
pub(super) async fn time_zones(tx: &mut TenantTx) -> sqlx::Result<Vec<String>> {
    sqlx::query_scalar!(
        r#"select name as "name!" from pg_timezone_names
           where name ~ '^(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/' or name = 'UTC'
           order by name"#
    )
    .fetch_all(&mut **tx)
    .await
}

/// Whether Postgres knows the time zone.
pub(super) async fn is_time_zone(tx: &mut TenantTx, name: &str) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (select 1 from pg_timezone_names where name = $1) as "exists!""#,
        name
    )
    .fetch_one(&mut **tx)
    .await
}
