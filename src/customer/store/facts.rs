//! SQL of what the money engine may know of a customer.

use rust_decimal::Decimal;
use serde::Deserialize;
use sqlx::types::Json;
use time::{Date, OffsetDateTime};
use uuid::Uuid;

use crate::core::CustomerId;
use crate::db::TenantTx;

/// A customer with a proven account.
pub(in crate::customer) struct FactsRow {
    pub groups: Vec<String>,
    pub placed_orders: i64,
    pub cancelled_orders: i64,
    /// What was bought and not cancelled.
    pub lifetime_spend: Decimal,
    pub signed_up_at: OffsetDateTime,
    pub birthday: Option<Date>,
    pub redemptions: Vec<RedemptionRow>,
    pub abandoned_cart_at: Option<OffsetDateTime>,
}

/// A use that was not given back.
#[derive(Debug, Deserialize)]
pub(in crate::customer) struct RedemptionRow {
    pub code: Option<String>,
    pub promotion: Uuid,
    #[serde(with = "time::serde::rfc3339")]
    pub at: OffsetDateTime,
}

/// The facts of a customer; none without a proven account. A cart counts as abandoned once it has
/// lain untouched for `idle_minutes`, and stays so until it is bought.
pub(in crate::customer) async fn facts(
    tx: &mut TenantTx,
    customer: CustomerId,
    now: OffsetDateTime,
    idle_minutes: i32,
) -> sqlx::Result<Option<FactsRow>> {
    let row = sqlx::query!(
        r#"select a.created_at as "signed_up_at: OffsetDateTime", a.birthday as "birthday: Date",
                  o.placed as "placed!", o.cancelled as "cancelled!", o.spent as "spent!",
                  array(select g.name from customer_group_members m join customer_groups g on g.id = m.group_id
                        where m.customer_id = a.customer_id order by g.name) as "groups!",
                  (select coalesce(jsonb_agg(jsonb_build_object('code', k.code, 'promotion', r.promotion_id, 'at', r.redeemed_at)
                                             order by r.redeemed_at), '[]')
                   from redemptions r left join coupon_codes k on k.id = r.code_id
                   where r.customer_id = a.customer_id and r.given_back_at is null) as "redemptions!: Json<Vec<RedemptionRow>>",
                  case when c.updated_at <= $2::timestamptz - make_interval(mins => $3)
                            and exists (select from line_items l where l.cart_id = c.id)
                       then c.updated_at + make_interval(mins => $3) else c.abandoned_at end as "abandoned_at: OffsetDateTime"
           from accounts a
           cross join lateral (
               select count(*) as placed, count(*) filter (where state = 'cancelled') as cancelled,
                      coalesce(sum(grand_total - gift_cards_sold) filter (where state <> 'cancelled'), 0) as spent
               from orders where customer_id = a.customer_id
           ) o
           left join carts c on c.id = a.cart_id
           where a.customer_id = $1"#,
        customer.as_uuid(),
        now as _,
        idle_minutes
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| FactsRow {
        groups: row.groups,
        placed_orders: row.placed,
        cancelled_orders: row.cancelled,
        lifetime_spend: row.spent,
        signed_up_at: row.signed_up_at,
        birthday: row.birthday,
        redemptions: row.redemptions.0,
        abandoned_cart_at: row.abandoned_at,
    }))
}
