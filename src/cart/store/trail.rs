//! SQL of how far carts came.

use time::OffsetDateTime;

use crate::cart::trail::{CartStep, Shown};
use crate::core::CartId;
use crate::db::TenantTx;

/// The cart of a session that has something in it.
pub async fn of_session(tx: &mut TenantTx, session: &[u8]) -> sqlx::Result<Option<CartId>> {
    let cart = sqlx::query_scalar!(
        r#"select cart_id as "cart_id!" from sessions s
           where token_hash = $1 and expires_at > now() and exists (select from line_items l where l.cart_id = s.cart_id)"#,
        session
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(cart.map(CartId::from_uuid))
}

/// Notes a step, unless the cart came further already, and what was shown.
pub async fn reached(
    tx: &mut TenantTx,
    cart: CartId,
    step: CartStep,
    shown: Option<Shown>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update carts set last_step = further.step, shown_shipping = further.shipping, shown_total = further.total
         from (select id, case when array_position($2::text[], last_step) < array_position($2::text[], $3) then $3 else last_step end as step,
                      case when $6 then $4 else shown_shipping end as shipping, case when $6 then $5 else shown_total end as total
               from carts where id = $1) further
         where carts.id = further.id
           and (carts.last_step, carts.shown_shipping, carts.shown_total) is distinct from (further.step, further.shipping, further.total)",
        cart.as_uuid(),
        &CartStep::names(),
        step.name(),
        shown.and_then(|shown| shown.shipping),
        shown.map(|shown| shown.total),
        shown.is_some()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Notes what stood in the way; of one cart, not more than anybody reads.
pub async fn set_back(
    tx: &mut TenantTx,
    cart: CartId,
    kind: &str,
    subject: &str,
    reason: &str,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into cart_setbacks (cart_id, kind, subject, reason, last_at)
         select $1, $2, $3, $4, $5 where (select count(*) from cart_setbacks where cart_id = $1) < 30
         on conflict on constraint cart_setbacks_pkey
         do update set times = cart_setbacks.times + 1, reason = excluded.reason, last_at = excluded.last_at",
        cart.as_uuid(),
        kind,
        subject,
        reason,
        now as OffsetDateTime
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
