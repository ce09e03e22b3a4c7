use futures::future::BoxFuture;

use crate::db::TenantTx;

/// Entries that nobody confirmed in time, that are a year old, or that were told a month ago.
pub fn tidy(tx: &mut TenantTx) -> BoxFuture<'_, sqlx::Result<u64>> {
    Box::pin(async move {
        let removed = sqlx::query!(
            "delete from back_in_stock_entries
             where asked_at < now() - interval '1 year' or told_at < now() - interval '30 days'
                or (confirmed_at is null and coalesce(asked_to_confirm_at, asked_at) < now() - interval '3 days')"
        )
        .execute(&mut **tx)
        .await?
        .rows_affected();
        Ok(removed)
    })
}
