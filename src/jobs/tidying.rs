use futures::future::BoxFuture;
use graphile_worker::{IntoTaskHandlerResult, TaskHandler, WorkerContext};
use serde::{Deserialize, Serialize};
use sqlx::PgConnection;
use tracing::info;

use super::store;
use super::worker::program;
use crate::core::TenantId;
use crate::db::TenantTx;
use crate::web::AppState;

/// Removes what ended in a room's tables of a shop, and says how many rows that were.
pub type Tidy = for<'a> fn(&'a mut TenantTx) -> BoxFuture<'a, sqlx::Result<u64>>;

/// The same for tables of the platform.
pub type TidyOfPlatform = for<'a> fn(&'a mut PgConnection) -> BoxFuture<'a, sqlx::Result<u64>>;

/// What the rooms remove now and then, in this order; `app` lists it.
#[derive(Clone, Debug, Default)]
pub struct Tidying {
    /// In each shop.
    pub of_shops: Vec<Tidy>,
    /// In the platform's own tables.
    pub of_platform: Vec<TidyOfPlatform>,
}

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
    pub async fn perform(&self, state: &AppState) -> sqlx::Result<()> {
        let Some(tenant) = store::active_tenant(&state.db, self.tenant).await? else {
            return Ok(());
        };
        let tidying = state.part::<Tidying>().cloned().unwrap_or_default();
        let mut tx = state.db.begin(&tenant.schema).await?;
        let mut removed = 0;
        for tidy in tidying.of_shops {
            removed += tidy(&mut tx).await?;
        }
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
        Self::perform(&state)
            .await
            .map_err(|error| error.to_string())
    }
}

impl TidyPlatform {
    async fn perform(state: &AppState) -> sqlx::Result<()> {
        let tidying = state.part::<Tidying>().cloned().unwrap_or_default();
        let mut tx = state.db.begin_platform().await?;
        for tidy in tidying.of_platform {
            tidy(&mut tx).await?;
        }
        tx.commit().await
    }
}
