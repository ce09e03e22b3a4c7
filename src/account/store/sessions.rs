//! SQL of where a shopper is signed in.

use time::OffsetDateTime;

use crate::core::AccountId;
use crate::db::TenantTx;

/// A browser that is signed in.
#[derive(Clone, Debug)]
pub(in crate::account) struct SignedIn {
    /// Since when.
    pub since: OffsetDateTime,
    /// Whether it is the one that asks.
    pub is_here: bool,
}

/// Every browser that is signed in to an account, this one first; `session` is its hash.
pub(in crate::account) async fn signed_in_browsers(
    tx: &mut TenantTx,
    account: AccountId,
    session: &[u8],
) -> sqlx::Result<Vec<SignedIn>> {
    let rows = sqlx::query!(
        r#"select seen_at as "since: OffsetDateTime", token_hash = $2 as "is_here!" from sessions
           where account_id = $1 and expires_at > now() order by token_hash = $2 desc, seen_at desc limit 50"#,
        account.as_uuid(),
        session
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| SignedIn {
            since: row.since,
            is_here: row.is_here,
        })
        .collect())
}
