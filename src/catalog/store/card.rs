use std::collections::HashMap;

use sqlx::types::Json;
use uuid::Uuid;

use crate::catalog::card::{CardChoices, CardColor, CardForm};
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
            f.lowest as "lowest!", f.highest as "highest!", f.compare_at_price, f.available as "available!", f.units_left,
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
                    bool_or(coalesce(s.oversell or not s.tracked or s.on_hand > s.committed, false)) as available,
                    case when bool_and(coalesce(s.tracked and not s.oversell, true))
                        then coalesce(sum(greatest(s.on_hand - s.committed, 0)), 0)::bigint end as units_left
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
            ends_at: None,
            available: row.available,
            left: row.units_left,
            pictures: row.pictures.0,
            swatches: row.swatches,
            variant: row.variant,
            choices: None,
        })
        .collect())
}

/// Adds to cards what can be done with them in their list.
pub async fn add_choices(
    tx: &mut TenantTx,
    locale: Locale,
    cards: &mut [Card],
) -> sqlx::Result<()> {
    if cards.is_empty() {
        return Ok(());
    }
    let products: Vec<Uuid> = cards.iter().map(|card| card.product.as_uuid()).collect();
    let most = i64::try_from(CardChoices::MOST_FORMS + 1).unwrap_or(i64::MAX);
    let rows = sqlx::query!(
        r#"select wanted.product as "product!",
            coalesce((select json_agg(x) from (
                select ov.swatch, coalesce(nullif(ov.translations -> $2 ->> 'name', ''), ov.name) as label, shown.id as variant,
                    (select json_build_object('hash', m.hash, 'width', m.width, 'height', m.height, 'widths', m.widths, 'alt', pi.alt)
                        from pictures pi join media m on m.id = pi.media_id where pi.id = shown.picture_id) as picture
                from product_options o join option_values ov on ov.option_id = o.id
                cross join lateral (
                    select v.id, v.picture_id from variants v
                    where v.product_id = o.product_id and ov.id in (v.option1_value_id, v.option2_value_id, v.option3_value_id)
                    order by v.position, v.id limit 1) shown
                where o.product_id = wanted.product and ov.swatch <> ''
                order by o.position, ov.position) x), '[]') as "colors!: Json<Vec<CardColor>>",
            coalesce((select json_agg(x) from (
                select v.id as variant,
                    coalesce((select string_agg(coalesce(nullif(ov.translations -> $2 ->> 'name', ''), ov.name), ', ' order by o.position)
                        from option_values ov join product_options o on o.id = ov.option_id
                        where ov.id in (v.option1_value_id, v.option2_value_id, v.option3_value_id)), '') as label,
                    coalesce(s.oversell or not s.tracked or s.on_hand > s.committed, false) as available
                from variants v left join stock_items s on s.variant_id = v.id
                where v.product_id = wanted.product
                order by v.position, v.id limit $3) x), '[]') as "forms!: Json<Vec<CardForm>>"
           from unnest($1::uuid[]) as wanted (product)"#,
        &products,
        locale.tag(),
        most
    )
    .fetch_all(&mut **tx)
    .await?;
    let mut choices: HashMap<Uuid, CardChoices> = rows
        .into_iter()
        .map(|row| {
            let choices = CardChoices {
                colors: row.colors.0,
                forms: row.forms.0,
            };
            (row.product, choices)
        })
        .collect();
    for card in cards {
        card.choices = choices.remove(&card.product.as_uuid());
    }
    Ok(())
}
