//! SQL of the platform's outbox.

use sqlx::PgConnection;
use uuid::Uuid;

use super::{PlatformMail, tell_worker};
use crate::core::{Email, Locale, MessageId};
use crate::db::Db;

/// Puts the proof of an address into the platform's outbox. The link's token is minted when the
/// mail is sent; its hash is then in the row of `platform.sign_ups`.
///
/// # Errors
/// When the database refuses.
pub async fn enqueue_sign_up_proof(
    tx: &mut PgConnection,
    sign_up_id: Uuid,
    recipient: &Email,
    locale: Locale,
) -> sqlx::Result<MessageId> {
    let id = MessageId::new();
    sqlx::query!(
        "insert into platform.outbox (id, kind, recipient, locale, data) values ($1, 'sign_up_proof', $2, $3, $4)",
        id.as_uuid(),
        recipient.as_str(),
        locale.tag(),
        serde_json::json!({ "sign_up_id": sign_up_id })
    )
    .execute(&mut *tx)
    .await?;
    tell_worker(tx, id, 0).await?;
    Ok(id)
}

/// Tells the worker again of mails that are due and that nobody seems to be sending.
///
/// # Errors
/// When the database refuses.
pub async fn sweep_platform(db: &Db) -> sqlx::Result<usize> {
    let mut tx = db.begin_platform().await?;
    let due = sqlx::query_scalar!(
        "select id from platform.outbox where state = 'queued' and next_attempt_at <= now()
         and (claimed_until is null or claimed_until < now()) order by next_attempt_at limit 1000"
    )
    .fetch_all(&mut *tx)
    .await?;
    for id in &due {
        tell_worker(&mut tx, MessageId::from_uuid(*id), 0).await?;
    }
    tx.commit().await?;
    Ok(due.len())
}

pub(super) async fn claim(
    tx: &mut PgConnection,
    id: MessageId,
) -> sqlx::Result<Option<PlatformMail>> {
    let row = sqlx::query!(
        r#"update platform.outbox set claimed_until = now() + interval '5 minutes', attempts = attempts + 1
           where id = $1 and state = 'queued' and next_attempt_at <= now() and (claimed_until is null or claimed_until < now())
           returning recipient, locale, (data ->> 'sign_up_id')::uuid as sign_up_id, attempts"#,
        id.as_uuid()
    )
    .fetch_optional(tx)
    .await?;
    Ok(row.and_then(|row| {
        Some(PlatformMail {
            recipient: row.recipient,
            locale: Locale::parse(&row.locale).unwrap_or_default(),
            sign_up_id: row.sign_up_id?,
            attempts: row.attempts,
        })
    }))
}

/// Gives an unproven sign-up its token's hash and its end; the shop's name, or none when it is gone.
pub(super) async fn seal_sign_up(
    tx: &mut PgConnection,
    id: Uuid,
    token_hash: &[u8],
    hours: i32,
) -> sqlx::Result<Option<String>> {
    sqlx::query_scalar!(
        "update platform.sign_ups set token_hash = $2, token_expires_at = now() + make_interval(hours => $3)
         where id = $1 and proven_at is null returning shop_name",
        id,
        token_hash,
        hours
    )
    .fetch_optional(tx)
    .await
}

pub(super) async fn mark_sent(tx: &mut PgConnection, id: MessageId) -> sqlx::Result<()> {
    sqlx::query!(
        "update platform.outbox set state = 'sent', sent_at = now(), claimed_until = null, last_error = null where id = $1",
        id.as_uuid()
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn mark_failed(
    tx: &mut PgConnection,
    id: MessageId,
    reason: &str,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update platform.outbox set state = 'failed', claimed_until = null, last_error = $2 where id = $1",
        id.as_uuid(),
        reason
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub(super) async fn retry_later(
    tx: &mut PgConnection,
    id: MessageId,
    reason: &str,
    delay: u32,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update platform.outbox set next_attempt_at = now() + make_interval(secs => $3), claimed_until = null, last_error = $2 where id = $1",
        id.as_uuid(),
        reason,
        f64::from(delay)
    )
    .execute(&mut *tx)
    .await?;
    tell_worker(tx, id, delay).await
}
