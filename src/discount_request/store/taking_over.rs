//! Requests of a customer who has become another.

use futures::future::BoxFuture;

use crate::core::CustomerId;
use crate::customer::TakeOver;
use crate::db::TenantTx;

/// Requests for a discount.
pub const TAKE_OVER: TakeOver = TakeOver {
    tables: &["discount_requests"],
    run: take_over,
};

fn take_over(
    tx: &mut TenantTx,
    from: CustomerId,
    to: CustomerId,
) -> BoxFuture<'_, sqlx::Result<()>> {
    Box::pin(async move {
        // Who waits for an answer waits for one.
        sqlx::query!(
            "delete from discount_requests where customer_id = $1 and state = 'open'
         and exists (select from discount_requests where customer_id = $2 and state = 'open')",
            from.as_uuid(),
            to.as_uuid()
        )
        .execute(&mut **tx)
        .await?;
        sqlx::query!(
            "update discount_requests set customer_id = $2 where customer_id = $1",
            from.as_uuid(),
            to.as_uuid()
        )
        .execute(&mut **tx)
        .await?;
        Ok(())
    })
}
