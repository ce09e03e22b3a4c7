use rust_decimal::Decimal;
use uuid::Uuid;

use crate::catalog::write::parts::Parts;
use crate::db::TenantTx;

type Texts = Vec<String>;

pub async fn save_options(tx: &mut TenantTx, product: Uuid, parts: &Parts<'_>) -> sqlx::Result<()> {
    if parts.options.is_empty() {
        return Ok(());
    }
    let ids: Vec<_> = parts.options.iter().map(|option| option.id).collect();
    let positions: Vec<i16> = (1..).take(ids.len()).collect();
    let names: Texts = parts
        .options
        .iter()
        .map(|option| option.input.name.clone())
        .collect();
    let translations: Vec<_> = parts
        .options
        .iter()
        .map(|option| serde_json::json!(option.input.translations))
        .collect();
    let must_choose: Vec<_> = parts
        .options
        .iter()
        .map(|option| option.input.must_choose)
        .collect();
    sqlx::query!(
        "insert into product_options (id, product_id, position, name, translations, must_choose)
         select o.id, $1, o.position, o.name, o.translations, o.must_choose
         from unnest($2::uuid[], $3::smallint[], $4::text[], $5::jsonb[], $6::boolean[]) as o (id, position, name, translations, must_choose)
         on conflict on constraint product_options_pkey
         do update set position = excluded.position, name = excluded.name, translations = excluded.translations,
            must_choose = excluded.must_choose",
        product,
        &ids,
        &positions,
        &names,
        &translations,
        &must_choose as &[Option<bool>],
    )
    .execute(&mut **tx)
    .await?;
    save_values(tx, parts).await
}

async fn save_values(tx: &mut TenantTx, parts: &Parts<'_>) -> sqlx::Result<()> {
    let (mut ids, mut options, mut positions) = (Vec::new(), Vec::new(), Vec::new());
    let (mut names, mut translations, mut swatches) = (Texts::new(), Vec::new(), Texts::new());
    for option in &parts.options {
        for (position, (id, value)) in (0_i32..).zip(&option.values) {
            ids.push(*id);
            options.push(option.id);
            positions.push(position);
            names.push(value.name.clone());
            translations.push(serde_json::json!(value.translations));
            swatches.push(
                value
                    .swatch
                    .as_ref()
                    .map_or("", |swatch| swatch.as_str())
                    .to_owned(),
            );
        }
    }
    sqlx::query!(
        "insert into option_values (id, option_id, position, name, translations, swatch)
         select * from unnest($1::uuid[], $2::uuid[], $3::integer[], $4::text[], $5::jsonb[], $6::text[])
         on conflict on constraint option_values_pkey
         do update set position = excluded.position, name = excluded.name, translations = excluded.translations, swatch = excluded.swatch",
        &ids,
        &options,
        &positions,
        &names,
        &translations,
        &swatches,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub async fn save_pictures(
    tx: &mut TenantTx,
    product: Uuid,
    parts: &Parts<'_>,
) -> sqlx::Result<()> {
    if parts.pictures.is_empty() {
        return Ok(());
    }
    let ids: Vec<_> = parts.pictures.iter().map(|(id, _)| *id).collect();
    let media: Vec<_> = parts
        .pictures
        .iter()
        .map(|(_, picture)| picture.media.as_uuid())
        .collect();
    let positions: Vec<i32> = (0..).take(ids.len()).collect();
    let alts: Texts = parts
        .pictures
        .iter()
        .map(|(_, picture)| picture.alt.clone())
        .collect();
    sqlx::query!(
        "insert into pictures (id, product_id, media_id, position, alt)
         select p.id, $1, p.media_id, p.position, p.alt
         from unnest($2::uuid[], $3::uuid[], $4::integer[], $5::text[]) as p (id, media_id, position, alt)
         on conflict on constraint pictures_pkey do update set position = excluded.position, alt = excluded.alt",
        product,
        &ids,
        &media,
        &positions,
        &alts,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub async fn save_variants(
    tx: &mut TenantTx,
    product: Uuid,
    parts: &Parts<'_>,
) -> sqlx::Result<()> {
    let variants = &parts.variants;
    let ids = parts.variant_ids();
    let positions: Vec<i32> = (0..).take(ids.len()).collect();
    let skus: Vec<Option<String>> = variants
        .iter()
        .map(|v| v.input.sku.as_ref().map(|sku| sku.as_str().to_owned()))
        .collect();
    let barcodes: Texts = variants.iter().map(|v| v.input.barcode.clone()).collect();
    let value =
        |at: usize| -> Vec<Option<Uuid>> { variants.iter().map(|v| v.values[at]).collect() };
    let (first, second, third) = (value(0), value(1), value(2));
    let prices: Vec<Decimal> = variants.iter().map(|v| v.input.price).collect();
    let before: Vec<Option<Decimal>> = variants.iter().map(|v| v.input.compare_at_price).collect();
    let floors: Vec<Option<Decimal>> = variants.iter().map(|v| v.input.floor_price).collect();
    let weights: Vec<i64> = variants.iter().map(|v| v.input.weight_grams).collect();
    let shipped: Vec<bool> = variants.iter().map(|v| v.input.requires_shipping).collect();
    let taxable: Vec<bool> = variants.iter().map(|v| v.input.taxable).collect();
    let pictures: Vec<Option<Uuid>> = variants
        .iter()
        .map(|v| v.pictures.first().copied())
        .collect();
    let foreign: Vec<_> = variants
        .iter()
        .map(|v| serde_json::json!(v.input.foreign_fields))
        .collect();
    sqlx::query!(
        // What is known is updated as such: in an insert's `do update` it would be locked as if its key
        // changed, and orders that refer to it would wait.
        "with given as (
             select * from unnest($2::uuid[], $3::integer[], $4::text[], $5::text[], $6::uuid[], $7::uuid[], $8::uuid[], $9::numeric[],
                 $10::numeric[], $11::numeric[], $12::bigint[], $13::boolean[], $14::boolean[], $15::uuid[], $16::jsonb[])
                 as v (id, position, sku, barcode, option1, option2, option3, price, compare_at_price, floor_price, weight_grams,
                 requires_shipping, taxable, picture_id, foreign_fields)
         ), known as (
             update variants set position = given.position, sku = given.sku, barcode = given.barcode,
                 option1_value_id = given.option1, option2_value_id = given.option2, option3_value_id = given.option3,
                 price = given.price, compare_at_price = given.compare_at_price, floor_price = given.floor_price,
                 weight_grams = given.weight_grams, requires_shipping = given.requires_shipping, taxable = given.taxable,
                 picture_id = given.picture_id, foreign_fields = given.foreign_fields
             from given where variants.id = given.id
             returning variants.id
         )
         insert into variants (id, product_id, position, sku, barcode, option1_value_id, option2_value_id, option3_value_id,
             price, compare_at_price, floor_price, weight_grams, requires_shipping, taxable, picture_id, foreign_fields)
         select v.id, $1, v.position, v.sku, v.barcode, v.option1, v.option2, v.option3, v.price, v.compare_at_price,
             v.floor_price, v.weight_grams, v.requires_shipping, v.taxable, v.picture_id, v.foreign_fields
         from given v where v.id not in (select id from known)",
        product,
        &ids,
        &positions,
        &skus as _,
        &barcodes,
        &first as _,
        &second as _,
        &third as _,
        &prices,
        &before as _,
        &floors as _,
        &weights,
        &shipped,
        &taxable,
        &pictures as _,
        &foreign,
    )
    .execute(&mut **tx)
    .await?;
    keep_price_changes(tx, &ids).await
}

/// Keeps every list price a variant ever had: whatever differs from what was last kept.
async fn keep_price_changes(tx: &mut TenantTx, variants: &[Uuid]) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into price_changes (variant_id, price, compare_at_price)
         select v.id, v.price, v.compare_at_price
         from variants v left join lateral (
             select c.id, c.price, c.compare_at_price from price_changes c
             where c.variant_id = v.id order by c.id desc limit 1
         ) as kept on true
         where v.id = any ($1)
         and (kept.id is null or (v.price, v.compare_at_price) is distinct from (kept.price, kept.compare_at_price))",
        variants
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The further pictures of each variant; the first one stands in the variant itself.
pub async fn save_variant_pictures(
    tx: &mut TenantTx,
    product: Uuid,
    parts: &Parts<'_>,
) -> sqlx::Result<()> {
    let (mut variants, mut pictures) = (Vec::new(), Vec::new());
    for variant in &parts.variants {
        for picture in variant.pictures.iter().skip(1) {
            variants.push(variant.id);
            pictures.push(*picture);
        }
    }
    sqlx::query!(
        "delete from variant_pictures vp using variants v
         where v.id = vp.variant_id and v.product_id = $1
         and not exists (select from unnest($2::uuid[], $3::uuid[]) as w (variant_id, picture_id)
             where w.variant_id = vp.variant_id and w.picture_id = vp.picture_id)",
        product,
        &variants,
        &pictures
    )
    .execute(&mut **tx)
    .await?;
    if variants.is_empty() {
        return Ok(());
    }
    sqlx::query!(
        "insert into variant_pictures (variant_id, picture_id) select * from unnest($1::uuid[], $2::uuid[])
         on conflict on constraint variant_pictures_pkey do nothing",
        &variants,
        &pictures
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Deletes the parts that are gone: variants first, since they point at values and pictures.
pub async fn delete_missing(
    tx: &mut TenantTx,
    product: Uuid,
    parts: &Parts<'_>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from variants where product_id = $1 and id <> all ($2)",
        product,
        &parts.variant_ids()
    )
    .execute(&mut **tx)
    .await?;
    let values: Vec<_> = parts
        .options
        .iter()
        .flat_map(|option| option.values.iter().map(|(id, _)| *id))
        .collect();
    sqlx::query!(
        "delete from option_values v using product_options o
         where o.id = v.option_id and o.product_id = $1 and v.id <> all ($2)",
        product,
        &values
    )
    .execute(&mut **tx)
    .await?;
    let options: Vec<_> = parts.options.iter().map(|option| option.id).collect();
    sqlx::query!(
        "delete from product_options where product_id = $1 and id <> all ($2)",
        product,
        &options
    )
    .execute(&mut **tx)
    .await?;
    let pictures: Vec<_> = parts.pictures.iter().map(|(id, _)| *id).collect();
    sqlx::query!(
        "delete from pictures where product_id = $1 and id <> all ($2)",
        product,
        &pictures
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
