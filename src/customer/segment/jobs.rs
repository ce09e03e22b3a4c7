use graphile_worker::{IntoTaskHandlerResult, TaskHandler, WorkerContext};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{Moment, store};
use crate::core::{SegmentId, TenantId};
use crate::db::TenantTx;
use crate::jobs;
use crate::web::AppState;

/// Counts the members of a segment over all customers.
#[derive(Debug, Serialize, Deserialize)]
pub struct RecountSegment {
    tenant: TenantId,
    segment: SegmentId,
}

impl TaskHandler for RecountSegment {
    const IDENTIFIER: &'static str = "recount_segment";

    async fn run(self, context: WorkerContext) -> impl IntoTaskHandlerResult {
        let state = jobs::program(&context)?;
        self.perform(&state)
            .await
            .map_err(|error| error.to_string())
    }
}

impl RecountSegment {
    /// Puts the recount of a segment into the queue; it runs once `tx` is committed.
    pub async fn ask(tx: &mut TenantTx, segment: SegmentId) -> sqlx::Result<()> {
        jobs::add_for_tenant::<Self>(tx, json!({ "segment": segment }), 0).await
    }

    async fn perform(&self, state: &AppState) -> sqlx::Result<()> {
        let Some(tenant) = jobs::active_tenant(&state.db, self.tenant).await? else {
            return Ok(());
        };
        let shop = state.registry.store(&tenant).await?;
        let moment = Moment::of(&shop.settings, state.clock.now());
        let mut tx = state.db.begin(&tenant.schema).await?;
        if let Some(segment) = store::by_id(&mut tx, self.segment).await? {
            let members = store::count(&mut tx, &segment.rule, &moment).await?;
            store::set_members(&mut tx, self.segment, members).await?;
        }
        tx.commit().await
    }
}
