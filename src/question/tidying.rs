//! What has ended and is removed now and then.

use futures::future::BoxFuture;

use crate::db::TenantTx;

/// Held questions that nobody let in, and who may see the number of the others.
pub fn tidy(tx: &mut TenantTx) -> BoxFuture<'_, sqlx::Result<u64>> {
    Box::pin(async move {
        let removed = sqlx::query!(
            "delete from questions where state = 'held' and asked_at < now() - interval '30 days'"
        )
        .execute(&mut **tx)
        .await?
        .rows_affected();
        sqlx::query!(
            "update questions set session_hash = null
             where session_hash is not null and asked_at < now() - interval '2 days'"
        )
        .execute(&mut **tx)
        .await?;
        Ok(removed)
    })
}
