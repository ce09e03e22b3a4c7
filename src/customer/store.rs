//! SQL of customers.

use crate::core::{CustomerId, Email, Locale};
use crate::db::TenantTx;

/// The customer of a mailbox, registered now if there was none. What is known already stays: anybody
/// can type another person's address into a checkout. The row stays locked until `tx` ends, so that
/// two orders of one customer are counted one after the other.
///
/// # Errors
/// When the database refuses.
pub async fn register(
    tx: &mut TenantTx,
    email: &Email,
    name: &str,
    locale: Locale,
) -> sqlx::Result<CustomerId> {
    let id = sqlx::query_scalar!(
        "insert into customers (id, email, email_normalized, name, locale) values ($1, $2, $3, $4, $5)
         on conflict on constraint customers_email_normalized_unique
         do update set name = case when customers.name = '' then excluded.name else customers.name end
         returning id",
        CustomerId::new().as_uuid(),
        email.as_str(),
        email.normalized(),
        name,
        locale.tag()
    )
    .fetch_one(&mut **tx)
    .await?;
    Ok(CustomerId::from_uuid(id))
}
