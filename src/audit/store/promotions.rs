//! How often promotions and codes were used.

use super::Row;
use crate::db::TenantTx;

/// Uses and costs of a promotion are those of the orders that stand.
pub(super) async fn uses(tx: &mut TenantTx) -> sqlx::Result<Vec<Row>> {
    sqlx::query_as!(
        Row,
        r#"select 'promotion ' || p.id as "what!",
                  'used ' || p.used || ' for ' || trim_scale(p.spent) || ', redeemed ' || r.used || ' for ' || trim_scale(r.spent) as "found!"
           from promotions p
           cross join lateral (
               select count(*) as used, coalesce(sum(amount), 0) as spent
               from redemptions where promotion_id = p.id and given_back_at is null
           ) r
           where p.used <> r.used or p.spent <> r.spent order by p.id"#
    )
    .fetch_all(&mut **tx)
    .await
}

/// The same of each day.
pub(super) async fn of_days(tx: &mut TenantTx) -> sqlx::Result<Vec<Row>> {
    sqlx::query_as!(
        Row,
        r#"select 'promotion ' || promotion_id || ', day ' || day as "what!",
                  'used ' || coalesce(d.used, 0) || ', redeemed ' || coalesce(r.used, 0) as "found!"
           from promotion_days d
           full join (select promotion_id, day, count(*) as used from redemptions where given_back_at is null group by promotion_id, day) r
               using (promotion_id, day)
           where coalesce(d.used, 0) <> coalesce(r.used, 0) order by 1"#
    )
    .fetch_all(&mut **tx)
    .await
}

/// The same of each sign that a buyer is known by. The sign is not told.
pub(super) async fn of_buyers(tx: &mut TenantTx) -> sqlx::Result<Vec<Row>> {
    sqlx::query_as!(
        Row,
        r#"select 'promotion ' || promotion_id as "what!",
                  'used ' || coalesce(b.used, 0) || ', redeemed ' || coalesce(r.used, 0) || ' by one buyer' as "found!"
           from promotion_buyers b
           full join (
               select promotion_id, sign as buyer, count(*) as used
               from redemptions cross join lateral (select distinct unnest(buyers) as sign) signs
               where given_back_at is null group by promotion_id, sign
           ) r using (promotion_id, buyer)
           where coalesce(b.used, 0) <> coalesce(r.used, 0) order by 1"#
    )
    .fetch_all(&mut **tx)
    .await
}

/// Uses of a code are those of the orders that stand, and no more than it allows.
pub(super) async fn of_codes(tx: &mut TenantTx) -> sqlx::Result<Vec<Row>> {
    sqlx::query_as!(
        Row,
        r#"select 'code ' || c.id as "what!",
                  'used ' || c.used || ', redeemed ' || r.used || ', at most ' || coalesce(c.limit_total::text, 'any number') as "found!"
           from coupon_codes c
           cross join lateral (select count(*) as used from redemptions where code_id = c.id and given_back_at is null) r
           where c.used <> r.used or r.used > c.limit_total order by c.id"#
    )
    .fetch_all(&mut **tx)
    .await
}

/// An order that stands has its uses, one that was called off has given them back.
pub(super) async fn of_orders(tx: &mut TenantTx) -> sqlx::Result<Vec<Row>> {
    sqlx::query_as!(
        Row,
        r#"select 'order ' || o.number as "what!",
                  o.state || ', promotion ' || r.promotion_id || case when r.given_back_at is null then ' in use' else ' given back' end as "found!"
           from redemptions r join orders o on o.id = r.order_id
           where (o.state = 'cancelled') <> (r.given_back_at is not null) order by o.number, r.promotion_id"#
    )
    .fetch_all(&mut **tx)
    .await
}
