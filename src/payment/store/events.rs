//! SQL of what providers told by themselves.

use time::OffsetDateTime;

use crate::core::PaymentAttemptId;
use crate::db::TenantTx;

/// Writes down that an event came; false when it had come before. A second one that comes at the same time waits
/// until the first is done.
pub async fn note_event(
    tx: &mut TenantTx,
    provider: &str,
    id: &str,
    kind: &str,
    attempt: Option<PaymentAttemptId>,
    now: OffsetDateTime,
) -> sqlx::Result<bool> {
    let noted = sqlx::query!(
        "insert into payment_events (provider, id, kind, attempt_id, received_at) values ($1, $2, $3, $4, $5)
         on conflict on constraint payment_events_pkey do nothing",
        provider,
        id,
        kind,
        attempt.map(PaymentAttemptId::as_uuid),
        now as _
    )
    .execute(&mut **tx)
    .await?;
    Ok(noted.rows_affected() == 1)
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
