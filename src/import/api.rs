//! What the forms of the import pages do.

use axum::body::Body;
use axum::extract::{Multipart, Path};
use axum::http::header;
use axum::response::IntoResponse;
use bytes::Bytes;
use serde_json::json;

use super::command::base_url;
use super::jobs::importer;
use super::record::{ImportRecord, ImportState};
use super::{ImportFault, ImportProducts, Mode, export, store};
use crate::core::{Error, ImportId, Reason};
use crate::identity::Staff;
use crate::jobs;
use crate::web::{Failure, FormFields, Outcome};

/// Most bytes of an uploaded file.
pub const MOST_BYTES: usize = 20 * 1024 * 1024;
/// Name of the upload form's draft.
pub(super) const FORM: &str = "import";
/// The columns that were read of a file that was refused.
pub(super) const COLUMNS: &str = "columns";
/// The tick that products that exist may be replaced.
pub(super) const REPLACES: &str = "replace";
/// The tick that their variants may be removed.
pub(super) const REMOVES_VARIANTS: &str = "remove_variants";
/// Where the pages live.
pub(super) const PAGE: &str = "/admin/import";

/// `POST /admin/import`: keeps the file and looks it through.
pub async fn upload(staff: Staff, multipart: Multipart) -> Outcome {
    let (name, file) = match uploaded(multipart).await {
        Ok(upload) => upload,
        Err(reason) => return reject(&staff, reason, &[]).await,
    };
    let shop = &staff.shop;
    // What would happen if everything were replaced: the merchant decides with this in view.
    let mode = Mode {
        replaces: true,
        removes_variants: false,
    };
    let importer = importer(&shop.state, &shop.tenant, mode)
        .await
        .map_err(Failure::internal)?;
    let preview = match importer.look_through(&file[..]).await {
        Ok(preview) => preview,
        Err(ImportFault::Head(fault)) => {
            return reject(&staff, Reason::UnsupportedFile, &fault.columns).await;
        }
        Err(fault) => return Err(Failure::internal(fault)),
    };
    let id = ImportId::new();
    let record = ImportRecord {
        id,
        file_name: name,
        storage_key: format!("imports/{id}.csv"),
        state: ImportState::Preview,
        total_rows: preview.progress.rows,
        progress: preview.progress,
        mode: Mode::default(),
        fault_count: preview.fault_count,
    };
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
pub async fn start(staff: Staff, Path(id): Path<String>, fields: FormFields) -> Outcome {
    let id = ImportId::parse(&id).map_err(|_| Failure::NotFound)?;
    let mode = Mode {
        replaces: fields.has(REPLACES),
        removes_variants: fields.has(REPLACES) && fields.has(REMOVES_VARIANTS),
    };
    let mut tx = staff.shop.begin().await?;
    if store::queue_run(&mut tx, id, mode).await? {
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

async fn reject(staff: &Staff, reason: Reason, columns: &[String]) -> Outcome {
    let error = Error::invalid("file", reason);
    let mut fields = FormFields::default();
    if !columns.is_empty() {
        fields.set(COLUMNS, columns.join(", "));
    }
    staff.shop.reject(FORM, PAGE, &fields, error).await
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
