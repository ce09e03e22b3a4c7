//! SQL of the queue. Its tables are made by the library when the platform is migrated, after SQL
//! is checked at compile time; the statements that name them are the only unchecked ones.

use graphile_worker::TaskHandler;
use serde_json::Value;
use sqlx::PgConnection;

use crate::core::TenantId;
use crate::db::{Db, TenantTx};
use crate::tenancy::{self, Tenant};

/// Puts a job of the tenant of `tx` into the queue, to run `delay` seconds after `tx` commits.
/// `fields` are the payload but for `tenant`. Jobs of one kind and one tenant stand in a queue of their own, of
/// which one is at work at a time.
pub async fn add_for_tenant<T: TaskHandler>(
    tx: &mut TenantTx,
    fields: Value,
    delay: u32,
) -> sqlx::Result<()> {
    sqlx::query(
        "select graphile_worker.add_job($1, (jsonb_build_object('tenant', id) || $2)::json, queue_name => $1 || ':' || id, run_at => now() + make_interval(secs => $3))
         from platform.tenants where schema_name = current_schema()",
    )
    .bind(T::IDENTIFIER)
    .bind(fields)
    .bind(f64::from(delay))
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Puts a job of the platform itself into the queue.
pub async fn add_for_platform<T: TaskHandler>(
    tx: &mut PgConnection,
    payload: Value,
    delay: u32,
) -> sqlx::Result<()> {
    sqlx::query(
        "select graphile_worker.add_job($1, $2::json, run_at => now() + make_interval(secs => $3))",
    )
    .bind(T::IDENTIFIER)
    .bind(payload)
    .bind(f64::from(delay))
    .execute(tx)
    .await?;
    Ok(())
}

/// Puts one job per active tenant into the queue; one that still waits there is not doubled.
pub(super) async fn add_for_each_tenant(db: &Db, identifier: &str) -> sqlx::Result<()> {
    sqlx::query(
        "select graphile_worker.add_job($1, json_build_object('tenant', id), job_key => $1 || ':' || id)
         from platform.tenants where state = 'active' order by id",
    )
    .bind(identifier)
    .execute(db.pool())
    .await?;
    Ok(())
}

/// Puts one job of the platform into the queue, unless it still waits there.
pub(super) async fn add_once(db: &Db, identifier: &str) -> sqlx::Result<()> {
    sqlx::query("select graphile_worker.add_job($1, '{}'::json, job_key => $1)")
        .bind(identifier)
        .execute(db.pool())
        .await?;
    Ok(())
}

/// The tenant a job is for; none when it is gone or suspended, whose jobs do not run.
pub async fn active_tenant(db: &Db, id: TenantId) -> sqlx::Result<Option<Tenant>> {
    let tenant = tenancy::store::tenant_by_id(db.pool(), id).await?;
    Ok(tenant.filter(|tenant| !tenant.is_suspended()))
}
