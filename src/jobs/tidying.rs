use graphile_worker::{IntoTaskHandlerResult, TaskHandler, WorkerContext};
use serde::{Deserialize, Serialize};
use tracing::info;

use super::store;
use super::worker::program;
use crate::core::TenantId;
use crate::web::AppState;

/// Removes what ended in a shop: sessions, drafts, carts that nobody can open.
#[derive(Debug, Serialize, Deserialize)]
pub struct TidyTenant {
    tenant: TenantId,
}

impl TaskHandler for TidyTenant {
    const IDENTIFIER: &'static str = "tidy_tenant";

    async fn run(self, context: WorkerContext) -> impl IntoTaskHandlerResult {
        let state = program(&context)?;
        self.perform(&state)
            .await
            .map_err(|error| error.to_string())
    }
}

impl TidyTenant {
    /// The tidying of one shop.
    #[must_use]
    pub fn new(tenant: TenantId) -> Self {
        Self { tenant }
    }

    /// Does it now.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn perform(&self, state: &AppState) -> sqlx::Result<()> {
        let Some(tenant) = store::active_tenant(&state.db, self.tenant).await? else {
            return Ok(());
        };
        let mut tx = state.db.begin(&tenant.schema).await?;
        let removed = store::remove_expired(&mut tx).await?;
        tx.commit().await?;
        if removed > 0 {
            info!(
                tenant = tenant.name.as_str(),
                removed, "removed what had ended"
            );
        }
        Ok(())
    }
}

/// The same for the platform's own tables.
#[derive(Debug, Serialize, Deserialize)]
pub struct TidyPlatform {}

impl TaskHandler for TidyPlatform {
    const IDENTIFIER: &'static str = "tidy_platform";

    async fn run(self, context: WorkerContext) -> impl IntoTaskHandlerResult {
        let state = program(&context)?;
        store::remove_expired_of_platform(&state.db)
            .await
            .map_err(|error| error.to_string())
    }
}
