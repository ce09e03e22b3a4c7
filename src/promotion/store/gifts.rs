use uuid::Uuid;

use crate::core::{Locale, MediaId, ProductId, VariantId};
use crate::db::TenantTx;
use crate::inventory::Stock;
use crate::promotion::Gift;
use crate::ui::PictureSource;

/// The variants that promotions give away and that are for sale, with names for a reader of `locale`.
pub async fn gifts(tx: &mut TenantTx, skus: &[String], locale: Locale) -> sqlx::Result<Vec<Gift>> {
    if skus.is_empty() {
        return Ok(Vec::new());
    }
    let rows = sqlx::query!(
        r#"select v.id, v.product_id, v.sku as "sku!", p.slug,
                  coalesce(nullif(p.translations -> $2 ->> 'title', ''), p.title) as "title!",
                  coalesce(nullif(p.translations -> $2 ->> 'care_tips', ''), p.care_tips) as "care_tips!",
                  (select coalesce(string_agg(coalesce(nullif(o.translations -> $2 ->> 'name', ''), o.name), ', ' order by chosen.position), '')
                   from unnest(array[v.option1_value_id, v.option2_value_id, v.option3_value_id]) with ordinality as chosen (id, position)
                   join option_values o on o.id = chosen.id) as "options!",
                  coalesce(s.on_hand, 0) as "on_hand!", coalesce(s.committed, 0) as "committed!",
                  coalesce(s.tracked, true) as "tracked!", coalesce(s.oversell, false) as "oversell!",
                  m.id as "media?", m.hash as "hash?", m.width as "width?", m.height as "height?", m.widths as "widths?"
           from variants v
           join products p on p.id = v.product_id
           left join stock_items s on s.variant_id = v.id
           left join lateral (
               select media_id from pictures where product_id = p.id order by (id = v.picture_id) desc nulls last, position limit 1
           ) picture on true
           left join media m on m.id = picture.media_id
           where v.sku = any($1) and p.state = 'published' and not p.is_gift_card"#,
        skus,
        locale.tag()
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let stock = Stock {
                on_hand: row.on_hand,
                committed: row.committed,
                tracked: row.tracked,
                oversell: row.oversell,
            };
            Gift {
                variant: VariantId::from_uuid(row.id),
                product: ProductId::from_uuid(row.product_id),
                sku: row.sku,
                slug: row.slug,
                title: row.title,
                options: row.options,
                care_tips: row.care_tips,
                available: stock.available(),
                media: row.media.map(|id: Uuid| MediaId::from_uuid(id)),
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
            }
        })
        .collect())
}
