//! Who owes how much: open unpaid orders, counted by who ordered.

use rust_decimal::Decimal;

use crate::core::CustomerId;
use crate::db::TenantTx;

/// What somebody has ordered and not paid yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OpenUnpaid {
    /// How many orders.
    pub orders: i64,
    /// How many units are in them.
    pub units: i64,
    /// What they come to.
    pub total: Decimal,
}

/// What a customer who has proven the address ordered signed in, and has not paid yet. What others
/// ordered under the same address is not among it.
pub async fn unpaid_of_proven(tx: &mut TenantTx, customer: CustomerId) -> sqlx::Result<OpenUnpaid> {
    sqlx::query_as!(
        OpenUnpaid,
        r#"select count(*) as "orders!", coalesce(sum(u.units), 0)::bigint as "units!", coalesce(sum(o.grand_total - o.gift_card_total), 0) as "total!"
           from orders o cross join lateral (select sum(quantity) as units from order_lines where order_id = o.id) u
           where o.state = 'open' and o.payment_state = 'unpaid' and o.proven and o.customer_id = $1"#,
        customer.as_uuid()
    )
    .fetch_one(&mut **tx)
    .await
}

/// What was ordered without proof and is not paid yet, or was for nothing and is still to be sent: in one
/// session, under one address of mail, or to one door, whichever is the most. The door is locked until `tx` ends, as the customer already is:
/// orders to one door are counted one after the other.
pub async fn unpaid_of_unproven(
    tx: &mut TenantTx,
    customer: CustomerId,
    address_hash: &[u8],
    session: &[u8],
) -> sqlx::Result<OpenUnpaid> {
    sqlx::query!(
        "select pg_advisory_xact_lock(hashtextextended(current_schema() || encode($1, 'hex'), 0))",
        address_hash
    )
    .fetch_one(&mut **tx)
    .await?;
    sqlx::query_as!(
        OpenUnpaid,
        r#"select coalesce(max(s.orders), 0) as "orders!", coalesce(max(s.units), 0)::bigint as "units!", coalesce(max(s.total), 0) as "total!"
           from (
               select count(*) as orders, sum(u.units) as units, sum(o.grand_total - o.gift_card_total) as total
               from orders o
               cross join lateral (
                   values ('customer', o.customer_id = $1), ('door', o.address_hash = $2), ('session', o.session_hash = $3)
               ) as sign (name, fits)
               cross join lateral (select sum(quantity) as units from order_lines where order_id = o.id) u
               where o.state = 'open' and (o.payment_state = 'unpaid' or o.payment_method = 'none') and not o.proven
                 and (o.customer_id = $1 or o.address_hash = $2 or o.session_hash = $3) and sign.fits
               group by sign.name
           ) s"#,
        customer.as_uuid(),
        address_hash,
        session
    )
    .fetch_one(&mut **tx)
    .await
}
