//! Cards and PayPal for the demo shops, where their stand-ins run beside them.

use time::OffsetDateTime;

use super::{DemoFault, fjell, lumen};
use crate::core::TenantName;
use crate::db::Db;
use crate::payment::store::keys_shown;
use crate::payment::{PayPalKeys, ProviderKeys, ProviderName};
use crate::tenancy::{self, Tenant};
use crate::web::Config;

/// Gives each shop the keys by which the stand-ins know it. The real providers know no such keys, so with them nothing
/// is offered; keys that a shop has are left alone.
pub(super) async fn offer(db: &Db, config: &Config) -> Result<(), DemoFault> {
    if config.sealing_keys.is_none() {
        return Ok(());
    }
    for shop in [lumen(), fjell()] {
        let name = TenantName::parse(shop.slug)?;
        let tenant = tenancy::store::tenant_by_name(db.pool(), &name).await?;
        let tenant = tenant.ok_or("the tenant was removed meanwhile")?;
        if !config.stripe_url.starts_with("https://") {
            offer_cards(db, config, &tenant).await?;
        }
        if config.paypal_url.is_some() {
            offer_paypal(db, config, &tenant).await?;
        }
    }
    Ok(())
}

async fn offer_cards(db: &Db, config: &Config, tenant: &Tenant) -> Result<(), DemoFault> {
    let mut tx = db.begin(&tenant.schema).await?;
    if keys_shown(&mut tx, ProviderName::Stripe.name())
        .await?
        .is_some()
    {
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

async fn offer_paypal(db: &Db, config: &Config, tenant: &Tenant) -> Result<(), DemoFault> {
    let mut tx = db.begin(&tenant.schema).await?;
    let known = keys_shown(&mut tx, ProviderName::PayPal.name()).await?;
    if known.is_some() {
        return Ok(());
    }
    let keys = PayPalKeys {
        client_id: format!("client_{}", tenant.name),
        secret: format!("secret_{}", tenant.name),
        webhook_id: format!("WH{}", tenant.name),
        is_live: false,
    };
    let (sealing, now) = (config.sealing_keys.as_ref(), OffsetDateTime::now_utc());
    keys.keep(sealing, tenant, &mut tx, now)
        .await
        .map_err(|failure| format!("the keys of the stand-in: {failure:?}"))?;
    let mut settings = tenancy::store::settings_for_change(&mut tx).await?;
    settings.paypal = true;
    tenancy::store::save_settings(&mut tx, tenant, &settings).await?;
    tx.commit().await?;
    Ok(())
}
