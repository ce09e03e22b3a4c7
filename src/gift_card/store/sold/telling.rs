//! Cards that are told by mail.

use time::Date;
use uuid::Uuid;

use super::nobodys;
use crate::core::{GiftCardId, Locale, Money, OrderId};
use crate::db::TenantTx;
use crate::gift_card::GiftCardCode;
use crate::gift_card::store::money;

/// A card whose letter is to be written.
#[derive(Clone, Debug)]
pub struct DueCard {
    /// The card.
    pub card: GiftCardId,
    /// The order it was sold with.
    pub order: OrderId,
    /// The order's line.
    pub line: Uuid,
    /// To whom it goes; empty for its buyer.
    pub to: String,
    /// The buyer's address; empty where it is not known any more.
    pub buyer: String,
    /// The language it was bought in.
    pub locale: Locale,
}

/// What the letter of a card says.
#[derive(Clone, Debug)]
pub struct LetterFacts {
    /// What is on it.
    pub balance: Money,
    /// Who gives it; empty where it goes to the buyer.
    pub from: String,
    /// What the buyer says.
    pub message: String,
}

/// What the buyer is told of cards that went to somebody else.
#[derive(Clone, Debug)]
pub struct CopyFacts {
    /// What they are worth together.
    pub total: Money,
    /// To whom they went.
    pub email: String,
    /// With which words.
    pub message: String,
    /// When.
    pub day: Date,
}

/// The cards whose day has come and that no letter tells yet, line by line; locked until `tx` ends. Those that another
/// transaction holds are left to it.
pub(in crate::gift_card) async fn due_letters(
    tx: &mut TenantTx,
    order: Option<OrderId>,
    today: Date,
) -> sqlx::Result<Vec<DueCard>> {
    let rows = sqlx::query!(
        r#"select s.gift_card_id, s.order_id, s.order_line_id, l.gift_email, o.email, o.locale
           from sold_gift_cards s
           join order_lines l on l.id = s.order_line_id
           join orders o on o.id = s.order_id
           join gift_cards c on c.id = s.gift_card_id
           where s.letter is null and ($1::uuid is null or s.order_id = $1) and (l.gift_day is null or l.gift_day <= $2)
             and c.state = 'active' and o.state <> 'cancelled' and coalesce(o.review, '') <> 'waiting'
           order by s.order_line_id, s.unit
           for update of s skip locked"#,
        order.map(OrderId::as_uuid),
        today as _
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| DueCard {
            card: GiftCardId::from_uuid(row.gift_card_id),
            order: OrderId::from_uuid(row.order_id),
            line: row.order_line_id,
            to: row.gift_email,
            buyer: row.email,
            locale: Locale::parse(&row.locale).unwrap_or_default(),
        })
        .collect())
}

/// A card of an order that can still be used; locked until `tx` ends.
pub(in crate::gift_card) async fn sold_card(
    tx: &mut TenantTx,
    order: OrderId,
    card: GiftCardId,
) -> sqlx::Result<Option<DueCard>> {
    let row = sqlx::query!(
        r#"select s.gift_card_id, s.order_id, s.order_line_id, l.gift_email, o.email, o.locale
           from sold_gift_cards s
           join order_lines l on l.id = s.order_line_id
           join orders o on o.id = s.order_id
           join gift_cards c on c.id = s.gift_card_id
           where s.order_id = $1 and s.gift_card_id = $2 and c.state = 'active' and s.letter is not null
             and coalesce(o.review, '') <> 'waiting'
           for update of s, c"#,
        order.as_uuid(),
        card.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| DueCard {
        card: GiftCardId::from_uuid(row.gift_card_id),
        order: OrderId::from_uuid(row.order_id),
        line: row.order_line_id,
        to: row.gift_email,
        buyer: row.email,
        locale: Locale::parse(&row.locale).unwrap_or_default(),
    }))
}

/// From now on only this letter makes a code for the card.
pub(in crate::gift_card) async fn begin_letter(
    tx: &mut TenantTx,
    card: GiftCardId,
    letter: Uuid,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update sold_gift_cards set letter = $2, written_at = null where gift_card_id = $1",
        card.as_uuid(),
        letter
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Makes the code void that was told; carts that were to be paid with it forget the card.
pub(in crate::gift_card) async fn set_unknown_code(
    tx: &mut TenantTx,
    card: GiftCardId,
    code: &GiftCardCode,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update gift_cards set code_hash = $2, code_end = '' where id = $1",
        card.as_uuid(),
        nobodys(code)
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!(
        "delete from cart_gift_cards where gift_card_id = $1",
        card.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// What a card's letter says; nothing when another letter tells it, or it cannot be used.
pub(in crate::gift_card) async fn letter_facts(
    tx: &mut TenantTx,
    card: GiftCardId,
    letter: Uuid,
) -> sqlx::Result<Option<LetterFacts>> {
    let row = sqlx::query!(
        r#"select c.balance, c.currency, l.gift_message,
                  case when l.gift_email = '' then '' else coalesce(o.shipping_address ->> 'name', '') end as "from!"
           from sold_gift_cards s
           join gift_cards c on c.id = s.gift_card_id
           join order_lines l on l.id = s.order_line_id
           join orders o on o.id = s.order_id
           where s.gift_card_id = $1 and s.letter = $2 and c.state = 'active'
           for update of s, c"#,
        card.as_uuid(),
        letter
    )
    .fetch_optional(&mut **tx)
    .await?;
    row.map(|row| {
        Ok(LetterFacts {
            balance: money(row.balance, &row.currency)?,
            from: row.from,
            message: row.gift_message,
        })
    })
    .transpose()
}

/// Gives a card the code that its letter tells; each shop's is its own.
pub(in crate::gift_card) async fn set_code(
    tx: &mut TenantTx,
    card: GiftCardId,
    code: &GiftCardCode,
) -> sqlx::Result<()> {
    let schema = sqlx::query_scalar!(r#"select current_schema()::text as "schema!""#)
        .fetch_one(&mut **tx)
        .await?;
    sqlx::query!(
        "update gift_cards set code_hash = $2, code_end = $3 where id = $1",
        card.as_uuid(),
        code.hash(&schema),
        code.end()
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!(
        "update sold_gift_cards set written_at = now() where gift_card_id = $1",
        card.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// What the buyer is told of the cards of a line; nothing once who that was is erased.
pub(in crate::gift_card) async fn copy_facts(
    tx: &mut TenantTx,
    line: Uuid,
) -> sqlx::Result<Option<CopyFacts>> {
    let row = sqlx::query!(
        r#"select l.total, o.currency, l.gift_email, l.gift_message,
                  (now() at time zone coalesce((select settings ->> 'time_zone' from store), 'UTC'))::date as "day!: Date"
           from order_lines l join orders o on o.id = l.order_id where l.id = $1 and l.gift_email <> ''"#,
        line
    )
    .fetch_optional(&mut **tx)
    .await?;
    row.map(|row| {
        Ok(CopyFacts {
            total: money(row.total, &row.currency)?,
            email: row.gift_email,
            message: row.gift_message,
            day: row.day,
        })
    })
    .transpose()
}
