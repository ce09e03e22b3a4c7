//! SQL of custom domains.

use sqlx::PgConnection;

use crate::core::TenantId;
use crate::db::TenantTx;
use crate::tenancy::domains::{Domain, DomainName, Proof};

pub async fn insert(
    tx: &mut PgConnection,
    tenant: TenantId,
    host: &DomainName,
    token: &str,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into platform.domains (host, tenant_id, proof_token) values ($1, $2, $3)
         on conflict on constraint domains_pkey do nothing",
        host.as_str(),
        tenant.as_uuid(),
        token
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub async fn of_tenant(tx: &mut PgConnection, tenant: TenantId) -> sqlx::Result<Vec<Domain>> {
    let rows = sqlx::query!(
        "select host, proof_token, verified_by from platform.domains where tenant_id = $1 order by created_at, host",
        tenant.as_uuid()
    )
    .fetch_all(tx)
    .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            Some(Domain {
                host: DomainName::parse(&row.host).ok()?,
                token: row.proof_token,
                proof: row.verified_by.as_deref().and_then(Proof::parse),
            })
        })
        .collect())
}

/// Whether another tenant has proven the host to be its own.
pub async fn is_taken(
    tx: &mut PgConnection,
    tenant: TenantId,
    host: &DomainName,
) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (select from platform.domains
           where host = $1 and tenant_id <> $2 and verified_at is not null) as "taken!""#,
        host.as_str(),
        tenant.as_uuid()
    )
    .fetch_one(tx)
    .await
}

/// How many customers sign in with passkeys of a host. Under another one these open nothing.
pub async fn passkey_owners(tx: &mut TenantTx, host: &str) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"select count(distinct account_id) as "owners!" from passkeys where host = $1"#,
        host
    )
    .fetch_one(&mut **tx)
    .await
}

/// Notes the proof; false when the tenant has not claimed the host.
pub async fn verify(
    tx: &mut PgConnection,
    tenant: TenantId,
    host: &DomainName,
    proof: Proof,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "update platform.domains set verified_at = coalesce(verified_at, now()), verified_by = coalesce(verified_by, $3)
         where tenant_id = $1 and host = $2",
        tenant.as_uuid(),
        host.as_str(),
        proof.word()
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub async fn delete(
    tx: &mut PgConnection,
    tenant: TenantId,
    host: &DomainName,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "delete from platform.domains where tenant_id = $1 and host = $2",
        tenant.as_uuid(),
        host.as_str()
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() == 1)
}
