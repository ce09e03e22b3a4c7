//! Why an order was called off.

use time::OffsetDateTime;

use crate::core::OrderId;
use crate::db::TenantTx;

/// Why an order was called off.
#[derive(Clone, Debug)]
pub struct Cancellation {
    /// In words; [`CancelReason::UNPAID`](crate::order::actions::CancelReason::UNPAID) where nobody paid.
    pub reason: String,
    /// Who; nobody when the system did.
    pub by: Option<String>,
    /// When.
    pub at: OffsetDateTime,
}

pub(super) async fn cancellation(
    tx: &mut TenantTx,
    order: OrderId,
) -> sqlx::Result<Option<Cancellation>> {
    sqlx::query_as!(
        Cancellation,
        r#"select c.reason, c.cancelled_at as "at: OffsetDateTime", coalesce(nullif(s.name, ''), s.email) as "by?"
           from cancellations c left join staff_members s on s.id = c.staff_member_id
           where c.order_id = $1"#,
        order.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await
}
