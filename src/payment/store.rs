//! SQL of the payment ledger.

use rust_decimal::Decimal;

use super::PaymentKind;
use crate::core::{OrderId, PaymentId, StaffMemberId};
use crate::db::TenantTx;

/// Writes an entry; nothing in the ledger is ever changed.
pub async fn record(
    tx: &mut TenantTx,
    order: OrderId,
    kind: PaymentKind,
    method: &str,
    amount: Decimal,
    by: Option<StaffMemberId>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into payments (id, order_id, kind, method, amount, staff_member_id) values ($1, $2, $3, $4, $5, $6)",
        PaymentId::new().as_uuid(),
        order.as_uuid(),
        kind.name(),
        method,
        amount,
        by.map(StaffMemberId::as_uuid)
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
