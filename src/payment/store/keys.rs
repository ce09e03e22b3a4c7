//! SQL of a shop's keys of a provider.

use time::OffsetDateTime;

use crate::db::TenantTx;
use crate::tenancy::Sealed;

/// A shop's keys as they are kept.
#[derive(Clone, Debug)]
pub struct StoredKeys {
    /// What the provider knows the shop by, where the secret alone does not tell.
    pub client_id: Option<Sealed>,
    /// What the shop proves itself with.
    pub secret_key: Sealed,
    /// What its events are known by.
    pub webhook_secret: Sealed,
    /// The last signs of the client id; empty where there is none.
    pub client_id_end: String,
    /// The last signs of the secret key.
    pub secret_key_end: String,
    /// The last signs of the secret of events.
    pub webhook_secret_end: String,
    /// Whether they move real money.
    pub is_live: bool,
}

/// What is shown of keys.
#[derive(Clone, Debug)]
pub struct KeysShown {
    /// The last signs of the client id; empty where there is none.
    pub client_id_end: String,
    /// The last signs of the secret key.
    pub secret_key_end: String,
    /// The last signs of the secret of events.
    pub webhook_secret_end: String,
    /// Whether they move real money.
    pub is_live: bool,
    /// When the provider last accepted the key.
    pub tested_at: Option<OffsetDateTime>,
}

pub(in crate::payment) async fn keys(
    tx: &mut TenantTx,
    provider: &str,
) -> sqlx::Result<Option<StoredKeys>> {
    let row = sqlx::query!(
        "select key_id, client_id, secret_key, webhook_secret, client_id_end, secret_key_end, webhook_secret_end, is_live
         from payment_keys where provider = $1",
        provider
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| StoredKeys {
        client_id: row.client_id.map(|bytes| Sealed {
            key_id: row.key_id.clone(),
            bytes,
        }),
        secret_key: Sealed {
            key_id: row.key_id.clone(),
            bytes: row.secret_key,
        },
        webhook_secret: Sealed {
            key_id: row.key_id,
            bytes: row.webhook_secret,
        },
        client_id_end: row.client_id_end,
        secret_key_end: row.secret_key_end,
        webhook_secret_end: row.webhook_secret_end,
        is_live: row.is_live,
    }))
}

/// The same, held until `tx` ends.
pub(in crate::payment) async fn keys_for_change(
    tx: &mut TenantTx,
    provider: &str,
) -> sqlx::Result<Option<StoredKeys>> {
    sqlx::query!(
        "select provider from payment_keys where provider = $1 for update",
        provider
    )
    .fetch_optional(&mut **tx)
    .await?;
    keys(tx, provider).await
}

/// Keeps keys that the provider has just accepted.
pub(in crate::payment) async fn save_keys(
    tx: &mut TenantTx,
    provider: &str,
    keys: &StoredKeys,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into payment_keys (provider, key_id, secret_key, webhook_secret, secret_key_end, webhook_secret_end, is_live, tested_at, changed_at,
                                   client_id, client_id_end)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9, $10)
         on conflict on constraint payment_keys_pkey do update
         set key_id = excluded.key_id, secret_key = excluded.secret_key, webhook_secret = excluded.webhook_secret,
             secret_key_end = excluded.secret_key_end, webhook_secret_end = excluded.webhook_secret_end,
             is_live = excluded.is_live, tested_at = excluded.tested_at, changed_at = excluded.changed_at,
             client_id = excluded.client_id, client_id_end = excluded.client_id_end",
        provider,
        keys.secret_key.key_id,
        keys.secret_key.bytes,
        keys.webhook_secret.bytes,
        keys.secret_key_end,
        keys.webhook_secret_end,
        keys.is_live,
        now as _,
        keys.client_id.as_ref().map(|id| id.bytes.as_slice()),
        keys.client_id_end
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub(in crate::payment) async fn reseal_keys(
    tx: &mut TenantTx,
    provider: &str,
    keys: &StoredKeys,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update payment_keys set key_id = $2, secret_key = $3, webhook_secret = $4, changed_at = $5, client_id = $6 where provider = $1",
        provider,
        keys.secret_key.key_id,
        keys.secret_key.bytes,
        keys.webhook_secret.bytes,
        now as _,
        keys.client_id.as_ref().map(|id| id.bytes.as_slice())
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub(in crate::payment) async fn set_tested(
    tx: &mut TenantTx,
    provider: &str,
    now: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update payment_keys set tested_at = $2 where provider = $1",
        provider,
        now as _
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub(in crate::payment) async fn drop_keys(tx: &mut TenantTx, provider: &str) -> sqlx::Result<()> {
    sqlx::query!("delete from payment_keys where provider = $1", provider)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// What may be shown of a shop's keys.
pub async fn keys_shown(tx: &mut TenantTx, provider: &str) -> sqlx::Result<Option<KeysShown>> {
    sqlx::query_as!(
        KeysShown,
        r#"select client_id_end, secret_key_end, webhook_secret_end, is_live, tested_at as "tested_at: OffsetDateTime"
           from payment_keys where provider = $1"#,
        provider
    )
    .fetch_optional(&mut **tx)
    .await
}

/// How many payments and refunds of a provider are under way, for which its keys are still needed.
pub async fn open_attempts(tx: &mut TenantTx, provider: &str) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"select (select count(*) from payment_attempts where provider = $1 and state in ('starting', 'open', 'processing'))
                + (select count(*) from refunds r join payment_attempts a on a.id = r.attempt_id
                   where a.provider = $1 and r.state = 'asked') as "open!""#,
        provider
    )
    .fetch_one(&mut **tx)
    .await
}
