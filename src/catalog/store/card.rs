use sqlx::types::Json;
use uuid::Uuid;

use crate::catalog::{Card, Pick};
use crate::core::{Locale, ProductId};
use crate::db::TenantTx;
use crate::ui::PictureSource;

/// The cards of published products, in the order of `picks`.
pub async fn cards(tx: &mut TenantTx, locale: Locale, picks: &[Pick]) -> sqlx::Result<Vec<Card>> {
    if picks.is_empty() {
        return Ok(Vec::new());
    }
    let products: Vec<Uuid> = picks.iter().map(|pick| pick.product.as_uuid()).collect();
    let variants: Vec<Option<Uuid>> = picks.iter().map(|pick| pick.variant).collect();
    let rows = sqlx::query!(
        r#"select p.id, p.slug, coalesce(nullif(p.translations -> $2 ->> 'title', ''), p.title) as "title!",
            f.lowest as "lowest!", f.highest as "highest!", f.compare_at_price, f.available as "available!",
            wanted.variant as "variant: Uuid",
            coalesce((select json_agg(x) from (
                select m.hash, m.width, m.height, m.widths, pi.alt
                from pictures pi join media m on m.id = pi.media_id
                where pi.product_id = p.id
                order by (pi.id = (select picture_id from variants where id = wanted.variant)) desc nulls last, pi.position
                limit 2) x), '[]') as "pictures!: Json<Vec<PictureSource>>",
            array(select ov.swatch from product_options o join option_values ov on ov.option_id = o.id
                where o.product_id = p.id and ov.swatch <> '' order by o.position, ov.position) as "swatches!"
           from unnest($1::uuid[], $3::uuid[]) with ordinality as wanted (product, variant, place)
           join products p on p.id = wanted.product and p.state = 'published'
           cross join lateral (
                select min(v.price) as lowest, max(v.price) as highest,
                    (array_agg(v.compare_at_price order by v.price, v.position))[1] as compare_at_price,
                    bool_or(coalesce(s.oversell or not s.tracked or s.on_hand > s.committed, false)) as available
                from variants v left join stock_items s on s.variant_id = v.id
                where v.product_id = p.id) f
           where f.lowest is not null
           order by wanted.place"#,
        &products,
        locale.tag(),
        variants.as_slice() as &[Option<Uuid>]
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Card {
            product: ProductId::from_uuid(row.id),
            slug: row.slug,
            title: row.title,
            lowest: row.lowest,
            highest: row.highest,
            compare_at_price: row.compare_at_price,
            available: row.available,
            pictures: row.pictures.0,
            swatches: row.swatches,
            variant: row.variant,
        })
        .collect())
}
