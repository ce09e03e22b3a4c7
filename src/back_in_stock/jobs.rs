use graphile_worker::{IntoTaskHandlerResult, TaskHandler, WorkerContext};
use serde::{Deserialize, Serialize};
use tracing::info;
use uuid::Uuid;

use super::letters::{self, Told};
use super::store::{self, Offer};
use crate::core::{TenantId, VariantId};
use crate::db::TenantTx;
use crate::jobs;
use crate::messaging::{self, NewMail};
use crate::web::AppState;

/// People told of one variant in one run, where the shop does not count its units.
const MOST_UNCOUNTED: i64 = 200;

/// Tells those who wait for what can be bought again. However it came back (counted, imported, given back), it is
/// found by looking at the stock.
#[derive(Debug, Serialize, Deserialize)]
pub struct TellBackInStock {
    tenant: TenantId,
}

impl TaskHandler for TellBackInStock {
    const IDENTIFIER: &'static str = "tell_back_in_stock";

    async fn run(self, context: WorkerContext) -> impl IntoTaskHandlerResult {
        let state = jobs::program(&context)?;
        self.perform(&state)
            .await
            .map(|_| ())
            .map_err(|error| error.to_string())
    }
}

impl TellBackInStock {
    /// The job of one tenant.
    #[must_use]
    pub fn new(tenant: TenantId) -> Self {
        Self { tenant }
    }

    /// Does it; answers how many people are told.
    pub async fn perform(&self, state: &AppState) -> sqlx::Result<usize> {
        let Some(tenant) = jobs::active_tenant(&state.db, self.tenant).await? else {
            return Ok(0);
        };
        let mut tx = state.db.begin(&tenant.schema).await?;
        let variants = store::variants_to_tell(&mut tx).await?;
        tx.commit().await?;
        let mut told = 0;
        for variant in variants {
            // One at a time, so that no lock waits for the others.
            let mut tx = state.db.begin(&tenant.schema).await?;
            told += tell(&mut tx, variant).await?;
            tx.commit().await?;
        }
        if told > 0 {
            info!(tenant = tenant.name.as_str(), told, "told of what is back");
        }
        Ok(told)
    }
}

async fn tell(tx: &mut TenantTx, variant: VariantId) -> sqlx::Result<usize> {
    let Some(offer) = store::hold_offer(tx, variant).await? else {
        return Ok(0);
    };
    let (standing, most) = match offer {
        Offer::Counted(places) => (places.standing(), places.free()),
        Offer::Uncounted => (0, MOST_UNCOUNTED),
    };
    let waiting = store::queue_of(tx, variant, most).await?;
    for entry in &waiting {
        let notice = Uuid::now_v7();
        store::mark_told(tx, entry.id, notice).await?;
        let about = Told { notice_id: notice };
        let mail = NewMail::new(letters::BACK, entry.email.as_str(), entry.locale, &about);
        messaging::enqueue(tx, &mail).await?;
    }
    let told = i64::try_from(waiting.len()).unwrap_or(i64::MAX);
    let offered = match offer {
        Offer::Counted(_) => standing.saturating_add(told),
        Offer::Uncounted => 0,
    };
    store::set_offered(tx, variant, offered).await?;
    Ok(waiting.len())
}
