use graphile_worker::{IntoTaskHandlerResult, TaskHandler, WorkerContext};
use serde::{Deserialize, Serialize};

use super::random_code;
use crate::core::{CodeBatchId, TenantId};
use crate::jobs;
use crate::promotion::store::admin::{add_codes_of_batch, open_batch};
use crate::web::{AppState, Failure};

/// Codes that are written in one transaction.
const CHUNK: i32 = 1_000;

/// Makes the codes of a batch. Taken up again after a restart, it goes on with those that are
/// still missing; a batch that was cancelled gets no more.
#[derive(Debug, Serialize, Deserialize)]
pub struct MakeCodes {
    tenant: TenantId,
    batch: CodeBatchId,
}

impl TaskHandler for MakeCodes {
    const IDENTIFIER: &'static str = "make_codes";

    async fn run(self, context: WorkerContext) -> impl IntoTaskHandlerResult {
        let state = jobs::program(&context)?;
        self.perform(&state)
            .await
            .map_err(|failure| format!("{failure:?}"))
    }
}

impl MakeCodes {
    /// The codes of this batch of this tenant.
    #[must_use]
    pub fn new(tenant: TenantId, batch: CodeBatchId) -> Self {
        Self { tenant, batch }
    }

    /// Makes the codes that are missing.
    ///
    /// # Errors
    /// When the database or the system's generator fails; the queue tries again.
    pub async fn perform(&self, state: &AppState) -> Result<(), Failure> {
        while self.make_some(state).await? {}
        Ok(())
    }

    /// Makes the next codes; false when there is nothing left to make.
    ///
    /// # Errors
    /// As [`Self::perform`].
    pub async fn make_some(&self, state: &AppState) -> Result<bool, Failure> {
        let Some(tenant) = jobs::active_tenant(&state.db, self.tenant).await? else {
            return Ok(false);
        };
        let mut tx = state.db.begin(&tenant.schema).await?;
        let Some(batch) = open_batch(&mut tx, self.batch).await? else {
            return Ok(false);
        };
        let missing = (batch.wanted - batch.made).min(CHUNK);
        let codes = (0..missing)
            .map(|_| random_code(&batch.prefix))
            .collect::<Result<Vec<_>, _>>()
            .map_err(Failure::internal)?;
        add_codes_of_batch(&mut tx, &batch, &codes).await?;
        tx.commit().await?;
        Ok(true)
    }
}
