//! SQL of what happens when an address is proven.

use crate::core::{AccountId, CustomerId, Email, SecretLinkId};
use crate::db::TenantTx;

/// An account whose address is proven, and that address.
#[derive(Clone, Debug)]
pub(in crate::account) struct Proven {
    pub id: AccountId,
    pub email: String,
}

/// A promised link that is to show whose an address is.
#[derive(Clone, Debug)]
pub(in crate::account) struct Promised {
    pub account: AccountId,
    pub email: String,
    /// Whether the address is to replace the account's.
    pub is_change: bool,
}

/// The promised link, while nobody has used it.
pub(in crate::account) async fn promised(
    tx: &mut TenantTx,
    link: SecretLinkId,
) -> sqlx::Result<Option<Promised>> {
    let row = sqlx::query!(
        r#"select a.id, coalesce(l.email, a.email) as "email!", l.purpose = 'account_email' as "is_change!"
           from secret_links l join accounts a on a.id = l.account_id
           where l.id = $1 and l.used_at is null and l.purpose in ('account_proof', 'account_email')"#,
        link.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| Promised {
        account: AccountId::from_uuid(row.id),
        email: row.email,
        is_change: row.is_change,
    }))
}

/// Removes an account whose address is somebody else's.
pub(in crate::account) async fn delete_unproven(
    tx: &mut TenantTx,
    id: AccountId,
) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from accounts where id = $1 and proven_at is null",
        id.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// What was ordered while anybody might have been signed in stays its customer's alone: the next
/// checkout must not offer where a stranger let it be sent.
pub(in crate::account) async fn leave_orders(tx: &mut TenantTx, id: AccountId) -> sqlx::Result<()> {
    sqlx::query!(
        "update orders set account_id = null where account_id = $1",
        id.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The proven account of a person, by the form of the address that recognizes people.
pub(in crate::account) async fn proven_by_person(
    tx: &mut TenantTx,
    email: &Email,
) -> sqlx::Result<Option<Proven>> {
    let row = sqlx::query!(
        "select id, email from accounts where email_normalized = $1 and proven_at is not null",
        email.normalized()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| Proven {
        id: AccountId::from_uuid(row.id),
        email: row.email,
    }))
}

/// Whether somebody else has proven the address. Proofs of one address happen one after the other.
pub(in crate::account) async fn other_proven(
    tx: &mut TenantTx,
    id: AccountId,
    email: &Email,
) -> sqlx::Result<bool> {
    sqlx::query!(
        "select pg_advisory_xact_lock(hashtextextended(current_schema() || $1, 2))",
        email.normalized()
    )
    .fetch_one(&mut **tx)
    .await?;
    sqlx::query_scalar!(
        r#"select exists (select from accounts where email_normalized = $1 and proven_at is not null and id <> $2) as "exists!""#,
        email.normalized(),
        id.as_uuid()
    )
    .fetch_one(&mut **tx)
    .await
}

/// Makes an account the customer's; what it said about itself becomes the customer's.
pub(in crate::account) async fn be_customer(
    tx: &mut TenantTx,
    id: AccountId,
    customer: CustomerId,
    phone_normalized: &str,
) -> sqlx::Result<()> {
    sqlx::query!(
        "with proven as (
             update accounts set proven_at = now(), customer_id = $2 where id = $1
             returning email, first_name, surname, phone
         )
         update customers set email = proven.email,
                name = coalesce(nullif(trim(proven.first_name || ' ' || proven.surname), ''), customers.name),
                phone = case when proven.phone = '' then customers.phone else proven.phone end,
                phone_normalized = case when proven.phone = '' then customers.phone_normalized else $3 end
         from proven where customers.id = $2",
        id.as_uuid(),
        customer.as_uuid(),
        phone_normalized
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!(
        "update consents set customer_id = $2 where account_id = $1",
        id.as_uuid(),
        customer.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Removes the unproven accounts that others made with an address that now has its owner.
pub(in crate::account) async fn delete_rivals(
    tx: &mut TenantTx,
    id: AccountId,
    email: &Email,
) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from accounts where email_normalized = $1 and proven_at is null and id <> $2",
        email.normalized(),
        id.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Gives an account, and its customer if it is one, another address.
pub(in crate::account) async fn set_email(
    tx: &mut TenantTx,
    id: AccountId,
    email: &Email,
) -> sqlx::Result<()> {
    sqlx::query!(
        "with changed as (
             update accounts set email = $2, email_lowercase = $3, email_normalized = $4 where id = $1
             returning customer_id
         )
         update customers set email = $2, email_normalized = $4
         from changed where customers.id = changed.customer_id",
        id.as_uuid(),
        email.as_str(),
        email.lowercase(),
        email.normalized()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
