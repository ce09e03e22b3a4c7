//! SQL of the checkout: who may place an order under a key.

use crate::db::TenantTx;

/// Waits until nobody else places an order under this key; it is then held until `tx` ends.
pub(super) async fn claim(tx: &mut TenantTx, key: &str) -> sqlx::Result<()> {
    sqlx::query!(
        "select pg_advisory_xact_lock(hashtextextended(current_schema() || $1, 1))",
        key
    )
    .fetch_one(&mut **tx)
    .await?;
    Ok(())
}

/// The same without waiting; false when somebody else holds it.
pub(super) async fn try_claim(tx: &mut TenantTx, key: &str) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select pg_try_advisory_xact_lock(hashtextextended(current_schema() || $1, 1)) as "claimed!""#,
        key
    )
    .fetch_one(&mut **tx)
    .await
}
