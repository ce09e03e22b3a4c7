//! SQL of import and export.

mod run;

use std::collections::HashMap;

use sqlx::types::Json;
use uuid::Uuid;

pub(super) use run::{add_run, move_run, note_progress, queue_run, run, runs};

use crate::core::{ProductId, Sku, Slug};
use crate::db::TenantTx;
use crate::import::shopify_csv::MissingPicture;

/// A product and its names.
#[derive(Debug)]
pub(super) struct Known {
    pub id: ProductId,
    pub slug: Slug,
    /// The name by which files know it, where that is not its address.
    pub handle: Option<String>,
}

/// The products that files know by one of these names, or that have one of these addresses.
pub(super) async fn by_names(
    tx: &mut TenantTx,
    handles: &[String],
    slugs: &[String],
) -> sqlx::Result<Vec<Known>> {
    let rows = sqlx::query!(
        "select id, slug, handle from products where handle = any ($1) or slug = any ($2)",
        handles,
        slugs
    )
    .fetch_all(&mut **tx)
    .await?;
    let known = |id, slug: &str, handle| {
        Some(Known {
            id: ProductId::from_uuid(id),
            slug: Slug::parse(slug).ok()?,
            handle,
        })
    };
    Ok(rows
        .into_iter()
        .filter_map(|row| known(row.id, &row.slug, row.handle))
        .collect())
}

/// Which product has each of these SKUs.
pub(super) async fn owners_of_skus(
    tx: &mut TenantTx,
    skus: &[String],
) -> sqlx::Result<HashMap<Sku, ProductId>> {
    let rows = sqlx::query!(
        r#"select sku as "sku!", product_id from variants where sku = any ($1)"#,
        skus
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            Some((
                Sku::parse(&row.sku).ok()?,
                ProductId::from_uuid(row.product_id),
            ))
        })
        .collect())
}

/// Lets the transaction's commit not wait for the disk: what a crash loses, the import that goes on
/// afterwards does again.
pub(super) async fn commit_lightly(tx: &mut TenantTx) -> sqlx::Result<()> {
    sqlx::query!("set local synchronous_commit to off")
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// The columns that products and variants brought along from files.
pub(super) async fn foreign_columns(tx: &mut TenantTx) -> sqlx::Result<Vec<String>> {
    let names = sqlx::query_scalar!(
        r#"select distinct name as "name!" from (
             select jsonb_object_keys(foreign_fields) as name from products
             union all select jsonb_object_keys(foreign_fields) from variants
         ) as names order by 1"#
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(names)
}

/// Some products after `last`, in the order they were made.
pub(super) async fn products_after(
    tx: &mut TenantTx,
    last: Option<ProductId>,
    count: i64,
) -> sqlx::Result<Vec<ProductId>> {
    let last = last.map_or(Uuid::nil(), ProductId::as_uuid);
    let ids = sqlx::query_scalar!(
        "select id from products where id > $1 order by id limit $2",
        last,
        count
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(ids.into_iter().map(ProductId::from_uuid).collect())
}

/// The pictures that some products still lack.
pub(super) async fn missing_pictures(
    tx: &mut TenantTx,
    ids: &[ProductId],
) -> sqlx::Result<HashMap<ProductId, Vec<MissingPicture>>> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.as_uuid()).collect();
    let rows = sqlx::query!(
        r#"select id, missing_pictures as "missing: Json<Vec<MissingPicture>>" from products
           where id = any ($1) and missing_pictures <> '[]'"#,
        &ids
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| (ProductId::from_uuid(row.id), row.missing.0))
        .collect())
}

/// Writes down which pictures a product lacks.
pub(super) async fn keep_missing_pictures(
    tx: &mut TenantTx,
    product: ProductId,
    missing: &[MissingPicture],
) -> sqlx::Result<()> {
    sqlx::query!(
        "update products set missing_pictures = $2 where id = $1 and missing_pictures <> $2",
        product.as_uuid(),
        Json(missing) as _
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
