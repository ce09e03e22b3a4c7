//! SQL of the operators and their sessions.

use sqlx::PgConnection;
use uuid::Uuid;

use crate::identity::PasswordHash;

/// A signed-in operator.
#[derive(Clone, Debug)]
pub struct OperatorRow {
    pub id: Uuid,
    pub email: String,
    pub must_change_password: bool,
}

/// The first operator; false when there is one already.
pub async fn insert_first(
    tx: &mut PgConnection,
    email: &str,
    hash: &PasswordHash,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "insert into platform.operators (id, email, password_hash)
         select $1, $2, $3 where not exists (select from platform.operators)
         on conflict on constraint operators_email_unique do nothing",
        Uuid::now_v7(),
        email,
        hash.as_str()
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub async fn is_empty(tx: &mut PgConnection) -> sqlx::Result<bool> {
    sqlx::query_scalar!(r#"select not exists (select from platform.operators) as "empty!""#)
        .fetch_one(tx)
        .await
}

pub async fn credentials(
    tx: &mut PgConnection,
    email: &str,
) -> sqlx::Result<Option<(Uuid, PasswordHash)>> {
    let row = sqlx::query!(
        "select id, password_hash from platform.operators where email = $1",
        email
    )
    .fetch_optional(tx)
    .await?;
    Ok(row.map(|row| (row.id, PasswordHash::stored(row.password_hash))))
}

pub async fn is_known_device(
    tx: &mut PgConnection,
    hash: &[u8],
    operator: Uuid,
) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (select from platform.operator_devices where token_hash = $1 and operator_id = $2
               and used_at > now() - interval '365 days') as "exists!""#,
        hash,
        operator
    )
    .fetch_one(tx)
    .await
}

/// Remembers a browser; those that were not used for a year are forgotten.
pub async fn remember_device(
    tx: &mut PgConnection,
    hash: &[u8],
    operator: Uuid,
) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from platform.operator_devices where used_at < now() - interval '365 days'"
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "insert into platform.operator_devices (token_hash, operator_id, used_at) values ($1, $2, now())
         on conflict on constraint operator_devices_pkey do update set used_at = excluded.used_at",
        hash,
        operator
    )
    .execute(tx)
    .await?;
    Ok(())
}

/// Sets a chosen password; every session of the operator and what was known of their browsers end.
pub async fn set_password(
    tx: &mut PgConnection,
    id: Uuid,
    hash: &PasswordHash,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update platform.operators set password_hash = $2, must_change_password = false where id = $1",
        id,
        hash.as_str()
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "delete from platform.operator_sessions where operator_id = $1",
        id
    )
    .execute(&mut *tx)
    .await?;
    sqlx::query!(
        "delete from platform.operator_devices where operator_id = $1",
        id
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub async fn by_session(tx: &mut PgConnection, hash: &[u8]) -> sqlx::Result<Option<OperatorRow>> {
    sqlx::query_as!(
        OperatorRow,
        "select o.id, o.email, o.must_change_password from platform.operator_sessions s
         join platform.operators o on o.id = s.operator_id
         where s.token_hash = $1 and s.expires_at > now()",
        hash
    )
    .fetch_optional(tx)
    .await
}

pub async fn insert_session(
    tx: &mut PgConnection,
    hash: &[u8],
    operator: Uuid,
    hours: i32,
) -> sqlx::Result<()> {
    sqlx::query!("delete from platform.operator_sessions where expires_at < now()")
        .execute(&mut *tx)
        .await?;
    sqlx::query!(
        "insert into platform.operator_sessions (token_hash, operator_id, expires_at)
         values ($1, $2, now() + make_interval(hours => $3))",
        hash,
        operator,
        hours
    )
    .execute(tx)
    .await?;
    Ok(())
}

pub async fn delete_session(tx: &mut PgConnection, hash: &[u8]) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from platform.operator_sessions where token_hash = $1",
        hash
    )
    .execute(tx)
    .await?;
    Ok(())
}
