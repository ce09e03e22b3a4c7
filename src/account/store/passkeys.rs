//! SQL of passkeys, and of what browsers were asked to sign.

use serde_json::Value;
use sqlx::types::Json;
use time::OffsetDateTime;
use uuid::Uuid;
use webauthn_rs::prelude::Passkey;

use crate::core::{AccountId, PasskeyId, SecretLinkId};
use crate::db::TenantTx;

/// What a browser was asked to sign.
#[derive(Clone, Debug)]
pub(in crate::account) struct Challenge {
    /// Tells it from others of the browser.
    pub id: Uuid,
    /// The account that gets a passkey, and its user handle; none for a sign-in.
    pub maker: Option<(AccountId, Uuid)>,
    /// What the answer is checked with.
    pub state: Value,
}

/// Keeps what a browser was asked, for some seconds.
pub(in crate::account) async fn insert_challenge(
    tx: &mut TenantTx,
    challenge: &Challenge,
    browser: &[u8],
    seconds: i32,
) -> sqlx::Result<()> {
    let (account, handle) = challenge.maker.unzip();
    sqlx::query!(
        "insert into passkey_challenges (id, browser_hash, account_id, user_handle, state, expires_at)
         values ($1, $2, $3, $4, $5, now() + make_interval(secs => $6))",
        challenge.id,
        browser,
        account.map(AccountId::as_uuid),
        handle,
        challenge.state,
        f64::from(seconds)
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Takes what a browser was asked, once: for that account, or for a sign-in.
pub(in crate::account) async fn take_challenge(
    tx: &mut TenantTx,
    id: Uuid,
    browser: &[u8],
    account: Option<AccountId>,
) -> sqlx::Result<Option<Challenge>> {
    let row = sqlx::query!(
        "delete from passkey_challenges
         where id = $1 and browser_hash = $2 and account_id is not distinct from $3 and expires_at > now()
         returning user_handle, state",
        id,
        browser,
        account.map(AccountId::as_uuid)
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| Challenge {
        id,
        maker: account.zip(row.user_handle),
        state: row.state,
    }))
}

/// A passkey as its owner sees it.
#[derive(Clone, Debug)]
pub(in crate::account) struct OwnPasskey {
    pub id: PasskeyId,
    pub user_handle: Uuid,
    pub host: String,
    pub key: Passkey,
    pub name: String,
    pub created_at: OffsetDateTime,
    pub used_at: Option<OffsetDateTime>,
}

/// Every passkey of an account, the oldest first.
pub(in crate::account) async fn passkeys(
    tx: &mut TenantTx,
    account: AccountId,
) -> sqlx::Result<Vec<OwnPasskey>> {
    let rows = sqlx::query!(
        r#"select id, user_handle, host, credential as "credential: Json<Passkey>", name,
                  created_at as "created_at: OffsetDateTime", used_at as "used_at: OffsetDateTime"
           from passkeys where account_id = $1 order by created_at, id"#,
        account.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?;
    let passkeys = rows.into_iter().map(|row| OwnPasskey {
        id: PasskeyId::from_uuid(row.id),
        user_handle: row.user_handle,
        host: row.host,
        key: row.credential.0,
        name: row.name,
        created_at: row.created_at,
        used_at: row.used_at,
    });
    Ok(passkeys.collect())
}

/// Gives an account a passkey; false when the credential is known already.
pub(in crate::account) async fn insert_passkey(
    tx: &mut TenantTx,
    account: AccountId,
    handle: Uuid,
    host: &str,
    key: &Passkey,
    name: &str,
) -> sqlx::Result<bool> {
    let id: &[u8] = key.cred_id().as_ref();
    let done = sqlx::query!(
        "insert into passkeys (id, account_id, credential_id, user_handle, host, credential, name)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (credential_id) do nothing",
        PasskeyId::new().as_uuid(),
        account.as_uuid(),
        id,
        handle,
        host,
        Json(key) as _,
        name
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Whose passkey a credential is, under a user handle.
pub(in crate::account) async fn owner_of_passkey(
    tx: &mut TenantTx,
    credential: &[u8],
    handle: Uuid,
) -> sqlx::Result<Option<AccountId>> {
    let id = sqlx::query_scalar!(
        "select account_id from passkeys where credential_id = $1 and user_handle = $2",
        credential,
        handle
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(id.map(AccountId::from_uuid))
}

/// Notes that a passkey signed in, and its sign count.
pub(in crate::account) async fn note_use(
    tx: &mut TenantTx,
    id: PasskeyId,
    key: &Passkey,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update passkeys set credential = $2, used_at = now() where id = $1",
        id.as_uuid(),
        Json(key) as _
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Gives a passkey of an account another name; false when it has no such passkey.
pub(in crate::account) async fn rename_passkey(
    tx: &mut TenantTx,
    account: AccountId,
    id: PasskeyId,
    name: &str,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "update passkeys set name = $3 where account_id = $1 and id = $2",
        account.as_uuid(),
        id.as_uuid(),
        name
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Removes a passkey of an account.
pub(in crate::account) async fn delete_passkey(
    tx: &mut TenantTx,
    account: AccountId,
    id: PasskeyId,
) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from passkeys where account_id = $1 and id = $2",
        account.as_uuid(),
        id.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Removes every passkey of an account, and those that are being added.
pub(in crate::account) async fn delete_passkeys(
    tx: &mut TenantTx,
    account: AccountId,
) -> sqlx::Result<()> {
    stop_adding(tx, account).await?;
    sqlx::query!(
        "delete from passkeys where account_id = $1",
        account.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Removes what was added to an account or signed in to it since a link was promised, that sign-in among them.
pub(in crate::account) async fn delete_passkeys_since(
    tx: &mut TenantTx,
    account: AccountId,
    link: SecretLinkId,
) -> sqlx::Result<()> {
    stop_adding(tx, account).await?;
    sqlx::query!(
        "delete from passkeys where account_id = $1
         and greatest(created_at, used_at) >= (select created_at from secret_links where id = $2)",
        account.as_uuid(),
        link.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

async fn stop_adding(tx: &mut TenantTx, account: AccountId) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from passkey_challenges where account_id = $1",
        account.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
