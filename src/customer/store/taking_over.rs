//! What is known of a customer who has become another.

use futures::future::BoxFuture;

use crate::core::CustomerId;
use crate::customer::TakeOver;
use crate::db::TenantTx;

/// Consents, events and groups.
pub const TAKE_OVER: TakeOver = TakeOver {
    tables: &["consents", "events", "customer_group_members"],
    run: take_over,
};

fn take_over(
    tx: &mut TenantTx,
    from: CustomerId,
    to: CustomerId,
) -> BoxFuture<'_, sqlx::Result<()>> {
    Box::pin(async move {
        sqlx::query!(
            "update consents set customer_id = $2 where customer_id = $1",
            from.as_uuid(),
            to.as_uuid()
        )
        .execute(&mut **tx)
        .await?;
        sqlx::query!(
            "update events set customer_id = $2 where customer_id = $1",
            from.as_uuid(),
            to.as_uuid()
        )
        .execute(&mut **tx)
        .await?;
        sqlx::query!(
            "insert into customer_group_members (group_id, customer_id)
         select group_id, $2 from customer_group_members where customer_id = $1
         on conflict on constraint customer_group_members_pkey do nothing",
            from.as_uuid(),
            to.as_uuid()
        )
        .execute(&mut **tx)
        .await?;
        Ok(())
    })
}
