//! SQL of what the frame shows.

use crate::db::TenantTx;

/// Orders that wait to be packed.
pub(super) async fn open_orders(tx: &mut TenantTx) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!" from orders where state = 'open' and fulfilment_state in ('open', 'partly_shipped')"#
    )
    .fetch_one(&mut **tx)
    .await
}
