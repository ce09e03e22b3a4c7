//! SQL of sessions and form drafts.

pub(super) mod edits;
pub(super) mod tidying;

use sqlx::types::Json;
use time::OffsetDateTime;

use crate::core::{AccountId, CartId, Error};
use crate::db::TenantTx;

use super::draft::{Allowance, Form};
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

pub(super) async fn hold_session(tx: &mut TenantTx, hash: &[u8]) -> sqlx::Result<()> {
    sqlx::query!(
        "select token_hash from sessions where token_hash = $1 for no key update",
        hash
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(())
}

pub(super) async fn insert_session(tx: &mut TenantTx, hash: &[u8], days: i32) -> sqlx::Result<()> {
    sqlx::query!("insert into sessions (token_hash, expires_at) values ($1, now() + make_interval(days => $2))", hash, days)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Makes a session an account's, under another hash; none when there was none to hand over.
pub(super) async fn hand_over_session(
    tx: &mut TenantTx,
    before: &[u8],
    hash: &[u8],
    account: AccountId,
    days: i32,
) -> sqlx::Result<Option<SessionRow>> {
    let row = sqlx::query!(
        "update sessions set token_hash = $2, account_id = $3, seen_at = now(), expires_at = now() + make_interval(days => $4)
         where token_hash = $1 and expires_at > now() and (account_id is null or account_id = $3)
         returning cart_id",
        before,
        hash,
        account.as_uuid(),
        days
    )
    .fetch_optional(&mut **tx)
    .await?;
    let Some(row) = row else {
        delete_session(tx, before).await?;
        return Ok(None);
    };
    sqlx::query!(
        "update form_drafts set session_hash = $2 where session_hash = $1",
        before,
        hash
    )
    .execute(&mut **tx)
    .await?;
    // Who gave what a coupon asked for may still see it.
    sqlx::query!(
        "update leads set session_hash = $2 where session_hash = $1",
        before,
        hash
    )
    .execute(&mut **tx)
    .await?;
    Ok(Some(SessionRow {
        cart: row.cart_id.map(CartId::from_uuid),
    }))
}

pub(super) async fn set_account(
    tx: &mut TenantTx,
    hash: &[u8],
    account: AccountId,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update sessions set account_id = $2 where token_hash = $1",
        hash,
        account.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub(super) async fn delete_session(tx: &mut TenantTx, hash: &[u8]) -> sqlx::Result<()> {
    // The session first, as everybody holds it before what is kept under it.
    sqlx::query!("delete from sessions where token_hash = $1", hash)
        .execute(&mut **tx)
        .await?;
    delete_drafts(tx, hash).await
}

pub(super) async fn save_draft(
    tx: &mut TenantTx,
    hash: &[u8],
    form: &Form<'_>,
    typed: &FormFields,
    faults: &Error,
    kept: Allowance,
) -> sqlx::Result<()> {
    let fields = kept.fields(form, typed);
    let faults = kept.faults(faults);
    sqlx::query!(
        "insert into form_drafts (session_hash, form, fields, faults, updated_at) values ($1, $2, $3, $4, now())
         on conflict on constraint form_drafts_pkey do update set fields = $3, faults = $4, updated_at = excluded.updated_at",
        hash,
        form.name(),
        Json(&fields) as _,
        Json(&faults) as _
    )
    .execute(&mut **tx)
    .await?;
    // The one just written stays; the oldest make room for it.
    sqlx::query!(
        "delete from form_drafts where session_hash = $1 and form in (
             select form from (
                 select form, row_number() over newest as place, sum(pg_column_size(fields) + pg_column_size(faults)) over newest as size
                 from form_drafts where session_hash = $1 window newest as (order by form = $2 desc, updated_at desc, form)
             ) as drafts where place > $3 or (size > $4 and place > 1)
         )",
        hash,
        form.name(),
        kept.drafts,
        kept.session
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
    let [draft] = drafts(tx, hash, [form]).await?;
    Ok(draft)
}

/// Drafts of several forms in one round trip, in the order of the forms.
pub(super) async fn drafts<const N: usize>(
    tx: &mut TenantTx,
    hash: &[u8],
    forms: [&str; N],
) -> sqlx::Result<[Option<Draft>; N]> {
    let rows = sqlx::query!(
        r#"select form, fields as "fields: Json<FormFields>", faults as "faults: Json<Error>",
                  updated_at as "updated_at: OffsetDateTime" from form_drafts
           where session_hash = $1 and form = any($2) and updated_at > now() - interval '2 hours'"#,
        hash,
        &forms as &[&str]
    )
    .fetch_all(&mut **tx)
    .await?;
    let mut found = [const { None }; N];
    for row in rows {
        let place = forms.iter().position(|form| *form == row.form);
        if let Some(place) = place.and_then(|place| found.get_mut(place)) {
            *place = Some(Draft::new(row.fields.0, row.faults.0, row.updated_at));
        }
    }
    Ok(found)
}

pub(super) async fn delete_draft(tx: &mut TenantTx, hash: &[u8], form: &str) -> sqlx::Result<()> {
    delete_some_drafts(tx, hash, &[form]).await
}

/// Forgets what was typed into some forms.
pub(super) async fn delete_some_drafts(
    tx: &mut TenantTx,
    hash: &[u8],
    forms: &[&str],
) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from form_drafts where session_hash = $1 and form = any($2)",
        hash,
        forms as &[&str]
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Forgets everything that a session typed and did not save.
pub(super) async fn delete_drafts(tx: &mut TenantTx, hash: &[u8]) -> sqlx::Result<()> {
    sqlx::query!("delete from form_drafts where session_hash = $1", hash)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// What strangers typed and never sent again does not stay.
pub(super) async fn delete_old_drafts(tx: &mut TenantTx) -> sqlx::Result<()> {
    sqlx::query!("delete from form_drafts where updated_at < now() - interval '2 hours'")
        .execute(&mut **tx)
        .await?;
    Ok(())
}
