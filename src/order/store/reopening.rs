//! An order that ended unpaid and stands again.

use crate::core::OrderId;
use crate::db::TenantTx;
use crate::order::actions::CancelReason;

/// Whether an order ended by itself because its money did not come in time, and not because somebody of the staff
/// wanted it.
pub(in crate::order) async fn ended_by_itself(
    tx: &mut TenantTx,
    order: OrderId,
) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (
               select from cancellations where order_id = $1 and reason = $2 and staff_member_id is null
           ) as "ended!""#,
        order.as_uuid(),
        CancelReason::UNPAID
    )
    .fetch_one(&mut **tx)
    .await
}

/// Whether every variant of an order is still in the catalog.
pub(in crate::order) async fn has_all_variants(
    tx: &mut TenantTx,
    order: OrderId,
) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select not exists (select from order_lines where order_id = $1 and variant_id is null) as "all!""#,
        order.as_uuid()
    )
    .fetch_one(&mut **tx)
    .await
}

/// It is not called off any more; that it was stays in its timeline.
pub(in crate::order) async fn drop_cancellation(
    tx: &mut TenantTx,
    order: OrderId,
) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from cancellations where order_id = $1",
        order.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
