//! SQL of carts.

use rust_decimal::Decimal;

use crate::core::{
    AccountId, CartId, CountryCode, LineItemId, Locale, MediaId, ProductId, Quantity, VariantId,
};
use crate::db::TenantTx;
use crate::inventory::Stock;
use crate::ui::PictureSource;
use crate::web::Arrival;

use super::{Cart, CartLine};

/// The cart of a session, begun when there is none, and locked until `tx` ends. Of two requests that
/// come at once the second finds the cart of the first. None when the session is gone: its holder has
/// just signed in or out.
///
/// # Errors
/// When the database refuses.
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
///
/// # Errors
/// When the database refuses.
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
///
/// # Errors
/// When the database refuses.
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
///
/// # Errors
/// When the database refuses.
pub async fn replace_by(tx: &mut TenantTx, cart: CartId, other: CartId) -> sqlx::Result<()> {
    sqlx::query!(
        "update carts set country = coalesce(brought.country, carts.country),
             region = case when brought.country is null then carts.region else brought.region end,
             abandoned_at = greatest(brought.abandoned_at, carts.abandoned_at),
             channel = coalesce(brought.channel, carts.channel),
             utm_medium = case when brought.channel is null then carts.utm_medium else brought.utm_medium end,
             utm_campaign = case when brought.channel is null then carts.utm_campaign else brought.utm_campaign end
         from carts brought where brought.id = $1 and carts.id = $2",
        cart.as_uuid(),
        other.as_uuid()
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
    sqlx::query!("delete from carts where id = $1", cart.as_uuid())
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Locks a cart until `tx` ends: two changes of one cart happen one after the other.
///
/// # Errors
/// When the database refuses.
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

/// The cart of a session, with names for a reader of `locale`.
///
/// # Errors
/// When the database refuses.
pub async fn of_session(
    tx: &mut TenantTx,
    session: &[u8],
    locale: Locale,
) -> sqlx::Result<Option<Cart>> {
    let row = sqlx::query!(
        "select c.id, c.country, c.region from sessions s join carts c on c.id = s.cart_id
         where s.token_hash = $1 and s.expires_at > now()",
        session
    )
    .fetch_optional(&mut **tx)
    .await?;
    let Some(row) = row else {
        return Ok(None);
    };
    let id = CartId::from_uuid(row.id);
    Ok(Some(Cart {
        id,
        country: row.country.and_then(|code| CountryCode::parse(&code).ok()),
        region: row.region,
        lines: lines(tx, id, locale).await?,
    }))
}

/// A cart by its id, with names for a reader of `locale`.
///
/// # Errors
/// When the database refuses.
pub async fn by_id(tx: &mut TenantTx, id: CartId, locale: Locale) -> sqlx::Result<Option<Cart>> {
    let row = sqlx::query!(
        "select country, region from carts where id = $1",
        id.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    let Some(row) = row else {
        return Ok(None);
    };
    Ok(Some(Cart {
        id,
        country: row.country.and_then(|code| CountryCode::parse(&code).ok()),
        region: row.region,
        lines: lines(tx, id, locale).await?,
    }))
}

/// The lines of a cart, with names for a reader of `locale`.
pub(super) async fn lines(
    tx: &mut TenantTx,
    cart: CartId,
    locale: Locale,
) -> sqlx::Result<Vec<CartLine>> {
    let rows = sqlx::query!(
        r#"select l.id, l.variant_id, l.quantity, v.product_id, v.sku, v.price, v.weight_grams, v.requires_shipping, v.taxable,
                  p.slug, p.tax_class, p.state,
                  coalesce(nullif(p.translations -> $2 ->> 'title', ''), p.title) as "title!",
                  coalesce(nullif(p.translations -> $2 ->> 'care_tips', ''), p.care_tips) as "care_tips!",
                  (select coalesce(string_agg(coalesce(nullif(o.translations -> $2 ->> 'name', ''), o.name), ', ' order by chosen.position), '')
                   from unnest(array[v.option1_value_id, v.option2_value_id, v.option3_value_id]) with ordinality as chosen (id, position)
                   join option_values o on o.id = chosen.id) as "options!",
                  coalesce(s.on_hand, 0) as "on_hand!", coalesce(s.committed, 0) as "committed!",
                  coalesce(s.tracked, true) as "tracked!", coalesce(s.oversell, false) as "oversell!",
                  m.id as "media?", m.hash as "hash?", m.width as "width?", m.height as "height?", m.widths as "widths?"
           from line_items l
           join variants v on v.id = l.variant_id
           join products p on p.id = v.product_id
           left join stock_items s on s.variant_id = v.id
           left join lateral (
               select media_id from pictures where product_id = p.id order by (id = v.picture_id) desc nulls last, position limit 1
           ) picture on true
           left join media m on m.id = picture.media_id
           where l.cart_id = $1 order by l.added_at, l.id"#,
        cart.as_uuid(),
        locale.tag()
    )
    .fetch_all(&mut **tx)
    .await?;
    rows.into_iter()
        .map(|row| {
            let stock = Stock {
                on_hand: row.on_hand,
                committed: row.committed,
                tracked: row.tracked,
                oversell: row.oversell,
            };
            Ok(CartLine {
                id: LineItemId::from_uuid(row.id),
                variant: VariantId::from_uuid(row.variant_id),
                product: ProductId::from_uuid(row.product_id),
                slug: row.slug,
                title: row.title,
                options: row.options,
                sku: row.sku,
                care_tips: row.care_tips,
                quantity: quantity(row.quantity)?,
                unit_price: row.price,
                tax_class: row.tax_class,
                taxable: row.taxable,
                weight_grams: row.weight_grams,
                requires_shipping: row.requires_shipping,
                for_sale: row.state == "published",
                available: stock.available(),
                media: row.media.map(MediaId::from_uuid),
                picture: match (row.hash, row.width, row.height, row.widths) {
                    (Some(hash), Some(width), Some(height), Some(widths)) => Some(PictureSource {
                        hash,
                        width,
                        height,
                        widths,
                        // The name stands beside it.
                        alt: String::new(),
                    }),
                    _ => None,
                },
            })
        })
        .collect()
}

/// A variant that can be put into a cart, and how many of it may be sold.
///
/// # Errors
/// When the database refuses.
pub async fn sellable(tx: &mut TenantTx, variant: VariantId) -> sqlx::Result<Option<Option<u32>>> {
    let stock = sqlx::query_as!(
        Stock,
        r#"select coalesce(s.on_hand, 0) as "on_hand!", coalesce(s.committed, 0) as "committed!",
                  coalesce(s.tracked, true) as "tracked!", coalesce(s.oversell, false) as "oversell!"
           from variants v join products p on p.id = v.product_id left join stock_items s on s.variant_id = v.id
           where v.id = $1 and p.state = 'published'"#,
        variant.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(stock.map(|stock| stock.available()))
}

/// How many of a variant are in a cart, and how many lines the cart has.
///
/// # Errors
/// When the database refuses.
pub async fn contents(
    tx: &mut TenantTx,
    cart: CartId,
    variant: VariantId,
) -> sqlx::Result<(u32, i64)> {
    let row = sqlx::query!(
        r#"select coalesce(sum(quantity) filter (where variant_id = $2), 0)::int as "quantity!", count(*) as "lines!"
           from line_items where cart_id = $1"#,
        cart.as_uuid(),
        variant.as_uuid()
    )
    .fetch_one(&mut **tx)
    .await?;
    Ok((u32::try_from(row.quantity).unwrap_or(0), row.lines))
}

/// How much a cart holds.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// All units of all lines.
    pub units: i64,
    /// What they come to as listed.
    pub value: Decimal,
}

/// How much is in a cart.
///
/// # Errors
/// When the database refuses.
pub async fn size(tx: &mut TenantTx, cart: CartId) -> sqlx::Result<Size> {
    sqlx::query_as!(
        Size,
        r#"select coalesce(sum(l.quantity), 0)::bigint as "units!", coalesce(sum(l.quantity * v.price), 0) as "value!"
           from line_items l join variants v on v.id = l.variant_id where l.cart_id = $1"#,
        cart.as_uuid()
    )
    .fetch_one(&mut **tx)
    .await
}

/// Sets how many of a variant are in a cart.
///
/// # Errors
/// When the database refuses.
pub async fn put(
    tx: &mut TenantTx,
    cart: CartId,
    variant: VariantId,
    quantity: Quantity,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into line_items (id, cart_id, variant_id, quantity) values ($1, $2, $3, $4)
         on conflict on constraint line_items_variant_unique do update set quantity = $4",
        LineItemId::new().as_uuid(),
        cart.as_uuid(),
        variant.as_uuid(),
        i32::from(quantity)
    )
    .execute(&mut **tx)
    .await?;
    touch(tx, cart).await
}

/// The variant of a line, which must be one of this cart.
///
/// # Errors
/// When the database refuses.
pub async fn variant_of(
    tx: &mut TenantTx,
    cart: CartId,
    line: LineItemId,
) -> sqlx::Result<Option<VariantId>> {
    let id = sqlx::query_scalar!(
        "select variant_id from line_items where id = $1 and cart_id = $2",
        line.as_uuid(),
        cart.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(id.map(VariantId::from_uuid))
}

/// Takes a line out.
///
/// # Errors
/// When the database refuses.
pub async fn remove(tx: &mut TenantTx, cart: CartId, line: LineItemId) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from line_items where id = $1 and cart_id = $2",
        line.as_uuid(),
        cart.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    touch(tx, cart).await
}

/// Takes everything out: it was bought.
///
/// # Errors
/// When the database refuses.
pub async fn empty(tx: &mut TenantTx, cart: CartId) -> sqlx::Result<()> {
    sqlx::query!("delete from line_items where cart_id = $1", cart.as_uuid())
        .execute(&mut **tx)
        .await?;
    // What was bought keeps where its buyer came from; the next visit says so anew.
    sqlx::query!(
        "update carts set updated_at = now(), abandoned_at = null, channel = null, utm_medium = null, utm_campaign = null
         where id = $1",
        cart.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Notes where the visit came from in which a cart was changed or bought.
///
/// # Errors
/// When the database refuses.
pub async fn note_arrival(tx: &mut TenantTx, cart: CartId, arrival: &Arrival) -> sqlx::Result<()> {
    sqlx::query!(
        "update carts set channel = $2, utm_medium = $3, utm_campaign = $4
         where id = $1 and (channel, utm_medium, utm_campaign) is distinct from ($2, $3, $4)",
        cart.as_uuid(),
        arrival.channel,
        arrival.medium,
        arrival.campaign
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Remembers where the shopper wants the cart sent; whether that is somewhere else than before.
///
/// # Errors
/// When the database refuses.
pub async fn set_destination(
    tx: &mut TenantTx,
    cart: CartId,
    country: CountryCode,
    region: &str,
) -> sqlx::Result<bool> {
    lock(tx, cart).await?;
    let changed = sqlx::query!(
        "update carts set country = $2, region = $3, updated_at = now()
         where id = $1 and (country is distinct from $2 or region <> $3)",
        cart.as_uuid(),
        country.as_str(),
        region
    )
    .execute(&mut **tx)
    .await?;
    Ok(changed.rows_affected() == 1)
}

async fn touch(tx: &mut TenantTx, cart: CartId) -> sqlx::Result<()> {
    sqlx::query!(
        "update carts set updated_at = now() where id = $1",
        cart.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

fn quantity(number: i32) -> sqlx::Result<Quantity> {
    Quantity::new(i64::from(number)).map_err(|reason| sqlx::Error::Decode(Box::new(reason)))
}
