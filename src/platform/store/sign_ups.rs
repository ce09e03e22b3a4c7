//! SQL of wishes to open a shop, and of the platform's own mail.

use sqlx::PgConnection;
use uuid::Uuid;

use crate::core::{Email, TenantName};
use crate::platform::sign_up::{SignUp, SignUpState};

/// How often somebody asked in the last day.
pub struct Asked {
    pub by_client: i64,
    pub by_email: i64,
    pub in_total: i64,
}

pub async fn asked_today(
    tx: &mut PgConnection,
    client: &str,
    email: &Email,
) -> sqlx::Result<Asked> {
    // Two at once must not both see room for one.
    sqlx::query!("select pg_advisory_xact_lock(7305820092)")
        .execute(&mut *tx)
        .await?;
    sqlx::query_as!(
        Asked,
        r#"select count(*) filter (where client_address = $1) as "by_client!",
            count(*) filter (where lower(email) = $2) as "by_email!", count(*) as "in_total!"
           from platform.sign_ups where created_at > now() - interval '1 day'"#,
        client,
        email.lowercase()
    )
    .fetch_one(tx)
    .await
}

/// Whether a tenant has the name, or a proven wish waits for it.
pub async fn is_name_taken(tx: &mut PgConnection, name: &TenantName) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (select from platform.tenants where name = $1)
            or exists (select from platform.sign_ups where tenant_name = $1 and state = 'proven' and created_at > now() - interval '30 days') as "taken!""#,
        name.as_str()
    )
    .fetch_one(tx)
    .await
}

pub async fn insert(
    tx: &mut PgConnection,
    id: Uuid,
    email: &Email,
    name: &TenantName,
    shop_name: &str,
    client: &str,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into platform.sign_ups (id, email, tenant_name, shop_name, client_address) values ($1, $2, $3, $4, $5)",
        id,
        email.as_str(),
        name.as_str(),
        shop_name,
        client
    )
    .execute(tx)
    .await?;
    Ok(())
}

struct Row {
    id: Uuid,
    email: String,
    tenant_name: String,
    shop_name: String,
    state: String,
    is_approved: bool,
    asked_on: time::Date,
}

fn sign_up(row: Row) -> Option<SignUp> {
    Some(SignUp {
        id: row.id,
        email: Email::parse(&row.email).ok()?,
        tenant: TenantName::parse(&row.tenant_name).ok()?,
        shop_name: row.shop_name,
        state: SignUpState::parse(&row.state)?,
        is_approved: row.is_approved,
        asked_on: row.asked_on,
    })
}

/// The wish whose link holds a token; it stays locked until `tx` ends.
pub async fn by_token(tx: &mut PgConnection, hash: &[u8]) -> sqlx::Result<Option<SignUp>> {
    let row = sqlx::query_as!(
        Row,
        r#"select id, email, tenant_name, shop_name, state, decided_at is not null as "is_approved!",
            created_at::date as "asked_on!: time::Date"
           from platform.sign_ups
           where token_hash = $1 and token_expires_at > now() and state in ('asked', 'proven', 'opened') for update"#,
        hash
    )
    .fetch_optional(tx)
    .await?;
    Ok(row.and_then(sign_up))
}

/// Proven wishes that wait for the operator, oldest first.
pub async fn waiting(tx: &mut PgConnection) -> sqlx::Result<Vec<SignUp>> {
    let rows = sqlx::query_as!(
        Row,
        r#"select id, email, tenant_name, shop_name, state, false as "is_approved!",
            created_at::date as "asked_on!: time::Date"
           from platform.sign_ups where state = 'proven' and decided_at is null
           order by created_at limit 200"#
    )
    .fetch_all(tx)
    .await?;
    Ok(rows.into_iter().filter_map(sign_up).collect())
}

pub async fn set_state(tx: &mut PgConnection, id: Uuid, state: SignUpState) -> sqlx::Result<()> {
    sqlx::query!(
        "update platform.sign_ups set state = $2, proven_at = coalesce(proven_at, now()) where id = $1",
        id,
        state.word()
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Notes that there is a shop now, and the name it was given in the end. The link stays known until it
/// runs out: whoever holds it may read the shop's address again.
pub async fn set_opened(tx: &mut PgConnection, id: Uuid, tenant: &TenantName) -> sqlx::Result<()> {
    sqlx::query!(
        "update platform.sign_ups set state = 'opened', tenant_name = $2, proven_at = coalesce(proven_at, now()) where id = $1",
        id,
        tenant.as_str()
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// The operator's decision on a waiting wish; false when there is none.
pub async fn decide(tx: &mut PgConnection, id: Uuid, state: SignUpState) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "update platform.sign_ups set state = $2, decided_at = now(), token_hash = null
         where id = $1 and state = 'proven' and decided_at is null",
        id,
        state.word()
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub async fn set_token(
    tx: &mut PgConnection,
    id: Uuid,
    hash: &[u8],
    hours: i32,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "update platform.sign_ups set token_hash = $2, token_expires_at = now() + make_interval(hours => $3)
         where id = $1 and state in ('asked', 'proven')",
        id,
        hash,
        hours
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The shop that somebody wants, or has.
pub struct WantedShop {
    pub name: String,
    pub tenant: String,
}

/// The shop that a wish is about.
pub async fn wanted_shop(tx: &mut PgConnection, id: Uuid) -> sqlx::Result<Option<WantedShop>> {
    sqlx::query_as!(
        WantedShop,
        "select shop_name as name, tenant_name as tenant from platform.sign_ups where id = $1",
        id
    )
    .fetch_optional(tx)
    .await
}
