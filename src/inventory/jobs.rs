use graphile_worker::{IntoTaskHandlerResult, TaskHandler, WorkerContext};
use serde::{Deserialize, Serialize};

use super::letters::{self, About};
use super::store;
use crate::core::{TenantId, VariantId};
use crate::db::TenantTx;
use crate::identity::store::mailboxes;
use crate::jobs;
use crate::messaging::{self, NewMail};
use crate::tenancy::StoreSettings;
use crate::web::AppState;

/// Tells the shop what sales have left little of: one mail about all that fell since the last look.
#[derive(Debug, Serialize, Deserialize)]
pub struct AlertLowStock {
    tenant: TenantId,
}

impl TaskHandler for AlertLowStock {
    const IDENTIFIER: &'static str = "alert_low_stock";

    async fn run(self, context: WorkerContext) -> impl IntoTaskHandlerResult {
        let state = jobs::program(&context)?;
        self.perform(&state)
            .await
            .map(|_| ())
            .map_err(|error| error.to_string())
    }
}

impl AlertLowStock {
    /// The job of one tenant.
    #[must_use]
    pub fn new(tenant: TenantId) -> Self {
        Self { tenant }
    }

    /// Does it; answers how many variants fell.
    pub async fn perform(&self, state: &AppState) -> sqlx::Result<usize> {
        let Some(tenant) = jobs::active_tenant(&state.db, self.tenant).await? else {
            return Ok(0);
        };
        let store = state.registry.store(&tenant).await?;
        let limit = i32::from(store.settings.low_stock_alert);
        let mut tx = state.db.begin(&tenant.schema).await?;
        let since = store::begin_look(&mut tx).await?;
        let mut fallen = Vec::new();
        if limit > 0 {
            store::rose(&mut tx, limit).await?;
            fallen = store::fallen(&mut tx, limit, since).await?;
            if !fallen.is_empty() {
                tell(&mut tx, &store.settings, &fallen).await?;
            }
        }
        store::end_look(&mut tx).await?;
        tx.commit().await?;
        Ok(fallen.len())
    }
}

async fn tell(
    tx: &mut TenantTx,
    settings: &StoreSettings,
    fallen: &[VariantId],
) -> sqlx::Result<()> {
    let about = About {
        variant_ids: fallen.to_vec(),
    };
    for recipient in mailboxes(tx, settings).await? {
        let mail = NewMail::new(
            letters::LOW_STOCK,
            recipient,
            settings.first_locale(),
            &about,
        );
        messaging::enqueue(tx, &mail).await?;
    }
    Ok(())
}
