//! Two customers that turn out to be one.

use futures::future::BoxFuture;

use super::store;
use crate::core::{CustomerId, Email};
use crate::db::TenantTx;
use crate::web::{AppState, Failure};

/// How a room gives what it keeps of one customer to another.
#[derive(Clone, Copy, Debug)]
pub struct TakeOver {
    /// The tables it sees to. A test compares all of them with the foreign keys to the customers.
    pub tables: &'static [&'static str],
    /// Moves the rows, from the first to the second.
    pub run: fn(&mut TenantTx, CustomerId, CustomerId) -> BoxFuture<'_, sqlx::Result<()>>,
}

/// What the rooms give over, in this order; `app` lists it.
#[derive(Clone, Debug, Default)]
pub struct TakeOvers(pub Vec<TakeOver>);

/// Gives a customer everything of whoever has that address, and removes that other customer.
pub async fn take_over(
    state: &AppState,
    tx: &mut TenantTx,
    to: CustomerId,
    email: &Email,
) -> Result<(), Failure> {
    store::lock(tx, to).await?;
    let Some(from) = store::lock_other(tx, to, email).await? else {
        return Ok(());
    };
    // Without the rooms the customer would go with everything that is theirs.
    let TakeOvers(rooms) = state
        .part()
        .ok_or_else(|| Failure::internal("nothing takes over what a customer leaves"))?;
    for room in rooms {
        (room.run)(tx, from, to).await?;
    }
    store::delete(tx, from).await?;
    Ok(())
}
