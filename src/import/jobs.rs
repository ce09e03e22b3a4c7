use std::io::Cursor;

use graphile_worker::{IntoTaskHandlerResult, TaskHandler, WorkerContext};
use serde::{Deserialize, Serialize};
use tracing::{info, warn};

use super::command::own_hosts;
use super::record::{ImportRecord, ImportState};
use super::{Images, ImportFault, Importer, Listener, Mode, Progress, Signal, store};
use crate::core::{ImportId, TenantId};
use crate::db::TenantTx;
use crate::jobs;
use crate::media::fetch::Fetcher;
use crate::tenancy::Tenant;
use crate::web::AppState;

/// Imports an uploaded file. Taken up again after a restart, it goes on after the last row that
/// was written.
#[derive(Debug, Serialize, Deserialize)]
pub struct ImportProducts {
    tenant: TenantId,
    import: ImportId,
}

impl TaskHandler for ImportProducts {
    const IDENTIFIER: &'static str = "import_products";

    async fn run(self, context: WorkerContext) -> impl IntoTaskHandlerResult {
        let state = jobs::program(&context)?;
        self.perform(&state)
            .await
            .map_err(|error| error.to_string())
    }
}

impl ImportProducts {
    /// Does the import, or what is left of it.
    ///
    /// # Errors
    /// When the database or the storage fails; the queue tries again.
    pub async fn perform(&self, state: &AppState) -> Result<(), ImportFault> {
        let Some(tenant) = jobs::active_tenant(&state.db, self.tenant).await? else {
            return Ok(());
        };
        let under_way = [ImportState::Queued, ImportState::Running];
        let mut tx = state.db.begin(&tenant.schema).await?;
        let begun = store::move_run(&mut tx, self.import, &under_way, ImportState::Running).await?;
        let record = store::run(&mut tx, self.import).await?.filter(|_| begun);
        tx.commit().await?;
        let Some(record) = record else { return Ok(()) };
        let end = match import(state, &tenant, &record).await {
            Ok(()) => ImportState::Done,
            Err(ImportFault::Head(fault)) => {
                warn!(%fault, "an import ended at its head");
                ImportState::Failed
            }
            Err(fault) => return Err(fault),
        };
        let mut tx = state.db.begin(&tenant.schema).await?;
        let ended = store::move_run(&mut tx, self.import, &[ImportState::Running], end).await?;
        tx.commit().await?;
        state
            .media
            .delete(&tenant.schema, &record.storage_key)
            .await
            .map_err(ImportFault::Media)?;
        info!(tenant = tenant.name.as_str(), ended, "import over");
        Ok(())
    }
}

async fn import(
    state: &AppState,
    tenant: &Tenant,
    record: &ImportRecord,
) -> Result<(), ImportFault> {
    let file = state.media.get(&tenant.schema, &record.storage_key).await;
    let file = file.map_err(ImportFault::Media)?.unwrap_or_default();
    let importer = importer(state, tenant, record.mode).await?;
    let start = Progress {
        faults: Vec::new(),
        changes: Vec::new(),
        ..record.progress.clone()
    };
    importer
        .run(Cursor::new(file), start, &mut Book(record.id))
        .await?;
    Ok(())
}

/// What imports an uploaded file.
pub(super) async fn importer(
    state: &AppState,
    tenant: &Tenant,
    mode: Mode,
) -> Result<Importer, ImportFault> {
    let store = state.registry.store(tenant).await?;
    let fetcher =
        Fetcher::system().map_err(|error| ImportFault::Database(sqlx::Error::Io(error)))?;
    Ok(Importer {
        db: state.db.clone(),
        shelf: state.media.clone(),
        own_hosts: own_hosts(&state.config, tenant, &store),
        currency: store.settings.currency,
        tenant: tenant.clone(),
        fetcher,
        images: Images::None,
        mode,
    })
}

/// Writes the progress where the merchant sees it, and hears of a cancellation there.
struct Book(ImportId);

impl Listener for Book {
    async fn hear(&mut self, tx: &mut TenantTx, progress: &Progress) -> sqlx::Result<Signal> {
        let runs = store::note_progress(tx, self.0, progress).await?;
        Ok(if runs { Signal::Continue } else { Signal::Stop })
    }
}
