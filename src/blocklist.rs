//! Buyers from whom the shop takes no order, or none that is paid at the door: whom the staff put on a list, and who
//! refused parcels.
//!
//! Invariants: whether somebody is meant is asked in the transaction that places an order, in one statement that is
//! the same for everybody; the answer never says why, nor by what a buyer was recognized; an entry outlives its
//! customer, since it has a ground of its own.

pub mod admin;
mod buyer;
mod entry;
mod store;

pub use buyer::Buyer;
pub use entry::{Closed, Scope};

use crate::core::CustomerId;
use crate::db::TenantTx;
use crate::tenancy::StoreSettings;

/// What is closed to a buyer.
pub async fn closed_to(
    tx: &mut TenantTx,
    settings: &StoreSettings,
    buyer: &Buyer,
) -> sqlx::Result<Closed> {
    let record = store::record(tx, buyer).await?;
    let most = i64::from(settings.refused_parcels);
    let refuses = most > 0 && record.refused_parcels >= most;
    Ok(match record.scope {
        Some(Scope::Orders) => Closed::Orders,
        Some(Scope::Cash) => Closed::Cash,
        None if refuses => Closed::Cash,
        None => Closed::Nothing,
    })
}

/// What the list closes to a customer, by the address of mail.
pub async fn scope_of(tx: &mut TenantTx, customer: CustomerId) -> sqlx::Result<Option<Scope>> {
    let buyer = Buyer::of_customer(customer);
    Ok(store::record(tx, &buyer).await?.scope)
}
