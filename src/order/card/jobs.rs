use graphile_worker::{IntoTaskHandlerResult, TaskHandler, WorkerContext};
use serde::{Deserialize, Serialize};

use super::reconcile;
use crate::core::TenantId;
use crate::jobs;
use crate::web::AppState;

/// Asks the provider of a shop what became of payments and refunds that nobody has told about.
#[derive(Debug, Serialize, Deserialize)]
pub struct ReconcilePayments {
    tenant: TenantId,
}

impl TaskHandler for ReconcilePayments {
    const IDENTIFIER: &'static str = "reconcile_payments";

    async fn run(self, context: WorkerContext) -> impl IntoTaskHandlerResult {
        let state = jobs::program(&context)?;
        self.perform(&state).await
    }
}

impl ReconcilePayments {
    async fn perform(&self, state: &AppState) -> Result<(), String> {
        let tenant = jobs::active_tenant(&state.db, self.tenant).await;
        let Some(tenant) = tenant.map_err(|error| error.to_string())? else {
            return Ok(());
        };
        reconcile(state, &tenant)
            .await
            .map_err(|failure| format!("{failure:?}"))?;
        Ok(())
    }
}
