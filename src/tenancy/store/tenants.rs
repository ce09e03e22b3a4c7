//! SQL of the registry.

use sqlx::{PgConnection, PgPool};

use crate::core::{TenantId, TenantName};
use crate::db::SchemaName;
use crate::tenancy::{Tenant, TenantState};

/// The tenant with that name.
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

/// Closes or opens a whole tenant; its schema when there is one in the other state.
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
pub async fn tell_registry_changed(tx: &mut PgConnection, schema: &SchemaName) -> sqlx::Result<()> {
    sqlx::query!("select pg_notify('galleria_cache', $1)", schema.as_str())
        .execute(tx)
        .await?;
    Ok(())
}

/// Opens a tenant whose schema is whole at `version`.
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
pub async fn is_owned_by(pool: &PgPool, name: &TenantName, email: &str) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (select from platform.tenants where name = $1 and owner_email = $2) as "owned!""#,
        name.as_str(),
        email
    )
    .fetch_one(pool)
    .await
}
