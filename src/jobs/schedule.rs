use graphile_worker::{IntoTaskHandlerResult, TaskHandler, WorkerContext};
use serde::{Deserialize, Serialize};

use super::store;
use super::table::Regular;
use super::worker::program;
use crate::db::Db;

/// Puts every regular job into the queue: those of tenants once per active tenant.
///
/// The clock queues it with no payload at all, which is the JSON of a struct without braces.
#[derive(Debug, Serialize, Deserialize)]
pub struct ScheduleTenants;

impl TaskHandler for ScheduleTenants {
    const IDENTIFIER: &'static str = "schedule_tenants";

    async fn run(self, context: WorkerContext) -> impl IntoTaskHandlerResult {
        let state = program(&context)?;
        let regular = context.get_ext::<Regular>().cloned().unwrap_or_default();
        schedule(&state.db, &regular)
            .await
            .map_err(|error| error.to_string())
    }
}

pub(super) async fn schedule(db: &Db, regular: &Regular) -> sqlx::Result<()> {
    for identifier in &regular.for_platform {
        store::add_once(db, identifier).await?;
    }
    for identifier in &regular.for_each_tenant {
        store::add_for_each_tenant(db, identifier).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ex_14_the_regular_job_takes_what_the_clock_queues() {
        let queued = serde_json::Value::Null;
        assert!(serde_json::from_value::<ScheduleTenants>(queued).is_ok());
    }
}
