use rust_decimal::Decimal;

use crate::core::{CartId, OrderId, PartnerId};
use crate::db::TenantTx;
use crate::partner::CREDIT_DAYS;

/// A partner whom a buyer met, and how.
#[derive(Clone, Debug)]
pub struct Met {
    /// The partner.
    pub partner: PartnerId,
    /// "link" or "code".
    pub way: String,
    /// Of the goods, in hundredths.
    pub commission: Option<Decimal>,
}

/// Notes whose link was followed in a session; the last one counts.
pub async fn note_partner(
    tx: &mut TenantTx,
    session: &[u8],
    partner: PartnerId,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update sessions set partner_id = $2, partner_at = clock_timestamp() where token_hash = $1",
        session,
        partner.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The partner whom the buyer of a cart met last: by one of these codes in it, or by a link.
pub async fn met_last(
    tx: &mut TenantTx,
    session: &[u8],
    cart: CartId,
    codes: &[String],
) -> sqlx::Result<Option<Met>> {
    let row = sqlx::query!(
        // A link brings its code with it, so who came by a partner's link came by the link.
        r#"select p.id as "id!", p.commission,
                  case when exists (
                      select from sessions s where s.token_hash = $1 and s.partner_id = p.id and s.partner_at > now() - make_interval(days => $4)
                  ) then 'link' else 'code' end as "way!"
           from (
               select k.partner_id, c.added_at as at
               from cart_codes c join coupon_codes k on k.code_normalized = c.code_normalized
               where c.cart_id = $2 and c.code_normalized = any($3)
               union all
               select partner_id, partner_at from sessions
               where token_hash = $1 and partner_at > now() - make_interval(days => $4)
           ) as met
           join partners p on p.id = met.partner_id and p.disabled_at is null
           order by met.at desc, p.id limit 1"#,
        session,
        cart.as_uuid(),
        codes,
        CREDIT_DAYS
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| Met {
        partner: PartnerId::from_uuid(row.id),
        way: row.way,
        commission: row.commission,
    }))
}

/// Credits an order to a partner.
pub async fn insert_credit(
    tx: &mut TenantTx,
    order: OrderId,
    met: &Met,
    commission: Decimal,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into partner_credits (order_id, partner_id, way, commission) values ($1, $2, $3, $4)",
        order.as_uuid(),
        met.partner.as_uuid(),
        met.way,
        commission
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Takes back what an order that was called off was credited with.
pub async fn take_back(tx: &mut TenantTx, order: OrderId) -> sqlx::Result<()> {
    sqlx::query!(
        "update partner_credits set taken_back_at = now() where order_id = $1 and taken_back_at is null",
        order.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Credits an order again that was called off and stands after all.
pub async fn credit_again(tx: &mut TenantTx, order: OrderId) -> sqlx::Result<()> {
    sqlx::query!(
        "update partner_credits set taken_back_at = null where order_id = $1",
        order.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
