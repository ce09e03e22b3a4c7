//! SQL that changes what is in a cart.

use rust_decimal::Decimal;
use time::Date;

use super::holder::lock;

use crate::core::{CartId, CountryCode, LineItemId, Quantity, VariantId};
use crate::db::TenantTx;
use crate::gift_card::Recipient;
use crate::inventory::Stock;
use crate::web::Arrival;

/// What can be put into a cart.
#[derive(Clone, Copy, Debug)]
pub struct Sellable {
    /// How many of it may be sold; nothing when there is no limit.
    pub available: Option<u32>,
    /// Whether it is a gift card.
    pub is_gift_card: bool,
}

/// A variant that can be put into a cart; nothing where it is not for sale.
pub async fn sellable(tx: &mut TenantTx, variant: VariantId) -> sqlx::Result<Option<Sellable>> {
    let row = sqlx::query!(
        r#"select coalesce(s.on_hand, 0) as "on_hand!", coalesce(s.committed, 0) as "committed!",
                  coalesce(s.tracked, true) as "tracked!", coalesce(s.oversell, false) as "oversell!", p.is_gift_card
           from variants v join products p on p.id = v.product_id left join stock_items s on s.variant_id = v.id
           where v.id = $1 and p.state = 'published'"#,
        variant.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| {
        let stock = Stock {
            on_hand: row.on_hand,
            committed: row.committed,
            tracked: row.tracked,
            oversell: row.oversell,
        };
        Sellable {
            available: stock.available(),
            is_gift_card: row.is_gift_card,
        }
    }))
}

/// How many of a variant are in a cart for this recipient, and how many lines the cart has.
pub async fn contents(
    tx: &mut TenantTx,
    cart: CartId,
    variant: VariantId,
    to: &Recipient,
) -> sqlx::Result<(u32, i64)> {
    let row = sqlx::query!(
        r#"select coalesce(sum(quantity) filter (where variant_id = $2 and gift_name = $3 and gift_email = $4
                                                      and gift_message = $5 and gift_day is not distinct from $6), 0)::int as "quantity!",
                  count(*) as "lines!"
           from line_items where cart_id = $1"#,
        cart.as_uuid(),
        variant.as_uuid(),
        to.name,
        to.email,
        to.message,
        to.day as _
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

/// Sets how many of a variant are in a cart for this recipient.
pub async fn put(
    tx: &mut TenantTx,
    cart: CartId,
    variant: VariantId,
    to: &Recipient,
    quantity: Quantity,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into line_items (id, cart_id, variant_id, quantity, gift_name, gift_email, gift_message, gift_day)
         values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict on constraint line_items_variant_unique do update set quantity = $4",
        LineItemId::new().as_uuid(),
        cart.as_uuid(),
        variant.as_uuid(),
        i32::from(quantity),
        to.name,
        to.email,
        to.message,
        to.day as _
    )
    .execute(&mut **tx)
    .await?;
    touch(tx, cart).await
}

/// The variant of a line, which must be one of this cart, and to whom it goes.
pub async fn chosen_of(
    tx: &mut TenantTx,
    cart: CartId,
    line: LineItemId,
) -> sqlx::Result<Option<(VariantId, Recipient)>> {
    let row = sqlx::query!(
        r#"select variant_id, gift_name, gift_email, gift_message, gift_day as "gift_day: Date"
           from line_items where id = $1 and cart_id = $2"#,
        line.as_uuid(),
        cart.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| {
        let to = Recipient {
            name: row.gift_name,
            email: row.gift_email,
            message: row.gift_message,
            day: row.gift_day,
        };
        (VariantId::from_uuid(row.variant_id), to)
    }))
}

/// Says to whom the gift cards of a line go; false where the cart has another line of the same for them.
pub async fn set_recipient(
    tx: &mut TenantTx,
    cart: CartId,
    line: LineItemId,
    to: &Recipient,
) -> sqlx::Result<bool> {
    let changed = sqlx::query!(
        "update line_items l set gift_name = $3, gift_email = $4, gift_message = $5, gift_day = $6
         where id = $1 and cart_id = $2
           and exists (select from variants v join products p on p.id = v.product_id where v.id = l.variant_id and p.is_gift_card)
           and not exists (select from line_items o where o.cart_id = $2 and o.variant_id = l.variant_id and o.id <> $1
                           and o.gift_name = $3 and o.gift_email = $4 and o.gift_message = $5 and o.gift_day is not distinct from $6)",
        line.as_uuid(),
        cart.as_uuid(),
        to.name,
        to.email,
        to.message,
        to.day as _
    )
    .execute(&mut **tx)
    .await?;
    touch(tx, cart).await?;
    Ok(changed.rows_affected() == 1)
}

/// Takes a line out.
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
pub async fn empty(tx: &mut TenantTx, cart: CartId) -> sqlx::Result<()> {
    // What was bought keeps where its buyer came from; the next visit says so anew.
    sqlx::query!(
        "with taken_out as (delete from line_items where cart_id = $1),
              forgotten as (delete from cart_setbacks where cart_id = $1)
         update carts set updated_at = now(), abandoned_at = null, channel = null, utm_medium = null, utm_campaign = null,
             last_step = 'cart', shown_shipping = null, shown_total = null
         where id = $1",
        cart.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Notes where the visit came from in which a cart was changed or bought.
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
