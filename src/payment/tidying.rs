use futures::future::BoxFuture;

use super::store;
use crate::db::TenantTx;

/// Removes what providers told long ago: nobody sends an event again after a month.
pub fn tidy(tx: &mut TenantTx) -> BoxFuture<'_, sqlx::Result<u64>> {
    Box::pin(store::drop_old_events(tx))
}
