//! What has ended and is removed now and then.

use futures::future::BoxFuture;

use crate::db::TenantTx;

/// Sessions of the staff that ended, sign-ins that never got their code, links that have run out, and failed sign-ins of long ago.
pub fn tidy(tx: &mut TenantTx) -> BoxFuture<'_, sqlx::Result<u64>> {
    Box::pin(async move {
        let mut removed = 0;
        removed += sqlx::query!("delete from staff_sessions where expires_at < now()")
            .execute(&mut **tx)
            .await?
            .rows_affected();
        removed += sqlx::query!("delete from half_sign_ins where expires_at < now()")
            .execute(&mut **tx)
            .await?
            .rows_affected();
        removed +=
            sqlx::query!("delete from secret_links where expires_at < now() - interval '30 days'")
                .execute(&mut **tx)
                .await?
                .rows_affected();
        removed += sqlx::query!(
        "delete from sign_in_throttles where last_failure_at < now() - interval '2 days' and (blocked_until is null or blocked_until < now())"
    )
            .execute(&mut **tx)
            .await?
            .rows_affected();
        Ok(removed)
    })
}
