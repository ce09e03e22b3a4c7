//! SQL of sessions and form drafts.

use sqlx::types::Json;

use crate::core::{CartId, Error};
use crate::db::TenantTx;

use super::forms::{Draft, FormFields};

/// What a session points at.
pub(super) struct SessionRow {
    pub cart: Option<CartId>,
}

pub(super) async fn session(tx: &mut TenantTx, hash: &[u8]) -> sqlx::Result<Option<SessionRow>> {
    let row = sqlx::query!(
        "select cart_id from sessions where token_hash = $1 and expires_at > now()",
        hash
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| SessionRow {
        cart: row.cart_id.map(CartId::from_uuid),
    }))
}

pub(super) async fn insert_session(tx: &mut TenantTx, hash: &[u8], days: i32) -> sqlx::Result<()> {
    sqlx::query!("insert into sessions (token_hash, expires_at) values ($1, now() + make_interval(days => $2))", hash, days)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Units in the session's cart.
pub(super) async fn cart_units(tx: &mut TenantTx, hash: &[u8]) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"select coalesce(sum(l.quantity), 0) as "units!"
           from sessions s join line_items l on l.cart_id = s.cart_id
           where s.token_hash = $1 and s.expires_at > now()"#,
        hash
    )
    .fetch_one(&mut **tx)
    .await
}

pub(super) async fn save_draft(
    tx: &mut TenantTx,
    hash: &[u8],
    form: &str,
    fields: &FormFields,
    faults: &Error,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into form_drafts (session_hash, form, fields, faults) values ($1, $2, $3, $4)
         on conflict on constraint form_drafts_pkey do update set fields = $3, faults = $4, updated_at = now()",
        hash,
        form,
        Json(fields) as _,
        Json(faults) as _
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub(super) async fn draft(
    tx: &mut TenantTx,
    hash: &[u8],
    form: &str,
) -> sqlx::Result<Option<Draft>> {
    let row = sqlx::query!(
        r#"select fields as "fields: Json<FormFields>", faults as "faults: Json<Error>" from form_drafts
           where session_hash = $1 and form = $2 and updated_at > now() - interval '2 hours'"#,
        hash,
        form
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| Draft::new(row.fields.0, row.faults.0)))
}

pub(super) async fn delete_draft(tx: &mut TenantTx, hash: &[u8], form: &str) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from form_drafts where session_hash = $1 and form = $2",
        hash,
        form
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// What strangers typed and never sent again does not stay.
pub(super) async fn delete_old_drafts(tx: &mut TenantTx) -> sqlx::Result<()> {
    sqlx::query!("delete from form_drafts where updated_at < now() - interval '1 day'")
        .execute(&mut **tx)
        .await?;
    Ok(())
}
