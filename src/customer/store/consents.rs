//! SQL of consents.

use serde_json::json;
use time::OffsetDateTime;

use super::events::insert_event;
use crate::core::{AccountId, VisitorId};
use crate::customer::{Channel, Consent, ConsentSource, EventKind};
use crate::db::TenantTx;

/// Adds what an account's shopper allowed or took back.
pub async fn insert_consent(
    tx: &mut TenantTx,
    account: AccountId,
    channel: Channel,
    granted: bool,
    source: ConsentSource,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into consents (channel, granted, source, account_id, customer_id)
         select $2, $3, $4, id, customer_id from accounts where id = $1",
        account.as_uuid(),
        channel.name(),
        granted,
        source.name()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Notes the answer to the cookie notice in a session and in the record. The visitor's random name
/// is a new one with each answer, so that nothing of before a refusal can be found under it.
pub async fn answer_cookies(
    tx: &mut TenantTx,
    session: &[u8],
    granted: bool,
    source: ConsentSource,
) -> sqlx::Result<()> {
    // Who takes it back is forgotten, and who allows it now is here now.
    sqlx::query!(
        "delete from events using sessions s
         where s.token_hash = $1 and events.visitor_id = s.visitor_id and not $2",
        session,
        granted
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!(
        "with answered as (
             update sessions set cookies_allowed = $2, visitor_id = $3 where token_hash = $1 returning account_id
         )
         insert into consents (channel, granted, source, visitor_id, account_id, customer_id)
         select $4, $2, $5, $3, a.id, a.customer_id from answered left join accounts a on a.id = answered.account_id",
        session,
        granted,
        VisitorId::new().as_uuid(),
        Channel::Cookies.name(),
        source.name()
    )
    .execute(&mut **tx)
    .await?;
    if granted {
        insert_event(tx, session, EventKind::Visit, &json!({})).await?;
    }
    Ok(())
}

/// The answer to the cookie notice in a session.
pub async fn cookies_allowed(tx: &mut TenantTx, session: &[u8]) -> sqlx::Result<Option<bool>> {
    let answer = sqlx::query_scalar!(
        "select cookies_allowed from sessions where token_hash = $1 and expires_at > now()",
        session
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(answer.flatten())
}

/// What counts now of an account: the last word on each channel.
pub async fn latest_consents(tx: &mut TenantTx, account: AccountId) -> sqlx::Result<Vec<Consent>> {
    let rows = sqlx::query!(
        r#"select distinct on (channel) channel, granted, source, recorded_at as "recorded_at: OffsetDateTime"
           from consents where account_id = $1 order by channel, id desc"#,
        account.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| Consent::read(&row.channel, row.granted, &row.source, row.recorded_at))
        .collect())
}
