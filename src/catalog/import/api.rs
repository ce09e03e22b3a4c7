//! What the forms of the import pages do.

use axum::body::Body;
use axum::extract::{Multipart, Path};
use axum::http::header;
use axum::response::IntoResponse;
use bytes::Bytes;
use serde_json::json;

use super::command::base_url;
use super::record::{FAULTS_KEPT, ImportRecord, ImportState};
use super::{ImportProducts, Progress, export, store};
use crate::catalog::shopify_csv::{Described, Reader, RowFault};
use crate::core::{Currency, Error, ImportId, Reason};
use crate::identity::Staff;
use crate::jobs;
use crate::web::{Failure, FormFields, Outcome};

/// Most bytes of an uploaded file.
pub const MOST_BYTES: usize = 20 * 1024 * 1024;
/// Name of the upload form's draft.
pub(super) const FORM: &str = "import";
/// Where the pages live.
pub(super) const PAGE: &str = "/admin/import";

/// `POST /admin/import`: keeps the file and looks it through.
pub async fn upload(staff: Staff, multipart: Multipart) -> Outcome {
    let (name, file) = match uploaded(multipart).await {
        Ok(upload) => upload,
        Err(reason) => return reject(&staff, reason).await,
    };
    let shop = &staff.shop;
    let id = ImportId::new();
    let Ok(mut record) = looked_through(id, name, &file, shop.settings().currency) else {
        return reject(&staff, Reason::UnsupportedFile).await;
    };
    record.storage_key = format!("imports/{id}.csv");
    shop.state
        .media
        .put(&shop.tenant.schema, &record.storage_key, file)
        .await?;
    if let Err(failure) = note(&staff, &record).await {
        // A file that nothing names would lie there for good.
        let (media, schema) = (&shop.state.media, &shop.tenant.schema);
        media.delete(schema, &record.storage_key).await?;
        return Err(failure);
    }
    shop.see_other(&format!("{PAGE}/{id}"))
}

async fn note(staff: &Staff, record: &ImportRecord) -> Result<(), Failure> {
    let shop = &staff.shop;
    let mut tx = shop.begin().await?;
    store::add_run(&mut tx, record, staff.member.id.as_uuid()).await?;
    shop.forget_draft(&mut tx, FORM).await?;
    tx.commit().await?;
    Ok(())
}

/// `POST /admin/import/{id}/start`
pub async fn start(staff: Staff, Path(id): Path<String>) -> Outcome {
    let id = ImportId::parse(&id).map_err(|_| Failure::NotFound)?;
    let mut tx = staff.shop.begin().await?;
    let waiting = [ImportState::Preview];
    if store::move_run(&mut tx, id, &waiting, ImportState::Queued).await? {
        jobs::add_for_tenant::<ImportProducts>(&mut tx, json!({ "import": id }), 0).await?;
    }
    tx.commit().await?;
    staff.shop.see_other(&format!("{PAGE}/{id}"))
}

/// `POST /admin/import/{id}/cancel`
pub async fn cancel(staff: Staff, Path(id): Path<String>) -> Outcome {
    let id = ImportId::parse(&id).map_err(|_| Failure::NotFound)?;
    let mut tx = staff.shop.begin().await?;
    let open = [
        ImportState::Preview,
        ImportState::Queued,
        ImportState::Running,
    ];
    store::move_run(&mut tx, id, &open, ImportState::Cancelled).await?;
    tx.commit().await?;
    staff.shop.see_other(&format!("{PAGE}/{id}"))
}

/// `/admin/export/products.csv`
pub async fn download(staff: Staff) -> Outcome {
    let shop = &staff.shop;
    let mut file = Vec::new();
    let base = base_url(&shop.state.config, &shop.tenant, &shop.store);
    let currency = shop.settings().currency;
    export(&shop.state.db, &shop.tenant, currency, &base, &mut file)
        .await
        .map_err(Failure::internal)?;
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (
            header::CONTENT_DISPOSITION,
            "attachment; filename=\"products.csv\"",
        ),
        (header::CACHE_CONTROL, "private, no-store"),
    ];
    Ok((headers, Body::from(file)).into_response())
}

async fn reject(staff: &Staff, reason: Reason) -> Outcome {
    let error = Error::invalid("file", reason);
    staff
        .shop
        .reject(FORM, PAGE, &FormFields::default(), error)
        .await
}

async fn uploaded(mut multipart: Multipart) -> Result<(String, Bytes), Reason> {
    while let Some(field) = multipart
        .next_field()
        .await
        .map_err(|_| Reason::Malformed)?
    {
        if field.name() != Some("file") {
            continue;
        }
        let name: String = field
            .file_name()
            .unwrap_or("products.csv")
            .chars()
            .filter(|c| !c.is_control())
            .take(200)
            .collect();
        let max = i64::try_from(MOST_BYTES).unwrap_or(i64::MAX);
        let file = field
            .bytes()
            .await
            .map_err(|_| Reason::OutOfRange { min: 1, max })?;
        return if file.is_empty() {
            Err(Reason::Required)
        } else {
            Ok((name, file))
        };
    }
    Err(Reason::Required)
}

/// Counts rows and products and finds what can be found without the database.
fn looked_through(
    id: ImportId,
    file_name: String,
    file: &[u8],
    currency: Currency,
) -> Result<ImportRecord, RowFault> {
    let mut reader = Reader::new(file)?;
    let mut faults = Vec::new();
    let (mut rows, mut count) = (0, 0);
    while let Some(group) = reader.next_group() {
        let mut found = group.faults.clone();
        let _ = Described::read(&group, currency, &mut found);
        rows = group.rows_done;
        count += found.len() as u64;
        let room = FAULTS_KEPT.saturating_sub(faults.len());
        faults.extend(found.into_iter().take(room));
    }
    Ok(ImportRecord {
        id,
        file_name,
        storage_key: String::new(),
        state: ImportState::Preview,
        total_rows: rows,
        progress: Progress {
            faults,
            ..Progress::default()
        },
        fault_count: count,
    })
}
