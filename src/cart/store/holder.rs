//! SQL of whose a cart is: a session's, or an account's on every device.

use crate::cart::trail::CartStep;
use crate::core::{AccountId, CartId};
use crate::db::TenantTx;

/// The cart of a session, begun when there is none, and locked until `tx` ends. Of two requests that
/// come at once the second finds the cart of the first. None when the session is gone: its holder has
/// just signed in or out.
pub async fn open(tx: &mut TenantTx, session: &[u8]) -> sqlx::Result<Option<CartId>> {
    // Everything of an account is held in one order: itself, its sessions, its cart.
    let account = sqlx::query!(
        "select id, cart_id from accounts
         where id = (select account_id from sessions where token_hash = $1) for no key update",
        session
    )
    .fetch_optional(&mut **tx)
    .await?;
    let Some(held) = sqlx::query!(
        "select account_id, cart_id from sessions
         where token_hash = $1 and expires_at > now() for no key update",
        session
    )
    .fetch_optional(&mut **tx)
    .await?
    else {
        return Ok(None);
    };
    if held.account_id != account.as_ref().map(|account| account.id) {
        return Ok(None);
    }
    // The cart of somebody who is signed in is the same on every device.
    let known = held
        .cart_id
        .or_else(|| account.as_ref().and_then(|account| account.cart_id));
    let cart = match known {
        Some(cart) => CartId::from_uuid(cart),
        None => create(tx).await?,
    };
    match &account {
        Some(account) if held.cart_id.is_none() => {
            give_to_account(tx, cart, AccountId::from_uuid(account.id)).await?;
        }
        None if held.cart_id.is_none() => give_to_session(tx, cart, session).await?,
        _ => {}
    }
    lock(tx, cart).await?;
    Ok(Some(cart))
}

async fn create(tx: &mut TenantTx) -> sqlx::Result<CartId> {
    let id = CartId::new();
    sqlx::query!("insert into carts (id) values ($1)", id.as_uuid())
        .execute(&mut **tx)
        .await?;
    Ok(id)
}

async fn give_to_session(tx: &mut TenantTx, cart: CartId, session: &[u8]) -> sqlx::Result<()> {
    sqlx::query!(
        "update sessions set cart_id = $2 where token_hash = $1",
        session,
        cart.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Makes a cart an account's, in every session of it.
pub async fn give_to_account(
    tx: &mut TenantTx,
    cart: CartId,
    account: AccountId,
) -> sqlx::Result<()> {
    sqlx::query!(
        "with kept as (update accounts set cart_id = $1 where id = $2)
         update sessions set cart_id = $1 where account_id = $2",
        cart.as_uuid(),
        account.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The cart of an account, which is locked until `tx` ends: two devices sign in one after the other.
pub async fn of_account(tx: &mut TenantTx, account: AccountId) -> sqlx::Result<Option<CartId>> {
    let cart = sqlx::query_scalar!(
        "select cart_id from accounts where id = $1 for no key update",
        account.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(cart.flatten().map(CartId::from_uuid))
}

/// Deletes a cart that was put into another, which takes over the country it was for.
pub async fn replace_by(tx: &mut TenantTx, cart: CartId, other: CartId) -> sqlx::Result<()> {
    sqlx::query!(
        "update carts set country = coalesce(brought.country, carts.country),
             region = case when brought.country is null then carts.region else brought.region end,
             abandoned_at = greatest(brought.abandoned_at, carts.abandoned_at),
             last_step = case when array_position($3::text[], brought.last_step) > array_position($3::text[], carts.last_step)
                              then brought.last_step else carts.last_step end,
             shown_shipping = coalesce(brought.shown_shipping, carts.shown_shipping),
             shown_total = coalesce(brought.shown_total, carts.shown_total),
             channel = coalesce(brought.channel, carts.channel),
             utm_medium = case when brought.channel is null then carts.utm_medium else brought.utm_medium end,
             utm_campaign = case when brought.channel is null then carts.utm_campaign else brought.utm_campaign end
         from carts brought where brought.id = $1 and carts.id = $2",
        cart.as_uuid(),
        other.as_uuid(),
        &CartStep::names()
    )
    .execute(&mut **tx)
    .await?;
    // Codes that were typed before signing in lie in the cart after it.
    sqlx::query!(
        "insert into cart_codes (cart_id, code_normalized, typed, added_at)
         select $2, code_normalized, typed, added_at from cart_codes where cart_id = $1
         on conflict on constraint cart_codes_pkey do nothing",
        cart.as_uuid(),
        other.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!(
        "insert into cart_gift_cards (cart_id, gift_card_id)
         select $2, gift_card_id from cart_gift_cards where cart_id = $1
         on conflict on constraint cart_gift_cards_pkey do nothing",
        cart.as_uuid(),
        other.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!(
        "insert into cart_setbacks (cart_id, kind, subject, reason, times, last_at)
         select $2, kind, subject, reason, times, last_at from cart_setbacks where cart_id = $1
         on conflict on constraint cart_setbacks_pkey do nothing",
        cart.as_uuid(),
        other.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!("delete from carts where id = $1", cart.as_uuid())
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Locks a cart until `tx` ends: two changes of one cart happen one after the other.
pub async fn lock(tx: &mut TenantTx, cart: CartId) -> sqlx::Result<()> {
    // That it lay abandoned is kept: the change that comes now makes it fresh again.
    sqlx::query!(
        "with locked as (
             select c.id, c.updated_at + make_interval(mins => coalesce((s.settings ->> 'abandoned_after_minutes')::int, 60)) as idle_at
             from carts c left join store s on true where c.id = $1 for no key update of c
         )
         update carts set abandoned_at = locked.idle_at from locked
         where carts.id = locked.id and locked.idle_at <= now()
           and exists (select from line_items l where l.cart_id = locked.id)",
        cart.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
