//! SQL of what providers told by themselves.

use time::OffsetDateTime;

use crate::core::PaymentAttemptId;
use crate::db::TenantTx;

/// An event that came.
#[derive(Clone, Copy, Debug)]
pub struct Heard<'e> {
    /// Its name; the same event may come several times.
    pub id: &'e str,
    /// The provider's word for what happened.
    pub kind: &'e str,
    /// The attempt that it is about, unless nothing could be done with it yet.
    pub attempt: Option<PaymentAttemptId>,
    /// The provider's name for the money that it is about, where it names that.
    pub intent: Option<&'e str>,
}

/// Writes down that an event came; false when it had come before. A second one that comes at the same time waits
/// until the first is done.
pub async fn note_event(
    tx: &mut TenantTx,
    provider: &str,
    heard: &Heard<'_>,
    now: OffsetDateTime,
) -> sqlx::Result<bool> {
    let noted = sqlx::query!(
        "insert into payment_events (provider, id, kind, attempt_id, intent_id, received_at) values ($1, $2, $3, $4, $5, $6)
         on conflict on constraint payment_events_pkey do nothing",
        provider,
        heard.id,
        heard.kind,
        heard.attempt.map(PaymentAttemptId::as_uuid),
        heard.intent,
        now as _
    )
    .execute(&mut **tx)
    .await?;
    Ok(noted.rows_affected() == 1)
}

/// A payment of which more was told than could be booked.
#[derive(Clone, Debug)]
pub struct Missed {
    /// The attempt that is now known for it.
    pub attempt: PaymentAttemptId,
    /// The provider's name for its page.
    pub session: String,
    /// The provider's name for the money.
    pub intent: String,
}

/// Payments of which events came with which nothing could be done at that time, with the attempts that are now known
/// for them.
pub async fn missed_intents(tx: &mut TenantTx, provider: &str) -> sqlx::Result<Vec<Missed>> {
    let rows = sqlx::query!(
        r#"select distinct a.id, coalesce(a.session_id, '') as "session!", e.intent_id as "intent!"
           from payment_events e join payment_attempts a on a.intent_id = e.intent_id
           where e.provider = $1 and e.attempt_id is null and a.provider = $1 and a.state = 'paid' limit 200"#,
        provider
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Missed {
            attempt: PaymentAttemptId::from_uuid(row.id),
            session: row.session,
            intent: row.intent,
        })
        .collect())
}

/// All that came about a payment has been looked at.
pub async fn set_matched(
    tx: &mut TenantTx,
    intent: &str,
    attempt: PaymentAttemptId,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update payment_events set attempt_id = $2 where intent_id = $1 and attempt_id is null",
        intent,
        attempt.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// When the last event came.
pub async fn last_event_at(
    tx: &mut TenantTx,
    provider: &str,
) -> sqlx::Result<Option<OffsetDateTime>> {
    sqlx::query_scalar!(
        r#"select max(received_at) as "at: OffsetDateTime" from payment_events where provider = $1"#,
        provider
    )
    .fetch_one(&mut **tx)
    .await
}

pub(in crate::payment) async fn drop_old_events(tx: &mut TenantTx) -> sqlx::Result<u64> {
    let dropped =
        sqlx::query!("delete from payment_events where received_at < now() - interval '90 days'")
            .execute(&mut **tx)
            .await?;
    Ok(dropped.rows_affected())
}
