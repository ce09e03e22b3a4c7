//! SQL of the registry and the store row.

use sqlx::types::Json;
use sqlx::{PgConnection, PgPool};

use super::{LocalText, NavigationEntry, Store, StoreSettings, Tenant, TenantState};
use crate::core::{Locale, TenantId, TenantName};
use crate::db::{SchemaName, TenantTx};

/// The tenant with that name.
///
/// # Errors
/// When the database refuses.
pub async fn tenant_by_name(pool: &PgPool, name: &TenantName) -> sqlx::Result<Option<Tenant>> {
    let row = sqlx::query!(
        "select id, name, schema_name, state from platform.tenants where name = $1",
        name.as_str()
    )
    .fetch_optional(pool)
    .await?;
    Ok(row.and_then(|row| tenant(row.id, &row.name, &row.schema_name, &row.state)))
}

/// The tenant that has proven `host` to be its own.
///
/// # Errors
/// When the database refuses.
pub async fn tenant_by_domain(pool: &PgPool, host: &str) -> sqlx::Result<Option<Tenant>> {
    let row = sqlx::query!(
        "select t.id, t.name, t.schema_name, t.state from platform.domains d
         join platform.tenants t on t.id = d.tenant_id
         where d.host = $1 and d.verified_at is not null",
        host
    )
    .fetch_optional(pool)
    .await?;
    Ok(row.and_then(|row| tenant(row.id, &row.name, &row.schema_name, &row.state)))
}

fn tenant(id: uuid::Uuid, name: &str, schema: &str, state: &str) -> Option<Tenant> {
    Some(Tenant {
        id: TenantId::from_uuid(id),
        name: TenantName::parse(name).ok()?,
        schema: SchemaName::from_registry(schema),
        state: TenantState::parse(state),
    })
}

/// Settings, navigation, logo and own domain of a tenant.
///
/// # Errors
/// When the database refuses.
pub async fn load_store(tx: &mut TenantTx, tenant: &Tenant) -> sqlx::Result<Store> {
    let settings =
        sqlx::query_scalar!(r#"select settings as "settings: Json<StoreSettings>" from store"#)
            .fetch_optional(&mut **tx)
            .await?
            .map(|Json(settings)| settings)
            .unwrap_or_default();
    let categories = sqlx::query!(
        r#"select slug, name, translations as "translations: Json<super::Translations>" from categories where parent_id is null order by position, name"#
    )
    .fetch_all(&mut **tx)
    .await?;
    let first = settings.first_locale();
    let navigation = categories
        .into_iter()
        .map(|row| NavigationEntry {
            name: localized(first, row.name, &row.translations.0, "name"),
            slug: row.slug,
        })
        .collect();
    let domain = sqlx::query_scalar!(
        "select host from platform.domains where tenant_id = $1 and verified_at is not null order by verified_at limit 1",
        tenant.id.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    let logo = match settings.theme.logo {
        Some(id) => {
            sqlx::query_scalar!("select hash from media where id = $1", id.as_uuid())
                .fetch_optional(&mut **tx)
                .await?
        }
        None => None,
    };
    Ok(Store {
        settings,
        navigation,
        domain,
        logo,
    })
}

/// Writes the settings and tells every node.
///
/// # Errors
/// When the database refuses.
pub async fn save_settings(
    tx: &mut TenantTx,
    tenant: &Tenant,
    settings: &StoreSettings,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into store (settings) values ($1) on conflict on constraint store_pkey do update set settings = $1, updated_at = now()",
        Json(settings) as _
    )
    .execute(&mut **tx)
    .await?;
    tell_changed(tx, tenant).await
}

/// Tells every node that something cached of this tenant has changed; sent when `tx` commits.
///
/// # Errors
/// When the database refuses.
pub async fn tell_changed(tx: &mut TenantTx, tenant: &Tenant) -> sqlx::Result<()> {
    sqlx::query!(
        "select pg_notify('galleria_cache', $1)",
        tenant.schema.as_str()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// A column in the first language and its translations as one text.
#[must_use]
pub fn localized(
    first: Locale,
    column: String,
    translations: &super::Translations,
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

/// Adds a tenant to the registry; false when its name is taken.
///
/// # Errors
/// When the database refuses.
pub async fn register(
    tx: &mut PgConnection,
    id: TenantId,
    name: &TenantName,
    schema: &SchemaName,
    owner_email: Option<&str>,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "insert into platform.tenants (id, name, schema_name, state, owner_email) values ($1, $2, $3, 'creating', $4)
         on conflict on constraint tenants_name_unique do nothing",
        id.as_uuid(),
        name.as_str(),
        schema.as_str(),
        owner_email
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Opens a tenant whose schema is whole at `version`.
///
/// # Errors
/// When the database refuses.
pub async fn stamp(tx: &mut PgConnection, schema: &SchemaName, version: i64) -> sqlx::Result<()> {
    sqlx::query!(
        "update platform.tenants set state = 'active', schema_version = $2 where schema_name = $1",
        schema.as_str(),
        version
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// The first settings of a new tenant; those it has already stay.
///
/// # Errors
/// When the database refuses.
pub async fn insert_settings(tx: &mut PgConnection, settings: &StoreSettings) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into store (settings) values ($1) on conflict on constraint store_pkey do nothing",
        Json(settings) as _
    )
    .execute(tx)
    .await?;
    Ok(())
}
