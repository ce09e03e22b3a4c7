use graphile_worker::{IntoTaskHandlerResult, TaskHandler, WorkerContext};
use serde::{Deserialize, Serialize};

use super::selling;
use crate::core::TenantId;
use crate::jobs;
use crate::web::AppState;

/// Sends the gift cards whose day has come.
#[derive(Debug, Serialize, Deserialize)]
pub struct SendGiftCards {
    tenant: TenantId,
}

impl TaskHandler for SendGiftCards {
    const IDENTIFIER: &'static str = "send_gift_cards";

    async fn run(self, context: WorkerContext) -> impl IntoTaskHandlerResult {
        let state = jobs::program(&context)?;
        let sent = self.perform(&state).await;
        sent.map(|_| ()).map_err(|error| error.to_string())
    }
}

impl SendGiftCards {
    /// The job of one tenant.
    #[must_use]
    pub fn new(tenant: TenantId) -> Self {
        Self { tenant }
    }

    /// Does it; answers how many cards it were.
    pub async fn perform(&self, state: &AppState) -> sqlx::Result<usize> {
        let Some(tenant) = jobs::active_tenant(&state.db, self.tenant).await? else {
            return Ok(0);
        };
        let settings = state.registry.store(&tenant).await?.settings.clone();
        let today = settings.time_zone.date(state.clock.now());
        let mut tx = state.db.begin(&tenant.schema).await?;
        let sent = selling::deliver(&mut tx, None, today).await?;
        tx.commit().await?;
        Ok(sent)
    }
}
