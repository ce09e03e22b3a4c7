use crate::core::{CustomerId, Email};
use crate::db::TenantTx;

/// The customer of a mailbox, if there is one.
pub async fn customer_of_mailbox(
    tx: &mut TenantTx,
    email: &Email,
) -> sqlx::Result<Option<CustomerId>> {
    let id = sqlx::query_scalar!(
        "select id from customers where email_normalized = $1",
        email.normalized()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(id.map(CustomerId::from_uuid))
}
