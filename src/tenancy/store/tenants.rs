//! SQL of the registry.

use std::collections::HashMap;

use sqlx::{PgConnection, PgPool};

use crate::core::{TenantId, TenantName};
use crate::db::SchemaName;
use crate::tenancy::{Tenant, TenantState};

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
    let rows = sqlx::query_as!(
        RawTenant,
        r#"select name, schema_name, state, schema_version, owner_email, created_at as "created_at: time::OffsetDateTime"
           from platform.tenants order by name"#
    )
    .fetch_all(pool)
    .await?;
    Ok(rows.into_iter().map(tenant_row_of).collect())
}

fn tenant_row_of(row: RawTenant) -> TenantRow {
    TenantRow {
        name: row.name,
        schema: row.schema_name,
        state: TenantState::parse(&row.state),
        version: row.schema_version,
        owner_email: row.owner_email,
        created_at: row.created_at,
    }
}

struct RawTenant {
    name: String,
    schema_name: String,
    state: String,
    schema_version: i64,
    owner_email: Option<String>,
    created_at: time::OffsetDateTime,
}

/// One tenant as the list shows it.
///
/// # Errors
/// When the database refuses.
pub async fn tenant_row(pool: &PgPool, name: &TenantName) -> sqlx::Result<Option<TenantRow>> {
    let row = sqlx::query_as!(
        RawTenant,
        r#"select name, schema_name, state, schema_version, owner_email, created_at as "created_at: time::OffsetDateTime"
           from platform.tenants where name = $1"#,
        name.as_str()
    )
    .fetch_optional(pool)
    .await?;
    Ok(row.map(tenant_row_of))
}

/// Some tenants whose name or owner contains `typed`, and how many there are of those.
///
/// # Errors
/// When the database refuses.
pub async fn tenants_page(
    pool: &PgPool,
    typed: &str,
    limit: i64,
    offset: i64,
) -> sqlx::Result<(Vec<TenantRow>, i64)> {
    let rows = sqlx::query_as!(
        RawTenant,
        r#"select name, schema_name, state, schema_version, owner_email, created_at as "created_at: time::OffsetDateTime"
           from platform.tenants
           where position(lower($1) in name) > 0 or position(lower($1) in coalesce(owner_email, '')) > 0
           order by name limit $2 offset $3"#,
        typed,
        limit,
        offset
    )
    .fetch_all(pool)
    .await?;
    let total = sqlx::query_scalar!(
        r#"select count(*) as "count!" from platform.tenants
           where position(lower($1) in name) > 0 or position(lower($1) in coalesce(owner_email, '')) > 0"#,
        typed
    )
    .fetch_one(pool)
    .await?;
    Ok((rows.into_iter().map(tenant_row_of).collect(), total))
}

/// Bytes on disk, by schema, of some tenants.
///
/// # Errors
/// When the database refuses.
pub async fn schema_sizes(
    pool: &PgPool,
    tenants: &[TenantRow],
) -> sqlx::Result<HashMap<String, i64>> {
    let schemas: Vec<String> = tenants.iter().map(|row| row.schema.clone()).collect();
    let rows = sqlx::query!(
        r#"select n.nspname::text as "schema!", sum(pg_total_relation_size(c.oid))::bigint as "bytes!"
           from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where n.nspname = any($1::text[]) and c.relkind in ('r', 'm', 'S') group by 1"#,
        &schemas
    )
    .fetch_all(pool)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| (row.schema, row.bytes))
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

/// Whether the registry names `email` as the tenant's owner.
///
/// # Errors
/// When the database refuses.
pub async fn is_owned_by(pool: &PgPool, name: &TenantName, email: &str) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (select from platform.tenants where name = $1 and owner_email = $2) as "owned!""#,
        name.as_str(),
        email
    )
    .fetch_one(pool)
    .await
}
