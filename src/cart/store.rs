//! SQL of carts.

mod change;
mod holder;
mod tidying;
pub(super) mod trail;

use time::Date;

use crate::core::{
    CartId, CountryCode, LineItemId, Locale, MediaId, ProductId, Quantity, VariantId,
};
use crate::db::TenantTx;
use crate::gift_card::Recipient;
use crate::inventory::Stock;
use crate::ui::PictureSource;

use super::{Cart, CartLine};

pub use change::{
    Size, chosen_of, contents, empty, note_arrival, put, remove, sellable, set_destination,
    set_recipient, size,
};
pub use holder::{give_to_account, lock, of_account, open, replace_by};
pub use tidying::tidy;

/// The cart of a session, with names for a reader of `locale`.
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
                  p.slug, p.tax_class, p.state, p.is_gift_card, l.gift_name, l.gift_email, l.gift_message, l.gift_day as "gift_day: Date",
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
                is_gift_card: row.is_gift_card,
                recipient: Recipient {
                    name: row.gift_name,
                    email: row.gift_email,
                    message: row.gift_message,
                    day: row.gift_day,
                },
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

fn quantity(number: i32) -> sqlx::Result<Quantity> {
    Quantity::new(i64::from(number)).map_err(|reason| sqlx::Error::Decode(Box::new(reason)))
}
