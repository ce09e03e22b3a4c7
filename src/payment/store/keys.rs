//! SQL of a shop's keys of a provider.

use time::OffsetDateTime;

use crate::db::TenantTx;
use crate::tenancy::Sealed;

/// A shop's keys as they are kept.
#[derive(Clone, Debug)]
pub struct StoredKeys {
    /// What the provider knows the shop by.
    pub secret_key: Sealed,
    /// What its events are signed with.
    pub webhook_secret: Sealed,
    /// The last signs of the first.
    pub secret_key_end: String,
    /// The last signs of the second.
    pub webhook_secret_end: String,
    /// Whether they move real money.
    pub is_live: bool,
}

/// What is shown of keys.
#[derive(Clone, Debug)]
pub struct KeysShown {
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
        "select key_id, secret_key, webhook_secret, secret_key_end, webhook_secret_end, is_live
         from payment_keys where provider = $1",
        provider
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| StoredKeys {
        secret_key: Sealed {
            key_id: row.key_id.clone(),
            bytes: row.secret_key,
        },
        webhook_secret: Sealed {
            key_id: row.key_id,
            bytes: row.webhook_secret,
        },
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
        "insert into payment_keys (provider, key_id, secret_key, webhook_secret, secret_key_end, webhook_secret_end, is_live, tested_at, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $8)
         on conflict on constraint payment_keys_pkey do update
         set key_id = excluded.key_id, secret_key = excluded.secret_key, webhook_secret = excluded.webhook_secret,
             secret_key_end = excluded.secret_key_end, webhook_secret_end = excluded.webhook_secret_end,
             is_live = excluded.is_live, tested_at = excluded.tested_at, changed_at = excluded.changed_at",
        provider,
        keys.secret_key.key_id,
        keys.secret_key.bytes,
        keys.webhook_secret.bytes,
        keys.secret_key_end,
        keys.webhook_secret_end,
        keys.is_live,
        now as _
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
        "update payment_keys set key_id = $2, secret_key = $3, webhook_secret = $4, changed_at = $5 where provider = $1",
        provider,
        keys.secret_key.key_id,
        keys.secret_key.bytes,
        keys.webhook_secret.bytes,
        now as _
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
        r#"select secret_key_end, webhook_secret_end, is_live, tested_at as "tested_at: OffsetDateTime"
           from payment_keys where provider = $1"#,
        provider
    )
    .fetch_optional(&mut **tx)
    .await
}

/// How many payments and refunds are under way, for which the keys are still needed.
pub async fn open_attempts(tx: &mut TenantTx) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"select (select count(*) from payment_attempts where state in ('starting', 'open', 'processing'))
                + (select count(*) from refunds where state = 'asked') as "open!""#
    )
    .fetch_one(&mut **tx)
    .await
}
