use graphile_worker::{IntoTaskHandlerResult, TaskHandler, WorkerContext};
use serde::{Deserialize, Serialize};

use super::{delivery, platform, smtp_configured, store, sweep_platform};
use crate::core::{MessageId, TenantId};
use crate::jobs;
use crate::web::AppState;

/// Sends one mail of a shop's outbox.
#[derive(Debug, Serialize, Deserialize)]
pub struct SendMail {
    tenant: TenantId,
    message: MessageId,
}

impl TaskHandler for SendMail {
    const IDENTIFIER: &'static str = "send_mail";

    async fn run(self, context: WorkerContext) -> impl IntoTaskHandlerResult {
        let state = jobs::program(&context)?;
        delivery::deliver(&state, self.tenant, self.message).await
    }
}

/// Sends one mail of the platform's own outbox.
#[derive(Debug, Serialize, Deserialize)]
pub struct SendPlatformMail {
    message: MessageId,
}

impl TaskHandler for SendPlatformMail {
    const IDENTIFIER: &'static str = "send_platform_mail";

    async fn run(self, context: WorkerContext) -> impl IntoTaskHandlerResult {
        let state = jobs::program(&context)?;
        platform::deliver(&state, self.message).await
    }
}

/// Takes up the mails of a shop that are due and that nobody sends.
#[derive(Debug, Serialize, Deserialize)]
pub struct SweepOutbox {
    tenant: TenantId,
}

impl TaskHandler for SweepOutbox {
    const IDENTIFIER: &'static str = "sweep_outbox";

    async fn run(self, context: WorkerContext) -> impl IntoTaskHandlerResult {
        let state = jobs::program(&context)?;
        self.perform(&state)
            .await
            .map_err(|error| error.to_string())
    }
}

impl SweepOutbox {
    async fn perform(&self, state: &AppState) -> sqlx::Result<()> {
        if !smtp_configured(&state.config) {
            return Ok(());
        }
        let Some(tenant) = jobs::active_tenant(&state.db, self.tenant).await? else {
            return Ok(());
        };
        let mut tx = state.db.begin(&tenant.schema).await?;
        store::sweep(&mut tx).await?;
        tx.commit().await
    }
}

/// The same for the platform's own outbox.
#[derive(Debug, Serialize, Deserialize)]
pub struct SweepPlatformOutbox {}

impl TaskHandler for SweepPlatformOutbox {
    const IDENTIFIER: &'static str = "sweep_platform_outbox";

    async fn run(self, context: WorkerContext) -> impl IntoTaskHandlerResult {
        let state = jobs::program(&context)?;
        if smtp_configured(&state.config) {
            sweep_platform(&state.db)
                .await
                .map_err(|error| error.to_string())?;
        }
        Ok::<(), String>(())
    }
}
