use sqlx::types::Json;
use uuid::Uuid;

use crate::core::ImportId;
use crate::db::TenantTx;
use crate::import::change::{ProductChange, first_changes};
use crate::import::record::{ImportRecord, ImportState, first_faults};
use crate::import::shopify_csv::RowFault;
use crate::import::{Mode, Progress};

/// Adds an uploaded file that was looked through.
pub(in crate::import) async fn add_run(
    tx: &mut TenantTx,
    record: &ImportRecord,
    staff_member: Uuid,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into import_runs (id, file_name, storage_key, total_rows, faults, fault_count, staff_member_id,
            created_products, changed_products, unchanged_products, refused_products, changes)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        record.id.as_uuid(),
        record.file_name,
        record.storage_key,
        number(record.total_rows),
        Json(&record.progress.faults) as _,
        number(record.fault_count),
        staff_member,
        number(record.progress.created),
        number(record.progress.changed),
        number(record.progress.unchanged),
        number(record.progress.refused),
        Json(&record.progress.changes) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// An import.
pub(in crate::import) async fn run(
    tx: &mut TenantTx,
    id: ImportId,
) -> sqlx::Result<Option<ImportRecord>> {
    Ok(runs(tx, Some(id)).await?.pop())
}

/// One import, or the latest twenty.
pub(in crate::import) async fn runs(
    tx: &mut TenantTx,
    id: Option<ImportId>,
) -> sqlx::Result<Vec<ImportRecord>> {
    let rows = sqlx::query!(
        r#"select id, file_name, storage_key, state, total_rows, done_rows, created_products, changed_products,
            unchanged_products, refused_products, kept_products, replaces, removes_variants,
            faults as "faults: Json<Vec<RowFault>>", fault_count, changes as "changes: Json<Vec<ProductChange>>"
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
                kept: count(row.kept_products),
                faults: row.faults.0,
                changes: row.changes.0,
            },
            mode: Mode {
                replaces: row.replaces,
                removes_variants: row.removes_variants,
            },
            fault_count: count(row.fault_count),
        })
        .collect())
}

/// Queues an import that was looked through. What the preview counted is counted anew. False when it
/// is no longer waiting for this.
pub(in crate::import) async fn queue_run(
    tx: &mut TenantTx,
    id: ImportId,
    mode: Mode,
) -> sqlx::Result<bool> {
    let queued = sqlx::query!(
        "update import_runs set state = 'queued', replaces = $2, removes_variants = $3, faults = '[]', fault_count = 0,
            changes = '[]', created_products = 0, changed_products = 0, unchanged_products = 0, refused_products = 0
         where id = $1 and state = 'preview'",
        id.as_uuid(),
        mode.replaces,
        mode.removes_variants
    )
    .execute(&mut **tx)
    .await?;
    Ok(queued.rows_affected() == 1)
}

/// Moves an import on, if it stands at one of `from`; false when it does not.
pub(in crate::import) async fn move_run(
    tx: &mut TenantTx,
    id: ImportId,
    from: &[ImportState],
    to: ImportState,
) -> sqlx::Result<bool> {
    let from: Vec<String> = from.iter().map(|state| state.as_str().to_owned()).collect();
    let moved = sqlx::query!(
        "update import_runs set state = $3,
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
pub(in crate::import) async fn note_progress(
    tx: &mut TenantTx,
    id: ImportId,
    progress: &Progress,
) -> sqlx::Result<bool> {
    let state = sqlx::query_scalar!(
        "update import_runs set done_rows = $2, created_products = $3, changed_products = $4, unchanged_products = $5,
            refused_products = $6, kept_products = $7, fault_count = fault_count + $8
         where id = $1 returning state",
        id.as_uuid(),
        number(progress.rows),
        number(progress.created),
        number(progress.changed),
        number(progress.unchanged),
        number(progress.refused),
        number(progress.kept),
        i32::try_from(progress.faults.len()).unwrap_or(i32::MAX),
    )
    .fetch_optional(&mut **tx)
    .await?;
    if !(progress.faults.is_empty() && progress.changes.is_empty()) {
        note_details(tx, id, progress).await?;
    }
    Ok(state.is_some_and(|state| state == ImportState::Running.as_str()))
}

/// Notes faults and changes, as many as are kept.
async fn note_details(tx: &mut TenantTx, id: ImportId, progress: &Progress) -> sqlx::Result<()> {
    let row = sqlx::query!(
        r#"select faults as "faults: Json<Vec<RowFault>>", changes as "changes: Json<Vec<ProductChange>>"
           from import_runs where id = $1"#,
        id.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    let Some(before) = row else { return Ok(()) };
    let counts = (before.faults.len(), before.changes.len());
    let faults = first_faults(before.faults.0, &progress.faults);
    let changes = first_changes(before.changes.0, &progress.changes);
    if counts == (faults.len(), changes.len()) {
        return Ok(());
    }
    sqlx::query!(
        "update import_runs set faults = $2, changes = $3 where id = $1",
        id.as_uuid(),
        Json(&faults) as _,
        Json(&changes) as _,
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

fn number(count: u64) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}
