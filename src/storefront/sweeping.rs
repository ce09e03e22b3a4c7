//! Removes, round by round, what lies in the storage and belongs to no picture of the shop.

use std::time::Duration;

use graphile_worker::{IntoTaskHandlerResult, TaskHandler, WorkerContext};
use serde::{Deserialize, Serialize};
use tracing::info;

use crate::core::TenantId;
use crate::jobs;
use crate::media::{self, MediaFault};
use crate::web::AppState;

/// What is younger may be an upload under way: its files come first, then its row.
const YOUNG: Duration = Duration::from_hours(24);

/// Removes the files of a shop's pictures that have no row.
#[derive(Debug, Serialize, Deserialize)]
pub struct SweepPictures {
    tenant: TenantId,
}

impl TaskHandler for SweepPictures {
    const IDENTIFIER: &'static str = "sweep_shelf";

    async fn run(self, context: WorkerContext) -> impl IntoTaskHandlerResult {
        let state = jobs::program(&context)?;
        self.perform(&state)
            .await
            .map_err(|fault| fault.to_string())
    }
}

impl SweepPictures {
    /// The sweeping of one shop.
    #[must_use]
    pub fn new(tenant: TenantId) -> Self {
        Self { tenant }
    }

    /// Removes what is older than a day.
    ///
    /// # Errors
    /// When the storage or the database fails.
    pub async fn perform(&self, state: &AppState) -> Result<(), MediaFault> {
        let internal = |error: sqlx::Error| MediaFault::Internal(error.to_string());
        let Some(tenant) = jobs::active_tenant(&state.db, self.tenant)
            .await
            .map_err(internal)?
        else {
            return Ok(());
        };
        // What is old enough is looked at before the rows are: a row that comes meanwhile is seen.
        let old = state.media.old_pictures(&tenant.schema, YOUNG).await?;
        let mut tx = state.db.begin(&tenant.schema).await.map_err(internal)?;
        let known = media::store::hashes(&mut tx).await.map_err(internal)?;
        tx.commit().await.map_err(internal)?;
        let orphans = old.into_iter().filter(|hash| !known.contains(hash));
        let removed = state.media.remove_pictures(&tenant.schema, orphans).await?;
        if removed > 0 {
            info!(
                tenant = tenant.name.as_str(),
                removed, "removed files of pictures that are none"
            );
        }
        Ok(())
    }
}
