//! SQL of accounts.

mod proof;
mod tidying;

use time::{Date, OffsetDateTime};

use super::form::Profile;
use crate::core::{AccountId, Currency, Email, Locale, Money};
use crate::db::TenantTx;
use crate::identity::PasswordHash;
use crate::order::{Address, FulfillmentState, OrderState, PaymentState};

pub use tidying::tidy;

pub(super) use proof::{
    be_customer, delete_rivals, delete_unproven, leave_orders, other_proven, promised,
    proven_by_person, set_email,
};

/// How many unproven accounts of one address are kept: the newest.
const UNPROVEN_KEPT: i64 = 3;

/// A new account whose address nobody has proven yet.
pub(super) async fn insert(
    tx: &mut TenantTx,
    id: AccountId,
    email: &Email,
    profile: &Profile,
    password: &PasswordHash,
    locale: Locale,
) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from accounts where id in (
             select id from accounts where email_lowercase = $1 and proven_at is null
             order by created_at desc offset $2)",
        email.lowercase(),
        UNPROVEN_KEPT - 1
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!(
        "insert into accounts (id, email, email_lowercase, email_normalized, first_name, surname, phone, birthday, locale, password_hash)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        id.as_uuid(),
        email.as_str(),
        email.lowercase(),
        email.normalized(),
        profile.first_name.as_str(),
        profile.surname.as_str(),
        profile.phone.as_ref().map_or("", |phone| phone.as_str()),
        profile.birthday.map(super::Birthday::date) as _,
        locale.tag(),
        password.as_str()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// An account as a sign-in finds it.
#[derive(Clone, Debug)]
pub(super) struct Known {
    pub id: AccountId,
    pub email: String,
    pub password: PasswordHash,
}

/// Holds an account until `tx` ends: two devices sign in one after the other.
pub(super) async fn lock(tx: &mut TenantTx, account: AccountId) -> sqlx::Result<()> {
    sqlx::query!(
        "select id from accounts where id = $1 for no key update",
        account.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(())
}

/// The account that an address signs in to: the proven one, else the newest.
pub(super) async fn by_email(tx: &mut TenantTx, email: &str) -> sqlx::Result<Option<Known>> {
    let row = sqlx::query!(
        "select id, email, password_hash from accounts where email_lowercase = $1
         order by proven_at is null, created_at desc limit 1",
        email
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| Known {
        id: AccountId::from_uuid(row.id),
        email: row.email,
        password: PasswordHash::stored(row.password_hash),
    }))
}

/// The stored hash of an account's password.
pub(super) async fn password_of(
    tx: &mut TenantTx,
    id: AccountId,
) -> sqlx::Result<Option<PasswordHash>> {
    let hash = sqlx::query_scalar!(
        "select password_hash from accounts where id = $1",
        id.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(hash.map(PasswordHash::stored))
}

/// Sets a password and ends every session of the account, but for the one to keep.
pub(super) async fn set_password(
    tx: &mut TenantTx,
    id: AccountId,
    password: &PasswordHash,
    keep: &[u8],
) -> sqlx::Result<()> {
    sqlx::query!(
        "update accounts set password_hash = $2, password_set_at = now() where id = $1",
        id.as_uuid(),
        password.as_str()
    )
    .execute(&mut **tx)
    .await?;
    delete_sessions(tx, id, keep).await
}

/// Ends every session of an account but one, with what was kept under them.
pub(super) async fn delete_sessions(
    tx: &mut TenantTx,
    id: AccountId,
    keep: &[u8],
) -> sqlx::Result<()> {
    sqlx::query!(
        "with ended as (delete from sessions where account_id = $1 and token_hash <> $2 returning token_hash)
         delete from form_drafts using ended where session_hash = ended.token_hash",
        id.as_uuid(),
        keep
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Changes what a shopper said about themselves; the customer's record follows.
pub(super) async fn set_profile(
    tx: &mut TenantTx,
    id: AccountId,
    profile: &Profile,
) -> sqlx::Result<()> {
    let phone = profile.phone.as_ref();
    sqlx::query!(
        "with changed as (
             update accounts set first_name = $2, surname = $3, phone = $4, birthday = $5 where id = $1
             returning customer_id
         )
         update customers set name = $2 || ' ' || $3, phone = $4, phone_normalized = $6
         from changed where customers.id = changed.customer_id",
        id.as_uuid(),
        profile.first_name.as_str(),
        profile.surname.as_str(),
        phone.map_or("", |phone| phone.as_str()),
        profile.birthday.map(super::Birthday::date) as Option<Date>,
        phone.map_or_else(String::new, |phone| phone.normalized())
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// An order in its buyer's list.
#[derive(Clone, Debug)]
pub(super) struct OwnOrder {
    pub number: i64,
    pub access_token: String,
    pub placed_at: OffsetDateTime,
    pub grand_total: Money,
    pub state: OrderState,
    pub payment_state: PaymentState,
    pub fulfilment_state: FulfillmentState,
}

/// The newest orders of a proven account: those placed while signed in, and those placed under
/// exactly its address. An address that only looks alike may be somebody else's.
pub(super) async fn orders(tx: &mut TenantTx, id: AccountId) -> sqlx::Result<Vec<OwnOrder>> {
    let rows = sqlx::query!(
        r#"select o.number, o.access_token, o.placed_at as "placed_at: OffsetDateTime", o.grand_total, o.currency,
                  o.state, o.payment_state, o.fulfilment_state
           from accounts a join orders o
             on o.account_id = a.id or (o.customer_id = a.customer_id and lower(o.email) = a.email_lowercase)
           where a.id = $1 and a.proven_at is not null
           order by o.placed_at desc, o.number desc limit 100"#,
        id.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let currency = Currency::parse(&row.currency).ok()?;
            Some(OwnOrder {
                number: row.number,
                access_token: row.access_token,
                placed_at: row.placed_at,
                grand_total: Money::rounded(row.grand_total, currency).ok()?,
                state: OrderState::parse(&row.state)?,
                payment_state: PaymentState::parse(&row.payment_state)?,
                fulfilment_state: FulfillmentState::parse(&row.fulfilment_state)?,
            })
        })
        .collect())
}

/// Where the last order of an account went.
pub(super) async fn last_address(
    tx: &mut TenantTx,
    id: AccountId,
) -> sqlx::Result<Option<Address>> {
    let address = sqlx::query_scalar!(
        r#"select shipping_address as "address: sqlx::types::Json<Address>" from orders
           where account_id = $1 order by placed_at desc limit 1"#,
        id.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(address.map(|address| address.0))
}

/// First name of whose account it is.
pub(super) async fn first_name(tx: &mut TenantTx, id: AccountId) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar!(
        "select first_name from accounts where id = $1",
        id.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await
}
