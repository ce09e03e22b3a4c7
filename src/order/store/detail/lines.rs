//! The lines of an order, as they were sold.

use time::Date;

use super::money;
use crate::core::{LineItemId, Money, OrderId, ProductId, VariantId};
use crate::db::TenantTx;
use crate::gift_card::Recipient;
use crate::pricing::Quote;
use crate::ui::PictureSource;

/// A line of an order, as it was sold.
#[derive(Clone, Debug)]
pub struct OrderLine {
    /// Its id.
    pub id: LineItemId,
    /// The variant, while it exists.
    pub variant: Option<VariantId>,
    /// The product.
    pub product: Option<ProductId>,
    /// The product's address then.
    pub slug: String,
    /// The SKU, may be empty.
    pub sku: String,
    /// The product's name.
    pub title: String,
    /// The chosen options in words, may be empty.
    pub options: String,
    /// How to look after it, may be empty.
    pub care_tips: String,
    /// How many.
    pub quantity: i32,
    /// How many of them are in a parcel.
    pub packed: i32,
    /// What one cost.
    pub unit_price: Money,
    /// What all cost.
    pub total: Money,
    /// Whether it is a gift card.
    pub is_gift_card: bool,
    /// To whom the gift card goes.
    pub recipient: Recipient,
    /// A picture of it.
    pub picture: Option<PictureSource>,
}

pub(super) async fn lines(
    tx: &mut TenantTx,
    order: OrderId,
    quote: &Quote,
) -> sqlx::Result<Vec<OrderLine>> {
    let rows = sqlx::query!(
        r#"select l.id, l.variant_id, l.product_id, l.product_slug, l.sku, l.title, l.options, l.care_tips, l.quantity,
                  l.unit_price, l.total, l.is_gift_card, l.gift_name, l.gift_email, l.gift_message, l.gift_day as "gift_day: Date", m.hash as "hash?", m.width as "width?", m.height as "height?", m.widths as "widths?",
                  coalesce((select sum(f.quantity) from fulfillment_lines f where f.order_line_id = l.id), 0)::int as "packed!"
           from order_lines l left join media m on m.id = l.media_id
           where l.order_id = $1 order by l.position"#,
        order.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| OrderLine {
            id: LineItemId::from_uuid(row.id),
            variant: row.variant_id.map(VariantId::from_uuid),
            product: row.product_id.map(ProductId::from_uuid),
            slug: row.product_slug,
            sku: row.sku,
            title: row.title,
            options: row.options,
            care_tips: row.care_tips,
            quantity: row.quantity,
            packed: row.packed,
            unit_price: money(quote, row.unit_price),
            total: money(quote, row.total),
            is_gift_card: row.is_gift_card,
            recipient: Recipient {
                name: row.gift_name,
                email: row.gift_email,
                message: row.gift_message,
                day: row.gift_day,
            },
            picture: match (row.hash, row.width, row.height, row.widths) {
                (Some(hash), Some(width), Some(height), Some(widths)) => Some(PictureSource {
                    hash,
                    width,
                    height,
                    widths,
                    alt: String::new(),
                }),
                _ => None,
            },
        })
        .collect())
}
