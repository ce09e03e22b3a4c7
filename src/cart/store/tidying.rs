//! What has ended and is removed now and then.

use futures::future::BoxFuture;

use crate::db::TenantTx;

/// Carts that nobody can open any more.
pub fn tidy(tx: &mut TenantTx) -> BoxFuture<'_, sqlx::Result<u64>> {
    Box::pin(async move {
        let mut removed = 0;
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
    })
}
