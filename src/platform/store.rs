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

/// The tenant with that id.
///
/// # Errors
/// When the database refuses.
pub async fn tenant_by_id(pool: &PgPool, id: TenantId) -> sqlx::Result<Option<Tenant>> {
    let row = sqlx::query!(
        "select id, name, schema_name, state from platform.tenants where id = $1",
        id.as_uuid()
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
    tell_registry_changed(tx, &tenant.schema).await
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

/// Whether Postgres has a schema of that name.
///
/// # Errors
/// When the database refuses.
pub async fn schema_exists(tx: &mut PgConnection, schema: &SchemaName) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (select from pg_namespace where nspname = $1) as "exists!""#,
        schema.as_str()
    )
    .fetch_one(tx)
    .await
}

/// State and version of a registered tenant.
#[derive(Clone, Copy, Debug)]
pub struct Registration {
    /// Whether it is whole, and served.
    pub state: TenantState,
    /// Its last migration.
    pub version: i64,
}

/// What the registry says of a schema; its row stays locked until `tx` ends.
///
/// # Errors
/// When the database refuses.
pub async fn registration(
    tx: &mut PgConnection,
    schema: &SchemaName,
) -> sqlx::Result<Option<Registration>> {
    let row = sqlx::query!(
        "select state, schema_version from platform.tenants where schema_name = $1 for update",
        schema.as_str()
    )
    .fetch_optional(tx)
    .await?;
    Ok(row.map(|row| Registration {
        state: TenantState::parse(&row.state),
        version: row.schema_version,
    }))
}

/// A row of the list of tenants.
#[derive(Clone, Debug)]
pub struct TenantRow {
    /// Its name.
    pub name: String,
    /// Where its tables are.
    pub schema: String,
    /// Whether it is served.
    pub state: TenantState,
    /// Its last migration.
    pub version: i64,
    /// Who opened it.
    pub owner_email: Option<String>,
    /// When.
    pub created_at: time::OffsetDateTime,
}

/// Every tenant, by name.
///
/// # Errors
/// When the database refuses.
pub async fn tenants(pool: &PgPool) -> sqlx::Result<Vec<TenantRow>> {
    let rows = sqlx::query!(
        r#"select name, schema_name, state, schema_version, owner_email, created_at as "created_at: time::OffsetDateTime" from platform.tenants order by name"#
    )
    .fetch_all(pool)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| TenantRow {
            name: row.name,
            schema: row.schema_name,
            state: TenantState::parse(&row.state),
            version: row.schema_version,
            owner_email: row.owner_email,
            created_at: row.created_at,
        })
        .collect())
}

/// How many tenants have not reached `version`.
///
/// # Errors
/// When the database refuses.
pub async fn older_tenants(pool: &PgPool, version: i64) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!" from platform.tenants where schema_version < $1"#,
        version
    )
    .fetch_one(pool)
    .await
}

/// Closes or opens a whole tenant; its schema when there is one in the other state.
///
/// # Errors
/// When the database refuses.
pub async fn set_state(
    tx: &mut PgConnection,
    name: &TenantName,
    state: TenantState,
) -> sqlx::Result<Option<SchemaName>> {
    let schema = sqlx::query_scalar!(
        "update platform.tenants set state = $2,
             suspended_at = case when $2 = 'suspended' then coalesce(suspended_at, now()) end
         where name = $1 and state <> 'creating' returning schema_name",
        name.as_str(),
        state.word()
    )
    .fetch_optional(tx)
    .await?;
    Ok(schema.map(|schema| SchemaName::from_registry(&schema)))
}

/// Takes a tenant out of the registry; its domains go with it.
///
/// # Errors
/// When the database refuses.
pub async fn unregister(tx: &mut PgConnection, tenant: &Tenant) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from platform.tenants where id = $1",
        tenant.id.as_uuid()
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Tells every node that a tenant came, went or changed; sent when `tx` commits.
///
/// # Errors
/// When the database refuses.
pub async fn tell_registry_changed(tx: &mut PgConnection, schema: &SchemaName) -> sqlx::Result<()> {
    sqlx::query!("select pg_notify('galleria_cache', $1)", schema.as_str())
        .execute(tx)
        .await?;
    Ok(())
}

/// Opens a tenant whose schema is whole at `version`.
///
/// # Errors
/// When the database refuses.
pub async fn stamp(tx: &mut PgConnection, schema: &SchemaName, version: i64) -> sqlx::Result<()> {
    sqlx::query!(
        "update platform.tenants set state = case state when 'creating' then 'active' else state end, schema_version = $2 where schema_name = $1",
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
