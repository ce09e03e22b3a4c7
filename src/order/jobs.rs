use graphile_worker::{IntoTaskHandlerResult, TaskHandler, WorkerContext};
use serde::{Deserialize, Serialize};
use tracing::info;

use super::{expire_unpaid, identity_document};
use crate::core::TenantId;
use crate::jobs;
use crate::web::AppState;

/// Cancels a shop's orders whose payment did not arrive in time.
#[derive(Debug, Serialize, Deserialize)]
pub struct ExpireUnpaid {
    tenant: TenantId,
}

impl TaskHandler for ExpireUnpaid {
    const IDENTIFIER: &'static str = "expire_unpaid";

    async fn run(self, context: WorkerContext) -> impl IntoTaskHandlerResult {
        let state = jobs::program(&context)?;
        self.perform(&state).await
    }
}

impl ExpireUnpaid {
    async fn perform(&self, state: &AppState) -> Result<(), String> {
        let tenant = jobs::active_tenant(&state.db, self.tenant).await;
        let Some(tenant) = tenant.map_err(|error| error.to_string())? else {
            return Ok(());
        };
        let expired = expire_unpaid(state, &tenant)
            .await
            .map_err(|failure| format!("{failure:?}"))?;
        if expired > 0 {
            info!(
                tenant = tenant.name.as_str(),
                expired, "unpaid orders expired"
            );
        }
        Ok(())
    }
}

/// Seals a shop's numbers of identity documents anew where an older key of the installation sealed them.
#[derive(Debug, Serialize, Deserialize)]
pub struct KeepDocumentsSealed {
    tenant: TenantId,
}

impl TaskHandler for KeepDocumentsSealed {
    const IDENTIFIER: &'static str = "keep_documents_sealed";

    async fn run(self, context: WorkerContext) -> impl IntoTaskHandlerResult {
        let state = jobs::program(&context)?;
        self.perform(&state)
            .await
            .map_err(|error| error.to_string())
    }
}

impl KeepDocumentsSealed {
    /// The job of one shop.
    #[must_use]
    pub fn new(tenant: TenantId) -> Self {
        Self { tenant }
    }

    /// Does it.
    ///
    /// # Errors
    /// When the database refuses.
    pub async fn perform(self, state: &AppState) -> sqlx::Result<()> {
        let Some(keys) = &state.config.sealing_keys else {
            return Ok(());
        };
        match jobs::active_tenant(&state.db, self.tenant).await? {
            Some(tenant) => identity_document::keep_sealed(state, &tenant, keys).await,
            None => Ok(()),
        }
    }
}
