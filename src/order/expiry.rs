use super::actions::{CancelReason, cancel};
use super::store;
use crate::db::Db;
use crate::tenancy::Tenant;
use crate::web::Failure;

/// Cancels every order of a tenant whose transfer did not arrive in time, each in a transaction of
/// its own, and tells how many there were.
///
/// # Errors
/// When the database refuses; what was cancelled before stays cancelled.
pub async fn expire_unpaid(db: &Db, tenant: &Tenant) -> Result<u32, Failure> {
    let mut expired = 0;
    loop {
        let mut tx = db.begin(&tenant.schema).await?;
        let Some(order) = store::next_expired(&mut tx).await? else {
            return Ok(expired);
        };
        cancel(&mut tx, order, &CancelReason::unpaid(), None).await?;
        tx.commit().await?;
        expired += 1;
    }
}
