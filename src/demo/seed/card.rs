//! Cards for the demo shops, where the stand-in for Stripe runs beside them.

use time::OffsetDateTime;

use super::{DemoFault, fjell, lumen};
use crate::core::TenantName;
use crate::db::Db;
use crate::payment::store::keys_shown;
use crate::payment::{ProviderKeys, STRIPE};
use crate::tenancy::{self, Tenant};
use crate::web::Config;

/// Gives each shop the keys by which the stand-in knows it. The real Stripe knows no such keys, so with it nothing
/// is offered; keys that a shop has are left alone.
pub(super) async fn offer(db: &Db, config: &Config) -> Result<(), DemoFault> {
    let is_real = config.stripe_url.starts_with("https://");
    if is_real || config.sealing_keys.is_none() {
        return Ok(());
    }
    for shop in [lumen(), fjell()] {
        let name = TenantName::parse(shop.slug)?;
        let tenant = tenancy::store::tenant_by_name(db.pool(), &name).await?;
        offer_in(
            db,
            config,
            &tenant.ok_or("the tenant was removed meanwhile")?,
        )
        .await?;
    }
    Ok(())
}

async fn offer_in(db: &Db, config: &Config, tenant: &Tenant) -> Result<(), DemoFault> {
    let mut tx = db.begin(&tenant.schema).await?;
    if keys_shown(&mut tx, STRIPE).await?.is_some() {
        return Ok(());
    }
    let keys = ProviderKeys {
        secret_key: format!("sk_test_{}", tenant.name),
        webhook_secret: format!("whsec_{}", tenant.name),
    };
    let (sealing, now) = (config.sealing_keys.as_ref(), OffsetDateTime::now_utc());
    keys.keep(sealing, tenant, &mut tx, now)
        .await
        .map_err(|failure| format!("the keys of the stand-in: {failure:?}"))?;
    let mut settings = tenancy::store::settings_for_change(&mut tx).await?;
    settings.card_online = true;
    tenancy::store::save_settings(&mut tx, tenant, &settings).await?;
    tx.commit().await?;
    Ok(())
}
