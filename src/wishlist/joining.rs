use super::store;
use crate::core::AccountId;
use crate::db::TenantTx;
use crate::web::session::SessionToken;

/// Puts what a visitor has saved as a guest, in the session `before`, into the list of the account that signs in.
/// The account is locked.
pub async fn follow_account(
    tx: &mut TenantTx,
    before: Option<&SessionToken>,
    account: AccountId,
) -> sqlx::Result<()> {
    match before {
        Some(before) => store::give_to_account(tx, &before.hash(), account).await,
        None => Ok(()),
    }
}
