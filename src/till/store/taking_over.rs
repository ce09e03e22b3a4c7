//! Sales under way of a customer who has become another.

use futures::future::BoxFuture;

use crate::core::CustomerId;
use crate::customer::TakeOver;
use crate::db::TenantTx;

/// Sales under way at the till.
pub const TAKE_OVER: TakeOver = TakeOver {
    tables: &["till_sales"],
    run: take_over,
};

fn take_over(
    tx: &mut TenantTx,
    from: CustomerId,
    to: CustomerId,
) -> BoxFuture<'_, sqlx::Result<()>> {
    Box::pin(async move {
        sqlx::query!(
            "update till_sales set customer_id = $2 where customer_id = $1",
            from.as_uuid(),
            to.as_uuid()
        )
        .execute(&mut **tx)
        .await?;
        Ok(())
    })
}
