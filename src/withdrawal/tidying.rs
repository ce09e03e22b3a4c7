//! What has ended and is removed now and then.

use futures::future::BoxFuture;

use crate::db::TenantTx;

/// Statements about no order, once nobody can rest a claim on them (three years to the end of the year), and who may
/// see the receipt of the others.
pub fn tidy(tx: &mut TenantTx) -> BoxFuture<'_, sqlx::Result<u64>> {
    Box::pin(async move {
        let removed = sqlx::query!(
            "delete from withdrawals where order_id is null and received_at < now() - interval '4 years'"
        )
        .execute(&mut **tx)
        .await?
        .rows_affected();
        sqlx::query!(
            "update withdrawals set session_hash = null
             where session_hash is not null and received_at < now() - interval '2 days'"
        )
        .execute(&mut **tx)
        .await?;
        Ok(removed)
    })
}
