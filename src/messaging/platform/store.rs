//! SQL of the platform's outbox.

use serde_json::Value;
use sqlx::PgConnection;

use super::{PlatformMail, tell_worker};
use crate::core::{Email, Locale, MessageId};
use crate::db::Db;
use crate::messaging::MailKind;

/// Puts a mail into the platform's outbox and tells the worker. `data` holds the ids of what it tells about.
pub async fn enqueue_platform(
    tx: &mut PgConnection,
    kind: MailKind,
    recipient: &Email,
    locale: Locale,
    data: &Value,
) -> sqlx::Result<MessageId> {
    let id = MessageId::new();
    sqlx::query!(
        "insert into platform.outbox (id, kind, recipient, locale, data) values ($1, $2, $3, $4, $5)",
        id.as_uuid(),
        kind.name(),
        recipient.as_str(),
        locale.tag(),
        data
    )
    .execute(&mut *tx)
    .await?;
    tell_worker(tx, id, 0).await?;
    Ok(id)
}

/// Tells the worker again of mails that are due and that nobody seems to be sending.
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
           returning kind, recipient, locale, data, attempts"#,
        id.as_uuid()
    )
    .fetch_optional(tx)
    .await?;
    Ok(row.map(|row| PlatformMail {
        recipient: row.recipient,
        locale: Locale::parse(&row.locale).unwrap_or_default(),
        kind: row.kind,
        data: row.data,
        attempts: row.attempts,
    }))
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
