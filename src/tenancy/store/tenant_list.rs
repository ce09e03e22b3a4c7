//! SQL of the list of tenants.

use std::collections::HashMap;

use sqlx::PgPool;

use crate::core::TenantName;
use crate::tenancy::TenantState;

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

/// One tenant as the list shows it.
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

/// Bytes on disk, by schema, of some tenants.
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
pub async fn older_tenants(pool: &PgPool, version: i64) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!" from platform.tenants where schema_version < $1"#,
        version
    )
    .fetch_one(pool)
    .await
}
