//! What is held for orders that end by themselves if nobody pays, and for whom.

use time::OffsetDateTime;

use super::{money, unknown};
use crate::core::{Money, OrderId, Page, PageNumber, ROWS_PER_PAGE, VariantId};
use crate::db::TenantTx;
use crate::order::NetworkHash;
use crate::payment::PaymentMethod;

/// Goods that are held for an order which nobody has paid.
#[derive(Clone, Debug)]
pub struct Hold {
    /// The order.
    pub order: OrderId,
    /// The number people say.
    pub number: i64,
    /// The buyer's address; empty where it is not known.
    pub email: String,
    /// How it is to be paid.
    pub payment_method: PaymentMethod,
    /// Since when.
    pub placed_at: OffsetDateTime,
    /// Until when.
    pub expires_at: OffsetDateTime,
    /// How many units.
    pub units: i64,
    /// What they come to.
    pub total: Money,
    /// Some signs for the network it came from, as long as it is known.
    pub network: Option<String>,
    /// How many of the holds came from there.
    pub of_network: i64,
}

/// A page of what is held, from where most comes first.
pub async fn holds(tx: &mut TenantTx, page: PageNumber) -> sqlx::Result<Page<Hold>> {
    let rows = sqlx::query!(
        r#"select o.id, o.number, o.email, o.payment_method, o.grand_total, o.currency,
                  o.placed_at as "placed_at: OffsetDateTime", o.expires_at as "expires_at!: OffsetDateTime", h.units as "units!",
                  left(encode(o.network_hash, 'hex'), 6) as network,
                  case when o.network_hash is null then 1 else count(*) over (partition by o.network_hash) end as "of_network!",
                  count(*) over () as "total!"
           from orders o
           cross join lateral (
               select coalesce(sum(c.quantity), 0)::bigint as units
               from order_lines l join stock_commitments c on c.order_line_id = l.id
               where l.order_id = o.id
           ) h
           where o.state = 'open' and o.payment_state = 'unpaid' and o.expires_at is not null and h.units > 0
           order by "of_network!" desc, o.network_hash, o.placed_at desc, o.number desc
           limit $1 offset $2"#,
        i64::from(ROWS_PER_PAGE.get()),
        page.offset(ROWS_PER_PAGE)
    )
    .fetch_all(&mut **tx)
    .await?;
    let total = rows.first().map_or(0, |row| row.total);
    let items = rows
        .into_iter()
        .map(|row| {
            Ok(Hold {
                order: OrderId::from_uuid(row.id),
                number: row.number,
                email: row.email,
                payment_method: PaymentMethod::parse(&row.payment_method)
                    .map_err(|_| unknown(&row.payment_method))?,
                placed_at: row.placed_at,
                expires_at: row.expires_at,
                units: row.units,
                total: money(row.grand_total, &row.currency)?,
                network: row.network,
                of_network: row.of_network,
            })
        })
        .collect::<sqlx::Result<Vec<_>>>()?;
    Ok(Page::of_rows(items, page, total))
}

/// How many orders of a network were left unpaid within the last hour, without proof of who the buyers are. The
/// network is locked until `tx` ends: orders from one network are counted one after the other.
pub async fn unpaid_of_network(tx: &mut TenantTx, network: &NetworkHash) -> sqlx::Result<i64> {
    sqlx::query!(
        "select pg_advisory_xact_lock(hashtextextended(current_schema() || encode($1, 'hex'), 2))",
        network.as_bytes()
    )
    .fetch_one(&mut **tx)
    .await?;
    sqlx::query_scalar!(
        r#"select count(*) as "orders!" from orders
           where network_hash = $1 and state = 'open' and payment_state = 'unpaid' and not proven
             and placed_at > now() - interval '1 hour'"#,
        network.as_bytes()
    )
    .fetch_one(&mut **tx)
    .await
}

/// Whether half or more of what is on hand of any of these goods is held for orders that nobody has paid.
pub async fn has_pressure(tx: &mut TenantTx, variants: &[VariantId]) -> sqlx::Result<bool> {
    let variants: Vec<_> = variants.iter().map(|variant| variant.as_uuid()).collect();
    sqlx::query_scalar!(
        r#"select exists (
               select from stock_items s
               cross join lateral (
                   select coalesce(sum(c.quantity), 0) as units
                   from stock_commitments c
                   join order_lines l on l.id = c.order_line_id
                   join orders o on o.id = l.order_id
                   where c.variant_id = s.variant_id and o.state = 'open' and o.payment_state = 'unpaid' and o.expires_at is not null
               ) held
               where s.variant_id = any ($1) and s.tracked and not s.oversell and held.units > 0 and held.units * 2 >= s.on_hand
           ) as "is_pressed!""#,
        &variants
    )
    .fetch_one(&mut **tx)
    .await
}

/// Whether goods are held for an order that nobody has paid.
pub(in crate::order) async fn held(tx: &mut TenantTx, order: OrderId) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (
               select from orders
               where id = $1 and state = 'open' and payment_state = 'unpaid' and fulfilment_state = 'open' and expires_at is not null
           ) as "is_held!""#,
        order.as_uuid()
    )
    .fetch_one(&mut **tx)
    .await
}

/// Forgets where orders came from that hold nothing unpaid any more, and tries to pay that are not counted any more.
pub(in crate::order) async fn forget_networks(tx: &mut TenantTx) -> sqlx::Result<()> {
    sqlx::query!(
        "update orders set network_hash = null
         where network_hash is not null and not (state = 'open' and payment_state = 'unpaid')"
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!(
        "update payment_attempts set network_hash = null
         where network_hash is not null and started_at < now() - interval '1 day'"
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
