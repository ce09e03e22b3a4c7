//! SQL of accounts.

mod addresses;
mod openid;
mod orders;
mod own_data;
mod passkeys;
mod proof;
mod sessions;
mod tidying;

use time::Date;

use super::form::Profile;
use crate::core::{AccountId, Email, Locale};
use crate::db::TenantTx;
use crate::identity::PasswordHash;

pub use own_data::OWN_DATA;
pub use tidying::tidy;

pub(super) use addresses::{
    OwnAddress, addresses, delete_address, delete_addresses, insert_address, set_address,
    set_default_address, usual_address,
};
pub(super) use openid::{
    Handoff, OwnIdentity, delete_handoff, delete_identities, delete_identity, identities,
    insert_handoff, insert_identity, let_wait, owner_of_identity, take_handoff, waiting,
};
pub(super) use orders::{OwnOrder, orders};
pub(super) use passkeys::{
    Challenge, OwnPasskey, delete_passkey, delete_passkeys, delete_passkeys_since,
    insert_challenge, insert_passkey, note_use, owner_of_passkey, passkeys, rename_passkey,
    take_challenge,
};
pub(super) use proof::{
    be_customer, delete_rivals, delete_unproven, leave_orders, other_proven, promised,
    proven_by_person, set_email,
};
pub(super) use sessions::{SignedIn, signed_in_browsers};

/// How many unproven accounts of one address are kept: the newest.
const UNPROVEN_KEPT: i64 = 3;

/// A new account whose address nobody has proven yet. One without a password is signed in to by nobody until the
/// link in the mail was followed and one was chosen.
pub(super) async fn insert(
    tx: &mut TenantTx,
    id: AccountId,
    email: &Email,
    profile: &Profile,
    password: Option<&PasswordHash>,
    locale: Locale,
) -> sqlx::Result<()> {
    let [first_name, surname] = profile.names();
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
        first_name,
        surname,
        profile.phone.as_ref().map_or("", |phone| phone.as_str()),
        profile.birthday.map(super::Birthday::date) as _,
        locale.tag(),
        password.map_or("", PasswordHash::as_str)
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
    /// None while none was chosen.
    pub password: Option<PasswordHash>,
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

/// The account that an address signs in to: the proven one, else the newest with a password.
pub(super) async fn by_email(tx: &mut TenantTx, email: &str) -> sqlx::Result<Option<Known>> {
    let row = sqlx::query!(
        "select id, email, password_hash from accounts where email_lowercase = $1
         order by proven_at is null, password_hash = '', created_at desc limit 1",
        email
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| Known {
        id: AccountId::from_uuid(row.id),
        email: row.email,
        password: chosen(row.password_hash),
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
    Ok(hash.and_then(chosen))
}

/// The password that a row holds, if one was chosen.
fn chosen(hash: String) -> Option<PasswordHash> {
    (!hash.is_empty()).then(|| PasswordHash::stored(hash))
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

/// Takes the password away and ends every session of the account.
pub(super) async fn forget_password(tx: &mut TenantTx, id: AccountId) -> sqlx::Result<()> {
    sqlx::query!(
        "update accounts set password_hash = '' where id = $1",
        id.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    delete_sessions(tx, id, &[]).await
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
    let [first_name, surname] = profile.names();
    sqlx::query!(
        "with changed as (
             update accounts set first_name = $2, surname = $3, phone = $4, birthday = $5 where id = $1
             returning customer_id
         )
         update customers set name = coalesce(nullif(trim($2 || ' ' || $3), ''), name), phone = $4, phone_normalized = $6
         from changed where customers.id = changed.customer_id",
        id.as_uuid(),
        first_name,
        surname,
        phone.map_or("", |phone| phone.as_str()),
        profile.birthday.map(super::Birthday::date) as Option<Date>,
        phone.map_or_else(String::new, |phone| phone.normalized())
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
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
