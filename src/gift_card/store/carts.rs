//! Cards that a shopper wants to pay with.

use time::OffsetDateTime;

use super::money;
use crate::core::{CartId, GiftCardId, Money};
use crate::db::TenantTx;
use crate::gift_card::{GiftCardState, MOST_CARDS};

/// A card that something can be spent of.
#[derive(Clone, Debug)]
pub struct SpendableCard {
    /// The card.
    pub id: GiftCardId,
    /// The last signs of its code.
    pub code_end: String,
    /// What is on it.
    pub balance: Money,
}

/// A card as its holder may know it.
#[derive(Clone, Debug)]
pub struct FoundCard {
    /// The card.
    pub id: GiftCardId,
    /// The last signs of its code.
    pub code_end: String,
    /// What is on it.
    pub balance: Money,
    /// When its time is over.
    pub expires_at: Option<OffsetDateTime>,
    /// What it is good for.
    pub state: GiftCardState,
}

/// The card with a code, by the code's hash.
pub async fn find(
    tx: &mut TenantTx,
    code_hash: &[u8],
    now: OffsetDateTime,
) -> sqlx::Result<Option<FoundCard>> {
    let row = sqlx::query!(
        r#"select id, code_end, balance, currency, state = 'disabled' as "is_disabled!", expires_at as "expires_at: OffsetDateTime"
           from gift_cards where code_hash = $1"#,
        code_hash
    )
    .fetch_optional(&mut **tx)
    .await?;
    row.map(|row| {
        let state = GiftCardState::of(row.is_disabled, row.balance.is_zero(), row.expires_at, now);
        Ok(FoundCard {
            id: GiftCardId::from_uuid(row.id),
            code_end: row.code_end,
            balance: money(row.balance, &row.currency)?,
            expires_at: row.expires_at,
            state,
        })
    })
    .transpose()
}

/// Puts a card to a cart that is locked. False when there are as many as there may be.
pub async fn keep_in_cart(tx: &mut TenantTx, cart: CartId, card: GiftCardId) -> sqlx::Result<bool> {
    let others = sqlx::query_scalar!(
        r#"select count(*) as "count!" from cart_gift_cards where cart_id = $1 and gift_card_id <> $2"#,
        cart.as_uuid(),
        card.as_uuid()
    )
    .fetch_one(&mut **tx)
    .await?;
    if others >= MOST_CARDS {
        return Ok(false);
    }
    sqlx::query!(
        "insert into cart_gift_cards (cart_id, gift_card_id) values ($1, $2)
         on conflict on constraint cart_gift_cards_pkey do nothing",
        cart.as_uuid(),
        card.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(true)
}

/// Takes a card away from a cart.
pub async fn drop_from_cart(tx: &mut TenantTx, cart: CartId, card: GiftCardId) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from cart_gift_cards where cart_id = $1 and gift_card_id = $2",
        cart.as_uuid(),
        card.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Takes all cards away from a cart that was bought.
pub async fn clear(tx: &mut TenantTx, cart: CartId) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from cart_gift_cards where cart_id = $1",
        cart.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The cards of a cart that something can be spent of now, in the order in which they are spent: what expires first
/// goes first.
pub async fn of_cart(
    tx: &mut TenantTx,
    cart: CartId,
    now: OffsetDateTime,
) -> sqlx::Result<Vec<SpendableCard>> {
    let rows = sqlx::query!(
        "select c.id, c.code_end, c.balance, c.currency
         from cart_gift_cards k join gift_cards c on c.id = k.gift_card_id
         where k.cart_id = $1 and c.state = 'active' and c.balance > 0 and (c.expires_at is null or c.expires_at > $2)
         order by c.expires_at nulls last, c.id",
        cart.as_uuid(),
        now as _
    )
    .fetch_all(&mut **tx)
    .await?;
    rows.into_iter()
        .map(|row| {
            Ok(SpendableCard {
                id: GiftCardId::from_uuid(row.id),
                code_end: row.code_end,
                balance: money(row.balance, &row.currency)?,
            })
        })
        .collect()
}

/// Whether the shop has made any card.
pub async fn are_there(tx: &mut TenantTx) -> sqlx::Result<bool> {
    sqlx::query_scalar!(r#"select exists (select from gift_cards) as "are_there!""#)
        .fetch_one(&mut **tx)
        .await
}
