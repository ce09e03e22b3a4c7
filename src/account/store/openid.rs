//! SQL of who signs in with an OpenID provider, and of who is on the way.

use crate::core::AccountId;
use crate::db::TenantTx;
use crate::identity::openid::OpenIdClaims;

/// How long the way from the platform's host to the shop's may take, in seconds.
const ON_THE_WAY: i32 = 60;
/// How long somebody who has come back may take to show whose account it is, in minutes.
const WAITS: i32 = 30;

/// Somebody whom a provider has sent back.
#[derive(Clone, Debug)]
pub(in crate::account) struct Handoff {
    pub token_hash: Vec<u8>,
    pub provider: String,
    pub claims: OpenIdClaims,
    /// Where to go on.
    pub next: String,
    /// Whose account is to be connected.
    pub account: Option<AccountId>,
}

struct Row {
    token_hash: Vec<u8>,
    provider: String,
    issuer: String,
    subject: String,
    email: String,
    is_verified: bool,
    first_name: String,
    surname: String,
    next: String,
    account_id: Option<uuid::Uuid>,
}

impl From<Row> for Handoff {
    fn from(row: Row) -> Self {
        Self {
            token_hash: row.token_hash,
            provider: row.provider,
            claims: OpenIdClaims {
                issuer: row.issuer,
                subject: row.subject,
                email: row.email.parse().ok(),
                is_verified: row.is_verified,
                first_name: row.first_name.parse().ok(),
                surname: row.surname.parse().ok(),
            },
            next: row.next,
            account: row.account_id.map(AccountId::from_uuid),
        }
    }
}

/// Lets somebody go on to the shop's host with a token, in one browser alone.
pub(in crate::account) async fn insert_handoff(
    tx: &mut TenantTx,
    handoff: &Handoff,
    browser: &[u8],
) -> sqlx::Result<()> {
    let claims = &handoff.claims;
    let text = |name: &Option<_>| name.as_ref().map_or_else(String::new, ToString::to_string);
    let email = claims.email.as_ref();
    sqlx::query!(
        "insert into openid_handoffs (token_hash, browser_hash, provider, issuer, subject, email, is_verified, first_name,
                                      surname, next, account_id, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, now() + make_interval(secs => $12))",
        handoff.token_hash,
        browser,
        handoff.provider,
        claims.issuer,
        claims.subject,
        email.map_or("", |email| email.as_str()),
        claims.is_verified,
        text(&claims.first_name),
        text(&claims.surname),
        handoff.next,
        handoff.account.map(AccountId::as_uuid),
        f64::from(ON_THE_WAY)
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Takes who comes with a token, once, in the browser that set out.
pub(in crate::account) async fn take_handoff(
    tx: &mut TenantTx,
    token: &[u8],
    browser: &[u8],
) -> sqlx::Result<Option<Handoff>> {
    let row = sqlx::query_as!(
        Row,
        "update openid_handoffs set taken_at = now()
         where token_hash = $1 and browser_hash = $2 and taken_at is null and expires_at > now()
         returning token_hash, provider, issuer, subject, email, is_verified, first_name, surname, next, account_id",
        token,
        browser
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(Handoff::from))
}

/// Keeps who was taken until they have shown that the account is theirs.
pub(in crate::account) async fn let_wait(
    tx: &mut TenantTx,
    token: &[u8],
    account: AccountId,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update openid_handoffs set account_id = $2, expires_at = now() + make_interval(mins => $3) where token_hash = $1",
        token,
        account.as_uuid(),
        WAITS
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Who waits, in that browser, for that account; the last one.
pub(in crate::account) async fn waiting(
    tx: &mut TenantTx,
    browser: &[u8],
    account: AccountId,
) -> sqlx::Result<Option<Handoff>> {
    let row = sqlx::query_as!(
        Row,
        "select token_hash, provider, issuer, subject, email, is_verified, first_name, surname, next, account_id
         from openid_handoffs
         where browser_hash = $1 and account_id = $2 and taken_at is not null and expires_at > now()
         order by taken_at desc limit 1",
        browser,
        account.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(Handoff::from))
}

/// Forgets somebody who has arrived; false when another request was faster.
pub(in crate::account) async fn delete_handoff(
    tx: &mut TenantTx,
    token: &[u8],
) -> sqlx::Result<bool> {
    let done = sqlx::query!("delete from openid_handoffs where token_hash = $1", token)
        .execute(&mut **tx)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Whose account a person of a provider signs in to.
pub(in crate::account) async fn owner_of_identity(
    tx: &mut TenantTx,
    claims: &OpenIdClaims,
) -> sqlx::Result<Option<AccountId>> {
    let id = sqlx::query_scalar!(
        "select account_id from openid_identities where issuer = $1 and subject = $2",
        claims.issuer,
        claims.subject
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(id.map(AccountId::from_uuid))
}

/// Connects a person of a provider with an account; false when one of them is connected already.
pub(in crate::account) async fn insert_identity(
    tx: &mut TenantTx,
    handoff: &Handoff,
    account: AccountId,
) -> sqlx::Result<bool> {
    let claims = &handoff.claims;
    let email = claims.email.as_ref();
    let done = sqlx::query!(
        "insert into openid_identities (issuer, subject, account_id, provider, email) values ($1, $2, $3, $4, $5)
         on conflict do nothing",
        claims.issuer,
        claims.subject,
        account.as_uuid(),
        handoff.provider,
        email.map_or("", |email| email.as_str())
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// A provider that signs in to an account.
#[derive(Clone, Debug)]
pub(in crate::account) struct OwnIdentity {
    pub provider: String,
    /// As the provider told it, perhaps empty.
    pub email: String,
}

/// Every provider that signs in to an account.
pub(in crate::account) async fn identities(
    tx: &mut TenantTx,
    account: AccountId,
) -> sqlx::Result<Vec<OwnIdentity>> {
    sqlx::query_as!(
        OwnIdentity,
        "select provider, email from openid_identities where account_id = $1 order by connected_at, issuer",
        account.as_uuid()
    )
    .fetch_all(&mut **tx)
    .await
}

/// Disconnects a provider from an account; false when it was not connected.
pub(in crate::account) async fn delete_identity(
    tx: &mut TenantTx,
    account: AccountId,
    provider: &str,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "delete from openid_identities where account_id = $1 and provider = $2",
        account.as_uuid(),
        provider
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// Disconnects every provider from an account.
pub(in crate::account) async fn delete_identities(
    tx: &mut TenantTx,
    account: AccountId,
) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from openid_identities where account_id = $1",
        account.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
