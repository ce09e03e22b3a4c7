//! SQL of import and export.

use std::collections::HashMap;

use sqlx::types::Json;
use uuid::Uuid;

use super::Progress;
use super::record::{ImportRecord, ImportState, first_faults};
use crate::catalog::shopify_csv::{MissingPicture, RowFault};
use crate::core::{ImportId, ProductId};
use crate::db::TenantTx;

/// Locks the products with these slugs, always in the same order.
pub(super) async fn lock_by_slugs(
    tx: &mut TenantTx,
    slugs: &[String],
) -> sqlx::Result<Vec<ProductId>> {
    let ids = sqlx::query_scalar!(
        "select id from products where slug = any ($1) order by id for no key update",
        slugs
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(ids.into_iter().map(ProductId::from_uuid).collect())
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

/// Adds an uploaded file that was looked through.
pub(super) async fn add_run(
    tx: &mut TenantTx,
    record: &ImportRecord,
    staff_member: Uuid,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into import_runs (id, file_name, storage_key, total_rows, faults, fault_count, staff_member_id)
         values ($1, $2, $3, $4, $5, $6, $7)",
        record.id.as_uuid(),
        record.file_name,
        record.storage_key,
        number(record.total_rows),
        Json(&record.progress.faults) as _,
        number(record.fault_count),
        staff_member,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// An import.
pub(super) async fn run(tx: &mut TenantTx, id: ImportId) -> sqlx::Result<Option<ImportRecord>> {
    Ok(runs(tx, Some(id)).await?.pop())
}

/// One import, or the latest twenty.
pub(super) async fn runs(
    tx: &mut TenantTx,
    id: Option<ImportId>,
) -> sqlx::Result<Vec<ImportRecord>> {
    let rows = sqlx::query!(
        r#"select id, file_name, storage_key, state, total_rows, done_rows, created_products, changed_products,
            unchanged_products, refused_products, faults as "faults: Json<Vec<RowFault>>", fault_count
         from import_runs where $1::uuid is null or id = $1 order by created_at desc limit 20"#,
        id.map(ImportId::as_uuid)
    )
    .fetch_all(&mut **tx)
    .await?;
    let count = |number: i32| u64::try_from(number).unwrap_or_default();
    Ok(rows
        .into_iter()
        .map(|row| ImportRecord {
            id: ImportId::from_uuid(row.id),
            file_name: row.file_name,
            storage_key: row.storage_key,
            state: ImportState::parse(&row.state),
            total_rows: count(row.total_rows),
            progress: Progress {
                rows: count(row.done_rows),
                created: count(row.created_products),
                changed: count(row.changed_products),
                unchanged: count(row.unchanged_products),
                refused: count(row.refused_products),
                faults: row.faults.0,
            },
            fault_count: count(row.fault_count),
        })
        .collect())
}

/// Moves an import on, if it stands at one of `from`; false when it does not.
pub(super) async fn move_run(
    tx: &mut TenantTx,
    id: ImportId,
    from: &[ImportState],
    to: ImportState,
) -> sqlx::Result<bool> {
    let from: Vec<String> = from.iter().map(|state| state.as_str().to_owned()).collect();
    let moved = sqlx::query!(
        "update import_runs set state = $3,
            faults = case when $3 = 'queued' then '[]' else faults end,
            fault_count = case when $3 = 'queued' then 0 else fault_count end,
            finished_at = case when $3 in ('done', 'failed', 'cancelled') then now() end
         where id = $1 and state = any ($2)",
        id.as_uuid(),
        &from,
        to.as_str()
    )
    .execute(&mut **tx)
    .await?;
    Ok(moved.rows_affected() == 1)
}

/// Notes how far an import is; tells whether it still runs.
pub(super) async fn note_progress(
    tx: &mut TenantTx,
    id: ImportId,
    progress: &Progress,
) -> sqlx::Result<bool> {
    let Some(before) = sqlx::query!(
        r#"select state, faults as "faults: Json<Vec<RowFault>>" from import_runs where id = $1 for update"#,
        id.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?
    else {
        return Ok(false);
    };
    let faults = first_faults(before.faults.0, &progress.faults);
    sqlx::query!(
        "update import_runs set done_rows = $2, created_products = $3, changed_products = $4, unchanged_products = $5,
            refused_products = $6, faults = $7, fault_count = fault_count + $8 where id = $1",
        id.as_uuid(),
        number(progress.rows),
        number(progress.created),
        number(progress.changed),
        number(progress.unchanged),
        number(progress.refused),
        Json(&faults) as _,
        i32::try_from(progress.faults.len()).unwrap_or(i32::MAX),
    )
    .execute(&mut **tx)
    .await?;
    Ok(before.state == ImportState::Running.as_str())
}

fn number(count: u64) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}
