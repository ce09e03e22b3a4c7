//! What has ended and is removed now and then.

use futures::future::BoxFuture;
use sqlx::PgConnection;

/// Sessions of operators that ended, old drafts, and failed sign-ins of long ago.
pub fn tidy(tx: &mut PgConnection) -> BoxFuture<'_, sqlx::Result<u64>> {
    Box::pin(async move {
        let mut removed = 0;
        removed += sqlx::query!("delete from platform.operator_sessions where expires_at < now()")
            .execute(&mut *tx)
            .await?
            .rows_affected();
        removed += sqlx::query!(
            "delete from platform.form_drafts where updated_at < now() - interval '2 hours'"
        )
        .execute(&mut *tx)
        .await?
        .rows_affected();
        removed += sqlx::query!(
        "delete from platform.sign_in_throttles where last_failure_at < now() - interval '2 days' and (blocked_until is null or blocked_until < now())"
    )
            .execute(&mut *tx)
            .await?
            .rows_affected();
        Ok(removed)
    })
}
