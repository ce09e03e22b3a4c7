//! SQL of the queue. Its tables are made by the library when the platform is migrated, after SQL
//! is checked at compile time; the statements that name them are the only unchecked ones.

use graphile_worker::TaskHandler;
use serde_json::Value;
use sqlx::PgConnection;

use crate::core::TenantId;
use crate::db::{Db, TenantTx};
use crate::platform::{self, Tenant};

/// Puts a job of the tenant of `tx` into the queue, to run `delay` seconds after `tx` commits.
/// `fields` are the payload but for `tenant`. Jobs of one kind and one tenant stand in a queue of their own, of
/// which one is at work at a time.
///
/// # Errors
/// When the database refuses.
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
///
/// # Errors
/// When the database refuses.
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
///
/// # Errors
/// When the database refuses.
pub async fn active_tenant(db: &Db, id: TenantId) -> sqlx::Result<Option<Tenant>> {
    let tenant = platform::store::tenant_by_id(db.pool(), id).await?;
    Ok(tenant.filter(|tenant| !tenant.is_suspended()))
}

/// Removes what has no use any more: sessions and drafts that ended, carts that nobody can open.
pub(super) async fn remove_expired(tx: &mut TenantTx) -> sqlx::Result<u64> {
    let mut removed = 0;
    // A visitor who left nothing behind (a failed form, an answer to the cookie notice) is not kept for
    // months: anybody can make such sessions without end.
    removed += sqlx::query!(
        "delete from sessions s where s.cart_id is null and s.account_id is null and s.partner_id is null
         and s.seen_at < now() - make_interval(days => case when s.cookies_allowed is null then 1 else 14 end)
         and not exists (select from leads l where l.session_hash = s.token_hash)
         and not exists (select from form_drafts d where d.session_hash = s.token_hash and d.updated_at > now() - interval '2 hours')
         and not exists (select from secret_links l where l.asked_by = s.token_hash and l.used_at is null)"
    )
    .execute(&mut **tx)
    .await?
    .rows_affected();
    removed += sqlx::query!("delete from sessions where expires_at < now()")
        .execute(&mut **tx)
        .await?
        .rows_affected();
    removed += sqlx::query!("delete from staff_sessions where expires_at < now()")
        .execute(&mut **tx)
        .await?
        .rows_affected();
    removed += sqlx::query!(
        "delete from form_drafts d where d.updated_at < now() - interval '2 hours'
         or not exists (select from sessions s where s.token_hash = d.session_hash)"
    )
    .execute(&mut **tx)
    .await?
    .rows_affected();
    // Nobody has a form open for so long.
    removed += sqlx::query!("delete from form_edits where changed_at < now() - interval '30 days'")
        .execute(&mut **tx)
        .await?
        .rows_affected();
    removed += sqlx::query!(
        "delete from sign_in_throttles where last_failure_at < now() - interval '2 days' and (blocked_until is null or blocked_until < now())"
    )
    .execute(&mut **tx)
    .await?
    .rows_affected();
    removed += sqlx::query!(
        "delete from accounts where proven_at is null and created_at < now() - interval '60 days'"
    )
    .execute(&mut **tx)
    .await?
    .rows_affected();
    removed += sqlx::query!(
        "delete from carts c where c.updated_at < now() - interval '1 day'
         and (not exists (select from sessions s where s.cart_id = c.id union all select from accounts a where a.cart_id = c.id
                          union all select from till_sales t where t.cart_id = c.id)
              or (c.updated_at < now() - interval '30 days' and not exists (select from line_items l where l.cart_id = c.id)))"
    )
    .execute(&mut **tx)
    .await?
    .rows_affected();
    Ok(removed)
}

/// The same for the platform's own tables.
pub(super) async fn remove_expired_of_platform(db: &Db) -> sqlx::Result<()> {
    sqlx::query!("delete from platform.operator_sessions where expires_at < now()")
        .execute(db.pool())
        .await?;
    sqlx::query!("delete from platform.form_drafts where updated_at < now() - interval '2 hours'")
        .execute(db.pool())
        .await?;
    sqlx::query!(
        "delete from platform.sign_in_throttles where last_failure_at < now() - interval '2 days' and (blocked_until is null or blocked_until < now())"
    )
    .execute(db.pool())
    .await?;
    Ok(())
}
