//! What cards paid of an order.

use rust_decimal::Decimal;

use super::money;
use crate::core::{GiftCardId, Money, OrderId};
use crate::db::TenantTx;

/// What one card paid of an order.
#[derive(Clone, Debug)]
pub struct PaidByCard {
    /// The card.
    pub card: GiftCardId,
    /// The last signs of its code.
    pub code_end: String,
    /// What it paid; of an order that had ended and stands again, what it paid then.
    pub spent: Money,
    /// What of that has not gone back to it.
    pub left: Money,
}

/// The cards that paid of an order, the first first. Whoever gives back holds the order's row.
pub async fn of_order(tx: &mut TenantTx, order: OrderId) -> sqlx::Result<Vec<PaidByCard>> {
    let rows = sqlx::query!(
        r#"select c.id, c.code_end, c.currency, -sum(e.amount) as "left!",
                  coalesce((array_agg(-e.amount order by e.id desc) filter (where e.kind = 'spend'))[1], 0) as "spent!"
           from gift_card_entries e join gift_cards c on c.id = e.gift_card_id
           where e.order_id = $1
           group by c.id, c.code_end, c.currency
           order by min(e.id)"#,
        order.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(PaidByCard {
                card: GiftCardId::from_uuid(row.id),
                code_end: row.code_end,
                spent: money(row.spent, &row.currency)?,
                left: money(row.left, &row.currency)?,
            })
        })
        .collect()
}

/// What went back to cards under a key.
pub async fn given_back_under(tx: &mut TenantTx, form_key: &str) -> sqlx::Result<Decimal> {
    sqlx::query_scalar!(
        r#"select coalesce(sum(amount), 0) as "sum!" from gift_card_entries where form_key = $1"#,
        form_key
    )
    .fetch_one(&mut **tx)
    .await
}
