//! What the shop holds of a shopper, and how it is erased.

use super::store;
use crate::customer::{self, Shopper};
use crate::db::TenantTx;
use crate::own_data::{self, Person};
use crate::web::{AppState, Failure};

/// Under what the shop holds something of a shopper. Before the address is proven only the account is theirs: anybody may
/// have typed the address.
pub(super) fn person_of(shopper: &Shopper) -> Person {
    Person {
        account: Some(shopper.account),
        customer: shopper.customer,
        email: shopper.customer.map(|_| shopper.email.to_lowercase()),
    }
}

/// Erases an account with everything that the shop holds of its owner, but for what the law keeps.
///
/// # Errors
/// The refusal of whatever has to end first.
pub(super) async fn erase(
    state: &AppState,
    tx: &mut TenantTx,
    shopper: &Shopper,
) -> Result<(), Failure> {
    // In the order of whoever orders: account, then customer.
    store::lock(tx, shopper.account).await?;
    if let Some(customer) = shopper.customer {
        customer::store::lock(tx, customer).await?;
    }
    own_data::erase(state, tx, &person_of(shopper)).await?;
    tracing::info!(account = %shopper.account, "account erased by its owner");
    Ok(())
}
