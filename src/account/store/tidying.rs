//! What has ended and is removed now and then.

use futures::future::BoxFuture;

use crate::db::TenantTx;

/// Accounts whose address nobody ever proved, and who did not come back from a provider; what passkeys were asked
/// and never answered.
pub fn tidy(tx: &mut TenantTx) -> BoxFuture<'_, sqlx::Result<u64>> {
    Box::pin(async move {
        let mut removed = 0;
        removed += sqlx::query!(
        "delete from accounts where proven_at is null and created_at < now() - interval '60 days'"
    )
            .execute(&mut **tx)
            .await?
            .rows_affected();
        removed += sqlx::query!("delete from openid_handoffs where expires_at < now()")
            .execute(&mut **tx)
            .await?
            .rows_affected();
        removed += sqlx::query!("delete from passkey_challenges where expires_at < now()")
            .execute(&mut **tx)
            .await?
            .rows_affected();
        Ok(removed)
    })
}
