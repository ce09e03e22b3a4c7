//! SQL of the outbox.

mod own_data;

use serde_json::Value;
use time::OffsetDateTime;
use uuid::Uuid;

use crate::core::{Locale, MessageId, OrderId};
use crate::db::TenantTx;
use crate::jobs;

use super::{NewMail, SendMail};

pub use own_data::OWN_DATA;

/// A mail of the outbox.
#[derive(Clone, Debug)]
pub(super) struct MailRow {
    pub kind: String,
    pub recipient: String,
    pub locale: Locale,
    pub data: Value,
    /// How often it was tried, this time included.
    pub attempts: i32,
}

/// A mail in the list of the outbox.
#[derive(Clone, Debug)]
pub(super) struct ListedMail {
    pub id: MessageId,
    pub kind: String,
    pub recipient: String,
    pub state: String,
    pub attempts: i32,
    pub last_error: Option<String>,
    pub created_at: OffsetDateTime,
    pub next_attempt_at: OffsetDateTime,
    pub sent_at: Option<OffsetDateTime>,
}

/// Mails of one state, or all for an empty word, the newest first.
pub(super) async fn list(
    tx: &mut TenantTx,
    state: &str,
    limit: i64,
    offset: i64,
) -> sqlx::Result<Vec<ListedMail>> {
    let rows = sqlx::query_as!(
        OutboxRow,
        r#"select id, kind, recipient, state, attempts, last_error, created_at as "created_at: OffsetDateTime",
           next_attempt_at as "next_attempt_at: OffsetDateTime", sent_at as "sent_at: OffsetDateTime"
           from outbox where $1 = '' or state = $1 order by created_at desc, id desc limit $2 offset $3"#,
        state,
        limit,
        offset
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows.into_iter().map(OutboxRow::listed).collect())
}

/// How many mails have the state, or all for an empty word.
pub(super) async fn count(tx: &mut TenantTx, state: &str) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!" from outbox where $1 = '' or state = $1"#,
        state
    )
    .fetch_one(&mut **tx)
    .await
}

/// One mail as the list shows it.
pub(super) async fn listed(tx: &mut TenantTx, id: MessageId) -> sqlx::Result<Option<ListedMail>> {
    let row = sqlx::query_as!(
        OutboxRow,
        r#"select id, kind, recipient, state, attempts, last_error, created_at as "created_at: OffsetDateTime",
           next_attempt_at as "next_attempt_at: OffsetDateTime", sent_at as "sent_at: OffsetDateTime"
           from outbox where id = $1"#,
        id.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(OutboxRow::listed))
}

struct OutboxRow {
    id: Uuid,
    kind: String,
    recipient: String,
    state: String,
    attempts: i32,
    last_error: Option<String>,
    created_at: OffsetDateTime,
    next_attempt_at: OffsetDateTime,
    sent_at: Option<OffsetDateTime>,
}

impl OutboxRow {
    fn listed(self) -> ListedMail {
        ListedMail {
            id: MessageId::from_uuid(self.id),
            kind: self.kind,
            recipient: self.recipient,
            state: self.state,
            attempts: self.attempts,
            last_error: self.last_error,
            created_at: self.created_at,
            next_attempt_at: self.next_attempt_at,
            sent_at: self.sent_at,
        }
    }
}

/// Writes a mail into the outbox and tells the worker; both happen when `tx` commits.
pub async fn enqueue(tx: &mut TenantTx, mail: &NewMail) -> sqlx::Result<MessageId> {
    let id = MessageId::new();
    sqlx::query!(
        "insert into outbox (id, kind, recipient, locale, data, secret, order_id) values ($1, $2, $3, $4, $5, $6, $7)",
        id.as_uuid(),
        mail.kind.name(),
        mail.recipient,
        mail.locale.tag(),
        mail.data,
        mail.kind.is_secret(),
        mail.order.map(OrderId::as_uuid)
    )
    .execute(&mut **tx)
    .await?;
    tell_worker(tx, id, 0).await?;
    Ok(id)
}

/// Puts a mail back to the front of the queue; one that was sent goes out again as a new mail.
/// None when there is no such mail.
pub async fn resend(tx: &mut TenantTx, id: MessageId) -> sqlx::Result<Option<MessageId>> {
    let reset = sqlx::query!(
        "update outbox set state = 'queued', attempts = 0, next_attempt_at = now()
         where id = $1 and state in ('queued', 'failed') and (claimed_until is null or claimed_until < now())",
        id.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    let queued = if reset.rows_affected() == 1 {
        id
    } else {
        let copy = MessageId::new();
        let copied = sqlx::query!(
            "insert into outbox (id, kind, recipient, locale, data, secret, order_id)
             select $2, kind, recipient, locale, data, secret, order_id from outbox where id = $1 and state = 'sent'",
            id.as_uuid(),
            copy.as_uuid()
        )
        .execute(&mut **tx)
        .await?;
        if copied.rows_affected() == 0 {
            return Ok(None);
        }
        copy
    };
    tell_worker(tx, queued, 0).await?;
    Ok(Some(queued))
}

/// Tells the worker again of mails that are due and that nobody seems to be sending: the server
/// was missing, the shop was suspended, or a worker died.
pub async fn sweep(tx: &mut TenantTx) -> sqlx::Result<usize> {
    let due = sqlx::query_scalar!(
        "select id from outbox where state = 'queued' and next_attempt_at <= now()
         and (claimed_until is null or claimed_until < now()) order by next_attempt_at limit 1000"
    )
    .fetch_all(&mut **tx)
    .await?;
    for id in &due {
        tell_worker(tx, MessageId::from_uuid(*id), 0).await?;
    }
    Ok(due.len())
}

async fn tell_worker(tx: &mut TenantTx, id: MessageId, delay: u32) -> sqlx::Result<()> {
    let fields = serde_json::json!({ "message": id });
    jobs::add_for_tenant::<SendMail>(tx, fields, delay).await
}

/// Takes a mail that is due for a while, so that no other worker sends it; none when it is not due
/// or in other hands.
pub(super) async fn claim(tx: &mut TenantTx, id: MessageId) -> sqlx::Result<Option<MailRow>> {
    let row = sqlx::query!(
        r#"update outbox set claimed_until = now() + interval '5 minutes', attempts = attempts + 1
           where id = $1 and state = 'queued' and next_attempt_at <= now() and (claimed_until is null or claimed_until < now())
           returning kind, recipient, locale, data, attempts"#,
        id.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| MailRow {
        kind: row.kind,
        recipient: row.recipient,
        locale: Locale::parse(&row.locale).unwrap_or_default(),
        data: row.data,
        attempts: row.attempts,
    }))
}

/// A mail as it stands in the outbox.
pub(super) async fn by_id(tx: &mut TenantTx, id: MessageId) -> sqlx::Result<Option<MailRow>> {
    let row = sqlx::query!(
        r#"select kind, recipient, locale, data, attempts from outbox where id = $1"#,
        id.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| MailRow {
        kind: row.kind,
        recipient: row.recipient,
        locale: Locale::parse(&row.locale).unwrap_or_default(),
        data: row.data,
        attempts: row.attempts,
    }))
}

pub(super) async fn mark_sent(tx: &mut TenantTx, id: MessageId) -> sqlx::Result<()> {
    sqlx::query!(
        "update outbox set state = 'sent', sent_at = now(), claimed_until = null, last_error = null where id = $1",
        id.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub(super) async fn mark_failed(
    tx: &mut TenantTx,
    id: MessageId,
    reason: &str,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update outbox set state = 'failed', claimed_until = null, last_error = $2 where id = $1",
        id.as_uuid(),
        reason
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Sets the time of the next attempt and tells the worker of it.
pub(super) async fn retry_later(
    tx: &mut TenantTx,
    id: MessageId,
    reason: &str,
    delay: u32,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update outbox set next_attempt_at = now() + make_interval(secs => $3), claimed_until = null, last_error = $2 where id = $1",
        id.as_uuid(),
        reason,
        f64::from(delay)
    )
    .execute(&mut **tx)
    .await?;
    tell_worker(tx, id, delay).await
}
