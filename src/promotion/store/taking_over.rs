//! Uses and codes of a customer who has become another.

use futures::future::BoxFuture;

use crate::core::CustomerId;
use crate::customer::TakeOver;
use crate::db::TenantTx;

/// Uses, what was counted of them, and codes of their own.
pub const TAKE_OVER: TakeOver = TakeOver {
    tables: &[
        "redemptions",
        "promotion_buyers",
        "coupon_codes",
        "code_batches",
    ],
    run: take_over,
};

fn take_over(
    tx: &mut TenantTx,
    from: CustomerId,
    to: CustomerId,
) -> BoxFuture<'_, sqlx::Result<()>> {
    Box::pin(async move {
        sqlx::query!(
            "update redemptions set customer_id = $2,
                buyers = array_replace(buyers, 'customer ' || $1::uuid, 'customer ' || $2::uuid)
         where customer_id = $1",
            from.as_uuid(),
            to.as_uuid()
        )
        .execute(&mut **tx)
        .await?;
        // What both have used is used by the one.
        sqlx::query!(
        "with gone as (delete from promotion_buyers where buyer = 'customer ' || $1::uuid returning promotion_id, used)
         insert into promotion_buyers as b (promotion_id, buyer, used)
         select promotion_id, 'customer ' || $2::uuid, used from gone
         on conflict on constraint promotion_buyers_pkey do update set used = b.used + excluded.used",
        from.as_uuid(),
        to.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
        sqlx::query!(
            "update coupon_codes set customer_id = $2 where customer_id = $1",
            from.as_uuid(),
            to.as_uuid()
        )
        .execute(&mut **tx)
        .await?;
        sqlx::query!(
            "update code_batches set customer_id = $2 where customer_id = $1",
            from.as_uuid(),
            to.as_uuid()
        )
        .execute(&mut **tx)
        .await?;
        Ok(())
    })
}
