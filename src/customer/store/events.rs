//! SQL of events.

use serde_json::Value;

use crate::core::{AccountId, CustomerId};
use crate::customer::EventKind;
use crate::db::TenantTx;

/// Adds an event of a session's holder, if it may be kept.
pub(in crate::customer) async fn insert_event(
    tx: &mut TenantTx,
    session: &[u8],
    kind: EventKind,
    subject: &Value,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into events (customer_id, visitor_id, kind, subject)
         select a.customer_id, case when s.cookies_allowed then s.visitor_id end, $2, $3
         from sessions s left join accounts a on a.id = s.account_id
         where s.token_hash = $1 and s.expires_at > now()
           and (coalesce(s.cookies_allowed, false) or (a.customer_id is not null and not $4))",
        session,
        kind.name(),
        subject,
        kind.is_watched()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Adds an event of a customer.
pub(in crate::customer) async fn insert_customer_event(
    tx: &mut TenantTx,
    customer: CustomerId,
    kind: EventKind,
    subject: &Value,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into events (customer_id, kind, subject) values ($1, $2, $3)",
        customer.as_uuid(),
        kind.name(),
        subject
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// What a visitor did before signing in becomes the customer's. Nothing for an unproven account.
pub async fn adopt_events(
    tx: &mut TenantTx,
    session: &[u8],
    account: AccountId,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update events set customer_id = a.customer_id
         from sessions s, accounts a
         where s.token_hash = $1 and s.cookies_allowed and a.id = $2 and a.customer_id is not null
           and events.visitor_id = s.visitor_id and events.customer_id is null",
        session,
        account.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
