//! SQL of the store row and what every page of a shop needs.

use std::sync::atomic::{AtomicU64, Ordering};

use sqlx::PgConnection;
use sqlx::types::Json;

use super::{navigation, tell_registry_changed};
use crate::core::Locale;
use crate::db::TenantTx;
use crate::media;
use crate::tenancy::{LocalText, Store, StoreSettings, Tenant, Theme, Translations};
use crate::ui::Logo;

/// How many stores this node has read.
static EDITIONS: AtomicU64 = AtomicU64::new(1);

/// Settings, navigation, logo and own domain of a tenant.
pub async fn load_store(tx: &mut TenantTx, tenant: &Tenant) -> sqlx::Result<Store> {
    let settings = settings(tx).await?;
    let navigation = navigation::load(tx, settings.first_locale()).await?;
    let domain = sqlx::query_scalar!(
        "select host from platform.domains where tenant_id = $1 and verified_at is not null order by verified_at limit 1",
        tenant.id.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    let logo = logo(tx, &settings.theme).await?;
    Ok(Store {
        settings,
        navigation,
        domain,
        logo,
        edition: EDITIONS.fetch_add(1, Ordering::Relaxed),
    })
}

/// The settings as they are.
pub async fn settings(tx: &mut TenantTx) -> sqlx::Result<StoreSettings> {
    let settings =
        sqlx::query_scalar!(r#"select settings as "settings: Json<StoreSettings>" from store"#)
            .fetch_optional(&mut **tx)
            .await?;
    Ok(settings.map(|Json(settings)| settings).unwrap_or_default())
}

async fn logo(tx: &mut TenantTx, theme: &Theme) -> sqlx::Result<Option<Logo>> {
    let Some(light) = theme.logo else {
        return Ok(None);
    };
    let ids: Vec<_> = std::iter::once(light).chain(theme.logo_on_dark).collect();
    let mut sources = media::store::sources_of(tx, &ids).await?;
    let dark = theme
        .logo_on_dark
        .filter(|id| *id != light)
        .and_then(|id| sources.remove(&id));
    Ok(sources.remove(&light).map(|light| Logo { light, dark }))
}

/// The settings, held until `tx` ends, so that two people who save at once do not undo each other.
pub async fn settings_for_change(tx: &mut TenantTx) -> sqlx::Result<StoreSettings> {
    let settings = sqlx::query_scalar!(
        r#"select settings as "settings: Json<StoreSettings>" from store for update"#
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(settings.map(|Json(settings)| settings).unwrap_or_default())
}

/// Writes the settings and tells every node.
pub async fn save_settings(
    tx: &mut TenantTx,
    tenant: &Tenant,
    settings: &StoreSettings,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into store (settings, updated_at) values ($1, now())
         on conflict on constraint store_pkey do update set settings = $1, updated_at = excluded.updated_at",
        Json(settings) as _
    )
    .execute(&mut **tx)
    .await?;
    tell_changed(tx, tenant).await
}

/// Tells every node that something cached of this tenant has changed; sent when `tx` commits.
pub async fn tell_changed(tx: &mut TenantTx, tenant: &Tenant) -> sqlx::Result<()> {
    tell_registry_changed(tx, &tenant.schema).await
}

/// A column in the first language and its translations as one text.
#[must_use]
pub fn localized(
    first: Locale,
    column: String,
    translations: &Translations,
    field: &str,
) -> LocalText {
    let mut text = LocalText::default();
    for (locale, fields) in translations {
        if let Some(value) = fields.get(field) {
            text.0.insert(*locale, value.clone());
        }
    }
    text.0.insert(first, column);
    text
}

/// The first settings of a new tenant; those it has already stay.
pub async fn insert_settings(tx: &mut PgConnection, settings: &StoreSettings) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into store (settings) values ($1) on conflict on constraint store_pkey do nothing",
        Json(settings) as _
    )
    .execute(tx)
    .await?;
    Ok(())
}
