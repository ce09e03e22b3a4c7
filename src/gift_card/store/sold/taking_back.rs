//! Cards whose order was called off or refunded.

use rust_decimal::Decimal;

use crate::core::{OrderId, StaffMemberId};
use crate::db::TenantTx;

pub(in crate::gift_card) async fn lock_of_order(
    tx: &mut TenantTx,
    order: OrderId,
) -> sqlx::Result<()> {
    sqlx::query_scalar!(
        "select id from gift_cards c
         where c.batch_id = $1 or exists (select from gift_card_entries e where e.gift_card_id = c.id and e.order_id = $1)
         order by id for update",
        order.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(())
}

pub(in crate::gift_card) async fn disable_sold(
    tx: &mut TenantTx,
    order: OrderId,
    reason: &str,
    by: Option<StaffMemberId>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into gift_card_entries (gift_card_id, kind, amount, balance_after, reason, staff_member_id, made_at)
         select c.id, 'disable', -c.balance, 0, $2, $3, now()
         from sold_gift_cards s join gift_cards c on c.id = s.gift_card_id
         where s.order_id = $1 and c.state = 'active' order by c.id",
        order.as_uuid(),
        reason,
        by.map(StaffMemberId::as_uuid)
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!(
        "update gift_cards c set state = 'disabled', balance = 0
         from sold_gift_cards s where s.gift_card_id = c.id and s.order_id = $1 and c.state = 'active'",
        order.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// What was spent of the cards that were sold with an order, and did not come back to them.
pub async fn spent_of_sold(tx: &mut TenantTx, order: OrderId) -> sqlx::Result<Decimal> {
    sqlx::query_scalar!(
        r#"select coalesce(-sum(e.amount), 0) as "spent!"
           from sold_gift_cards s join gift_card_entries e on e.gift_card_id = s.gift_card_id
           where s.order_id = $1 and e.kind in ('spend', 'give_back')"#,
        order.as_uuid()
    )
    .fetch_one(&mut **tx)
    .await
}
