//! SQL of the payment ledger.

use rust_decimal::Decimal;

use crate::core::{OrderId, PaymentId, StaffMemberId};
use crate::db::TenantTx;
use crate::payment::PaymentKind;

/// Writes an entry; nothing in the ledger is ever changed. `reference` is its name at the provider, of which there can
/// be one entry only.
pub async fn record(
    tx: &mut TenantTx,
    order: OrderId,
    kind: PaymentKind,
    method: &str,
    amount: Decimal,
    reference: Option<&str>,
    by: Option<StaffMemberId>,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into payments (id, order_id, kind, method, amount, staff_member_id, reference) values ($1, $2, $3, $4, $5, $6, $7)",
        PaymentId::new().as_uuid(),
        order.as_uuid(),
        kind.name(),
        method,
        amount,
        by.map(StaffMemberId::as_uuid),
        reference
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// What arrived for an order and has not gone back.
pub async fn balance(tx: &mut TenantTx, order: OrderId) -> sqlx::Result<Decimal> {
    sqlx::query_scalar!(
        r#"select coalesce(sum(case when kind in ('capture', 'refund_failed') then amount when kind in ('refund', 'dispute') then -amount else 0 end), 0) as "balance!"
           from payments where order_id = $1"#,
        order.as_uuid()
    )
    .fetch_one(&mut **tx)
    .await
}
