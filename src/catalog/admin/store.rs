//! SQL of the merchant's lists and choices.

use sqlx::types::Json;
use std::collections::HashSet;
use uuid::Uuid;

use crate::catalog::input::ProductState;
use crate::core::{
    CollectionId, MediaId, Page, PageNumber, ProductId, ROWS_PER_PAGE, Slug, VariantId,
    like_pattern,
};
use crate::db::TenantTx;
use crate::tenancy::Translations;
use crate::ui::PictureSource;

use super::group::goods::Choice;
use super::group::stored::StoredGroup;
use super::list::{ProductFilter, ProductRow};

pub(super) async fn products(
    tx: &mut TenantTx,
    filter: &ProductFilter,
    low: i32,
    page: PageNumber,
) -> sqlx::Result<Page<ProductRow>> {
    let pattern = (!filter.text.is_empty()).then(|| like_pattern(&filter.text));
    let rows = sqlx::query!(
        r#"with matched as (
             select p.id, count(*) over () as total from products p
             where ($1::text is null or p.state = $1)
               and ($2::text is null or p.title ilike $2 or p.slug ilike $2 or p.vendor ilike $2
                    or exists (select from variants v where v.product_id = p.id and v.sku ilike $2))
               and ($3::text is null or (
                    select case $3 when 'out' then min(s.on_hand - s.committed) <= 0 else min(s.on_hand - s.committed) between 1 and $4 end
                    from variants v join stock_items s on s.variant_id = v.id
                    where v.product_id = p.id and s.tracked and not s.oversell))
             order by p.updated_at desc, p.id limit $5 offset $6
         )
         select p.id, p.slug, p.title, p.state, p.vendor, matched.total as "total!",
             sold.variants as "variants!", sold.lowest, sold.highest, sold.available as "available!", sold.counted as "counted!", sold.least,
             m.hash as "hash?", m.width as "width?", m.height as "height?", m.widths as "widths?"
         from matched join products p on p.id = matched.id
         cross join lateral (
             select count(*) as variants, min(v.price) as lowest, max(v.price) as highest,
                 coalesce(sum(s.on_hand - s.committed) filter (where s.tracked), 0) as available,
                 count(*) filter (where s.tracked and not s.oversell) > 0 as counted,
                 min(s.on_hand - s.committed) filter (where s.tracked and not s.oversell) as least
             from variants v left join stock_items s on s.variant_id = v.id
             where v.product_id = p.id
         ) sold
         left join lateral (select media_id from pictures where product_id = p.id order by position, id limit 1) first on true
         left join media m on m.id = first.media_id
         order by p.updated_at desc, p.id"#,
        filter.state.map(ProductState::as_str),
        pattern,
        filter.stock,
        low,
        i64::from(ROWS_PER_PAGE.get()),
        page.offset(ROWS_PER_PAGE)
    )
    .fetch_all(&mut **tx)
    .await?;
    let total = rows.first().map_or(0, |row| row.total);
    let items = rows
        .into_iter()
        .map(|row| ProductRow {
            id: ProductId::from_uuid(row.id),
            title: row.title,
            vendor: row.vendor,
            state: ProductState::parse(&row.state).unwrap_or_default(),
            variants: row.variants,
            lowest: row.lowest.unwrap_or_default(),
            highest: row.highest.unwrap_or_default(),
            available: row.counted.then_some(row.available),
            is_low: row.least.is_some_and(|least| least <= low),
            picture: source(row.hash, row.width, row.height, row.widths),
        })
        .collect();
    Ok(Page::of_rows(items, page, total))
}

fn source(
    hash: Option<String>,
    width: Option<i32>,
    height: Option<i32>,
    widths: Option<Vec<i32>>,
) -> Option<PictureSource> {
    Some(PictureSource {
        hash: hash?,
        width: width?,
        height: height?,
        widths: widths?,
        alt: String::new(),
    })
}

pub(super) async fn set_states(
    tx: &mut TenantTx,
    products: &[ProductId],
    state: ProductState,
) -> sqlx::Result<u64> {
    let ids: Vec<Uuid> = products.iter().map(|id| id.as_uuid()).collect();
    let done = sqlx::query!(
        "update products set state = $2, updated_at = now(),
             published_at = case when $2 = 'published' then coalesce(published_at, now()) else published_at end
         where id = any ($1)",
        &ids,
        state.as_str()
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected())
}

/// Tax classes that the store knows, the standard one first.
pub(super) async fn tax_classes(tx: &mut TenantTx) -> sqlx::Result<Vec<String>> {
    let mut classes = sqlx::query_scalar!("select distinct tax_class from tax_rates order by 1")
        .fetch_all(&mut **tx)
        .await?;
    classes.retain(|class| class != "standard");
    classes.insert(0, "standard".to_owned());
    Ok(classes)
}

/// Every category, parents before what lies in them.
pub(super) async fn categories(tx: &mut TenantTx) -> sqlx::Result<Vec<StoredGroup>> {
    let rows = sqlx::query!(
        r#"with recursive tree as (
             select c.id, 0 as depth, array[lpad(c.position::text, 8, '0') || c.name || c.id::text] as path from categories c where c.parent_id is null
             union all
             select c.id, tree.depth + 1, tree.path || (lpad(c.position::text, 8, '0') || c.name || c.id::text)
             from categories c join tree on tree.id = c.parent_id where tree.depth < 20
         )
         select c.id, c.parent_id, c.slug, c.name, c.description, c.translations as "translations: Json<Translations>", c.media_id,
             c.position, c.seo_title, c.seo_description, tree.depth as "depth!",
             (select count(*) from product_categories p where p.category_id = c.id) as "products!"
         from tree join categories c on c.id = tree.id order by tree.path"#
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| StoredGroup {
            id: row.id,
            depth: row.depth,
            products: row.products,
            slug: Slug::parse(&row.slug).ok(),
            parent: row.parent_id,
            name: row.name,
            description: row.description,
            translations: row.translations.0,
            media: row.media_id.map(MediaId::from_uuid),
            position: row.position,
            featured: false,
            seo_title: row.seo_title,
            seo_description: row.seo_description,
        })
        .collect())
}

/// Every collection, in the order of the home page.
pub(super) async fn collections(tx: &mut TenantTx) -> sqlx::Result<Vec<StoredGroup>> {
    let rows = sqlx::query!(
        r#"select c.id, c.slug, c.title, c.description, c.translations as "translations: Json<Translations>", c.media_id, c.position,
             c.featured, c.seo_title, c.seo_description,
             (select count(*) from collection_products p where p.collection_id = c.id) as "products!"
         from collections c order by c.position, c.title, c.id"#
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| StoredGroup {
            id: row.id,
            depth: 0,
            products: row.products,
            slug: Slug::parse(&row.slug).ok(),
            parent: None,
            name: row.title,
            description: row.description,
            translations: row.translations.0,
            media: row.media_id.map(MediaId::from_uuid),
            position: row.position,
            featured: row.featured,
            seo_title: row.seo_title,
            seo_description: row.seo_description,
        })
        .collect())
}

/// Products that can be put into a collection: those in it first, in their order.
pub(super) async fn collection_choices(
    tx: &mut TenantTx,
    collection: Option<CollectionId>,
) -> sqlx::Result<Vec<Choice>> {
    let rows = sqlx::query!(
        r#"select p.id, p.title, c.product_id is not null as "chosen!"
         from products p left join collection_products c on c.product_id = p.id and c.collection_id = $1
         where p.state <> 'archived' or c.product_id is not null
         order by c.product_id is null, c.position, p.title, p.id limit 1000"#,
        collection.map(CollectionId::as_uuid)
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Choice {
            product: ProductId::from_uuid(row.id),
            title: row.title,
            chosen: row.chosen,
        })
        .collect())
}

/// Makes the products of a collection these, in this order; unknown ones are passed over.
pub(super) async fn set_collection_products(
    tx: &mut TenantTx,
    collection: CollectionId,
    products: &[ProductId],
) -> sqlx::Result<()> {
    let ids: Vec<Uuid> = products.iter().map(|id| id.as_uuid()).collect();
    sqlx::query!(
        "delete from collection_products where collection_id = $1 and product_id <> all ($2)",
        collection.as_uuid(),
        &ids
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!(
        "insert into collection_products (collection_id, product_id, position)
         select $1, p.id, w.place::int from unnest($2::uuid[]) with ordinality as w (id, place) join products p on p.id = w.id
         on conflict on constraint collection_products_pkey do update set position = excluded.position",
        collection.as_uuid(),
        &ids
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The product's variants that stand in an order.
pub(super) async fn ordered_variants(
    tx: &mut TenantTx,
    product: ProductId,
) -> sqlx::Result<HashSet<VariantId>> {
    let ids = sqlx::query_scalar!(
        "select v.id from variants v
         where v.product_id = $1 and exists (select from order_lines l where l.variant_id = v.id)",
        product.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(ids.into_iter().map(VariantId::from_uuid).collect())
}

/// Published variants that run out, the fewest first.
pub async fn low_stock(tx: &mut TenantTx, low: i32, limit: i64) -> sqlx::Result<Vec<LowStock>> {
    sqlx::query_as!(
        LowStock,
        r#"select p.id as "product: Uuid", p.title,
             concat_ws(', ', o1.name, o2.name, o3.name) as "options!", s.on_hand - s.committed as "available!"
         from stock_items s join variants v on v.id = s.variant_id join products p on p.id = v.product_id
         left join option_values o1 on o1.id = v.option1_value_id
         left join option_values o2 on o2.id = v.option2_value_id
         left join option_values o3 on o3.id = v.option3_value_id
         where p.state = 'published' and s.tracked and not s.oversell and s.on_hand - s.committed <= $1
         order by s.on_hand - s.committed, p.title, v.position limit $2"#,
        low,
        limit
    )
    .fetch_all(&mut **tx)
    .await
}

/// A variant that runs out.
#[derive(Clone, Debug)]
pub struct LowStock {
    /// Its product.
    pub product: Uuid,
    /// The product's name.
    pub title: String,
    /// The chosen options, may be empty.
    pub options: String,
    /// How many may be sold.
    pub available: i32,
}
