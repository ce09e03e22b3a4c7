//! What comes round with the clock.

use crate::pricing::Occasion;
use graphile_worker::{IntoTaskHandlerResult, TaskHandler, WorkerContext};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::sale::{reduced, rules_of_sales};
use super::store;
use crate::core::{TenantId, VariantId};
use crate::db::Db;
use crate::jobs;
use crate::tenancy::{StoreSettings, Tenant};
use crate::web::AppState;

/// Variants that are looked at in one transaction.
const AT_ONCE: i64 = 500;

/// Writes down what variants really cost during a shop's sales, for the lowest price of 30 days.
#[derive(Debug, Serialize, Deserialize)]
pub struct KeepSalePrices {
    tenant: TenantId,
}

impl TaskHandler for KeepSalePrices {
    const IDENTIFIER: &'static str = "keep_sale_prices";

    async fn run(self, context: WorkerContext) -> impl IntoTaskHandlerResult {
        let state = jobs::program(&context)?;
        self.perform(&state).await
    }
}

impl KeepSalePrices {
    async fn perform(&self, state: &AppState) -> Result<(), String> {
        let tenant = jobs::active_tenant(&state.db, self.tenant).await;
        let Some(tenant) = tenant.map_err(|error| error.to_string())? else {
            return Ok(());
        };
        let store = state.registry.store(&tenant).await;
        let settings = store.map_err(|error| error.to_string())?.settings.clone();
        keep_sale_prices(&state.db, &tenant, &settings, state.clock.now()).await
    }
}

/// Writes down the sale prices of this moment. Where no sale goes on and none went on before,
/// nothing is looked at.
///
/// # Errors
/// When the database refuses or a price cannot be calculated.
pub async fn keep_sale_prices(
    db: &Db,
    tenant: &Tenant,
    settings: &StoreSettings,
    now: time::OffsetDateTime,
) -> Result<(), String> {
    let text = |error: sqlx::Error| error.to_string();
    let mut after = None;
    loop {
        let mut tx = db.begin(&tenant.schema).await.map_err(text)?;
        let live = store::live(&mut tx, settings.first_locale(), now)
            .await
            .map_err(text)?;
        // What asks something of the buyer is nobody's list price.
        let rules = rules_of_sales(&live, now, |rule| rule.condition.is_none());
        if rules.is_empty() && !store::sale_goes_on(&mut tx).await.map_err(text)? {
            return Ok(());
        }
        let listed = store::listed_after(&mut tx, after, AT_ONCE)
            .await
            .map_err(text)?;
        let Some(last) = listed.last() else {
            return Ok(());
        };
        after = Some(last.variant);
        let variants: Vec<VariantId> = listed.iter().map(|listed| listed.variant).collect();
        let facts = store::line_facts(&mut tx, &variants).await.map_err(text)?;
        let occasion = Occasion {
            time_zone: settings.time_zone.clone(),
            promotions: rules,
            ..Occasion::plain(now)
        };
        let sale =
            reduced(settings, &occasion, &listed, &facts).map_err(|fault| fault.to_string())?;
        let prices: Vec<(VariantId, Option<Decimal>)> = variants
            .into_iter()
            .map(|variant| (variant, sale.prices.get(&variant).copied()))
            .collect();
        store::keep_sale_prices(&mut tx, now, &prices)
            .await
            .map_err(text)?;
        tx.commit().await.map_err(text)?;
    }
}
