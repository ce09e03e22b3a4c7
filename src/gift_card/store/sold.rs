//! Cards that were sold with orders.

mod taking_back;
mod telling;

use rust_decimal::Decimal;
use time::Date;
use uuid::Uuid;

use super::money;
use crate::core::{GiftCardId, Money, OrderId};
use crate::db::TenantTx;
use crate::gift_card::GiftCardCode;

pub use taking_back::spent_of_sold;
pub(in crate::gift_card) use taking_back::{disable_sold, lock_of_order};
pub use telling::{CopyFacts, DueCard, LetterFacts};
pub(in crate::gift_card) use telling::{
    begin_letter, copy_facts, due_letters, letter_facts, set_code, set_unknown_code, sold_card,
};

/// A unit of an order's line for which a card is made.
#[derive(Clone, Debug)]
pub struct UnitToMake {
    line: Uuid,
    unit: i32,
    currency: String,
    amount: Decimal,
}

/// A card that was sold with an order, for the merchant.
#[derive(Clone, Debug)]
pub struct SoldCard {
    /// The card.
    pub card: GiftCardId,
    /// The last signs of its code; empty before it was told.
    pub code_end: String,
    /// To whom it goes; empty for its buyer.
    pub email: String,
    /// What they are called.
    pub name: String,
    /// From which day on.
    pub day: Option<Date>,
    /// What it was sold for.
    pub initial: Money,
    /// What is on it.
    pub balance: Money,
    /// What was spent of it.
    pub spent: Money,
    /// Whether it was switched off.
    pub is_disabled: bool,
    /// Whether its letter was written.
    pub is_told: bool,
}

/// The units of an order's gift cards, in their order.
pub(in crate::gift_card) async fn units_to_make(
    tx: &mut TenantTx,
    order: OrderId,
) -> sqlx::Result<Vec<UnitToMake>> {
    sqlx::query_as!(
        UnitToMake,
        r#"select l.id as line, unit as "unit!", o.currency, l.unit_price as amount
           from order_lines l join orders o on o.id = l.order_id cross join generate_series(1, l.quantity) as unit
           where l.order_id = $1 and l.is_gift_card order by l.position, unit"#,
        order.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await
}

/// Makes a card for each unit, under a code that nobody knows. False when they were made already.
pub(in crate::gift_card) async fn insert_sold(
    tx: &mut TenantTx,
    order: OrderId,
    units: &[UnitToMake],
    codes: &[GiftCardCode],
) -> sqlx::Result<bool> {
    let made = sqlx::query!(
        "insert into gift_card_batches (id, made_at) values ($1, now())
         on conflict on constraint gift_card_batches_pkey do nothing",
        order.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    if made.rows_affected() == 0 {
        return Ok(false);
    }
    for (unit, code) in units.iter().zip(codes) {
        let card = GiftCardId::new().as_uuid();
        sqlx::query!(
            "insert into gift_cards (id, batch_id, code_hash, code_end, currency, initial, balance, made_at)
             select $1, $2, $3, '', $4, $5, $5, made_at from gift_card_batches where id = $2",
            card,
            order.as_uuid(),
            nobodys(code),
            unit.currency,
            unit.amount
        )
        .execute(&mut **tx)
        .await?;
        sqlx::query!(
            "insert into gift_card_entries (gift_card_id, kind, amount, balance_after, made_at) values ($1, 'issue', $2, $2, now())",
            card,
            unit.amount
        )
        .execute(&mut **tx)
        .await?;
        sqlx::query!(
            "insert into sold_gift_cards (gift_card_id, order_id, order_line_id, unit) values ($1, $2, $3, $4)",
            card,
            order.as_uuid(),
            unit.line,
            unit.unit
        )
        .execute(&mut **tx)
        .await?;
    }
    Ok(true)
}

/// The hash of a code that is told to nobody: no schema has this name.
fn nobodys(code: &GiftCardCode) -> Vec<u8> {
    code.hash("")
}

/// The cards that were sold with an order.
pub async fn sold_with(tx: &mut TenantTx, order: OrderId) -> sqlx::Result<Vec<SoldCard>> {
    let rows = sqlx::query!(
        r#"select s.gift_card_id, c.code_end, l.gift_email, l.gift_name, l.gift_day as "gift_day: Date", c.initial, c.balance, c.currency,
                  coalesce((select -sum(e.amount) from gift_card_entries e
                            where e.gift_card_id = c.id and e.kind in ('spend', 'give_back')), 0) as "spent!",
                  c.state = 'disabled' as "is_disabled!", s.letter is not null as "is_told!"
           from sold_gift_cards s join gift_cards c on c.id = s.gift_card_id join order_lines l on l.id = s.order_line_id
           where s.order_id = $1 order by l.position, s.unit"#,
        order.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(SoldCard {
                card: GiftCardId::from_uuid(row.gift_card_id),
                code_end: row.code_end,
                email: row.gift_email,
                name: row.gift_name,
                day: row.gift_day,
                initial: money(row.initial, &row.currency)?,
                balance: money(row.balance, &row.currency)?,
                spent: money(row.spent, &row.currency)?,
                is_disabled: row.is_disabled,
                is_told: row.is_told,
            })
        })
        .collect()
}
