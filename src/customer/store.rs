//! SQL of customers.

mod consents;
mod events;
mod facts;
mod groups;
mod own_data;
mod taking_over;

use time::Date;

use super::Shopper;
use crate::core::{AccountId, CustomerId, Email, Locale};
use crate::db::TenantTx;

pub use consents::{answer_cookies, cookies_allowed, insert_consent, latest_consents};
pub use events::adopt_events;
pub(super) use events::{insert_customer_event, insert_event};
pub(super) use facts::facts;
pub use groups::{GroupRow, delete_group, groups, insert_group, set_groups};
pub use own_data::{OWN_DATA, forget_visits, lock_account_of, person};
pub use taking_over::TAKE_OVER;

/// The customer of a mailbox, registered now if there was none. What is known already stays: anybody
/// can type another person's address into a checkout. The row stays locked until `tx` ends, so that
/// two orders of one customer are counted one after the other.
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

/// Locks a known customer until `tx` ends, as [`register`] does.
///
/// # Errors
/// When the database refuses, or there is no such customer.
pub async fn lock(tx: &mut TenantTx, id: CustomerId) -> sqlx::Result<()> {
    sqlx::query!(
        "select id from customers where id = $1 for no key update",
        id.as_uuid()
    )
    .fetch_one(&mut **tx)
    .await?;
    Ok(())
}

/// Who is signed in in a session.
pub(super) async fn shopper(tx: &mut TenantTx, session: &[u8]) -> sqlx::Result<Option<Shopper>> {
    let account = sqlx::query_scalar!(
        "select account_id from sessions where token_hash = $1 and expires_at > now()",
        session
    )
    .fetch_optional(&mut **tx)
    .await?;
    match account.flatten() {
        Some(account) => of_account(tx, AccountId::from_uuid(account)).await,
        None => Ok(None),
    }
}

/// Whose account it is.
pub async fn of_account(tx: &mut TenantTx, id: AccountId) -> sqlx::Result<Option<Shopper>> {
    let row = sqlx::query!(
        r#"select id, customer_id, email, first_name, surname, phone, birthday as "birthday: Date"
           from accounts where id = $1"#,
        id.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| Shopper {
        account: AccountId::from_uuid(row.id),
        customer: row.customer_id.map(CustomerId::from_uuid),
        email: row.email,
        first_name: row.first_name,
        surname: row.surname,
        phone: row.phone,
        birthday: row.birthday,
    }))
}

/// Another customer with that address, locked until `tx` ends.
pub(super) async fn lock_other(
    tx: &mut TenantTx,
    than: CustomerId,
    email: &Email,
) -> sqlx::Result<Option<CustomerId>> {
    let other = sqlx::query_scalar!(
        "select id from customers where email_normalized = $1 and id <> $2 for update",
        email.normalized(),
        than.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(other.map(CustomerId::from_uuid))
}

/// Removes a customer whom no row names any more.
pub(super) async fn delete(tx: &mut TenantTx, id: CustomerId) -> sqlx::Result<()> {
    sqlx::query!("delete from customers where id = $1", id.as_uuid())
        .execute(&mut **tx)
        .await?;
    Ok(())
}
