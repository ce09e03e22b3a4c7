use super::actions::{CancelReason, cancel};
use super::{card, store};
use crate::tenancy::Tenant;
use crate::web::{AppState, Failure};

/// Cancels every order of a tenant whose payment did not arrive in time, each in a transaction of
/// its own, and tells how many there were. Where a provider takes the payment it is asked first; an order of which
/// nobody knows whether it was paid stays.
///
/// # Errors
/// When the database refuses; what was cancelled before stays cancelled.
pub async fn expire_unpaid(state: &AppState, tenant: &Tenant) -> Result<u32, Failure> {
    card::close_expired(state, tenant).await?;
    let mut tx = state.db.begin(&tenant.schema).await?;
    store::forget_networks(&mut tx).await?;
    tx.commit().await?;
    let mut expired = 0;
    loop {
        let mut tx = state.db.begin(&tenant.schema).await?;
        let Some(order) = store::next_expired(&mut tx).await? else {
            return Ok(expired);
        };
        cancel(&mut tx, order, &CancelReason::unpaid(), None).await?;
        tx.commit().await?;
        expired += 1;
    }
}
