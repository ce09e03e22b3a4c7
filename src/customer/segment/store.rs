//! SQL of segments.

mod compile;

use sqlx::types::Json;
use time::OffsetDateTime;
use uuid::Uuid;

use super::{Moment, Rule, Segment};
use crate::core::{CustomerId, Error, Reason, SegmentId};
use crate::db::TenantTx;
use crate::web::Failure;

/// Every segment, by name.
pub async fn all(tx: &mut TenantTx) -> sqlx::Result<Vec<Segment>> {
    let rows = sqlx::query!(
        r#"select id, name, rule as "rule: Json<Rule>", members, counted_at as "counted_at: OffsetDateTime"
           from segments order by name"#
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Segment {
            id: SegmentId::from_uuid(row.id),
            name: row.name,
            rule: row.rule.0,
            members: row.members,
            counted_at: row.counted_at,
        })
        .collect())
}

/// One segment.
pub async fn by_id(tx: &mut TenantTx, id: SegmentId) -> sqlx::Result<Option<Segment>> {
    let row = sqlx::query!(
        r#"select name, rule as "rule: Json<Rule>", members, counted_at as "counted_at: OffsetDateTime"
           from segments where id = $1"#,
        id.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| Segment {
        id,
        name: row.name,
        rule: row.rule.0,
        members: row.members,
        counted_at: row.counted_at,
    }))
}

/// Holds the row of a segment until `tx` ends. Answers whether there is one.
pub async fn hold(tx: &mut TenantTx, id: SegmentId) -> sqlx::Result<bool> {
    let held = sqlx::query_scalar!(
        "select id from segments where id = $1 for update",
        id.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(held.is_some())
}

/// Writes a segment, new or known. What was counted of another rule is forgotten.
///
/// # Errors
/// A fault of the field `name` when another segment has it.
pub async fn save(
    tx: &mut TenantTx,
    id: SegmentId,
    name: &str,
    rule: &Rule,
) -> Result<(), Failure> {
    let written = sqlx::query!(
        "insert into segments as s (id, name, rule, updated_at) values ($1, $2, $3, now())
         on conflict on constraint segments_pkey do update
         set name = $2, rule = $3, updated_at = excluded.updated_at,
             members = case when s.rule = $3 then s.members end,
             counted_at = case when s.rule = $3 then s.counted_at end",
        id.as_uuid(),
        name,
        Json(rule) as _
    )
    .execute(&mut **tx)
    .await;
    match written {
        Ok(_) => Ok(()),
        Err(sqlx::Error::Database(error)) if error.constraint() == Some("segments_name_unique") => {
            Err(Error::invalid("name", Reason::AlreadyTaken).into())
        }
        Err(error) => Err(error.into()),
    }
}

/// Removes a segment.
pub async fn delete(tx: &mut TenantTx, id: SegmentId) -> sqlx::Result<()> {
    sqlx::query!("delete from segments where id = $1", id.as_uuid())
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Keeps what a recount found.
pub async fn set_members(tx: &mut TenantTx, id: SegmentId, members: i64) -> sqlx::Result<()> {
    sqlx::query!(
        "update segments set members = $2, counted_at = now() where id = $1",
        id.as_uuid(),
        members
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Which of the segments a customer is in, by that customer's own rows.
pub async fn of_customer(
    tx: &mut TenantTx,
    segments: &[Segment],
    customer: CustomerId,
    moment: &Moment,
) -> sqlx::Result<Vec<SegmentId>> {
    let mut query = compile::of_customer(segments, customer, moment);
    let ids = query
        .build_query_scalar::<Vec<Uuid>>()
        .fetch_optional(&mut **tx)
        .await?;
    let ids = ids.into_iter().flatten();
    Ok(ids.map(SegmentId::from_uuid).collect())
}

/// How many customers fit a rule: over all of them, so never while a shopper waits.
pub async fn count(tx: &mut TenantTx, rule: &Rule, moment: &Moment) -> sqlx::Result<i64> {
    sqlx::query!("select set_config('work_mem', '256MB', true)")
        .fetch_one(&mut **tx)
        .await?;
    compile::count(rule, moment)
        .build_query_scalar::<i64>()
        .fetch_one(&mut **tx)
        .await
}

/// A customer who fits a rule.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Member {
    /// Id.
    pub id: Uuid,
    /// Name, perhaps empty.
    pub name: String,
    /// Address.
    pub email: String,
}

/// A few of the customers who fit a rule, the newest first.
pub async fn sample(
    tx: &mut TenantTx,
    rule: &Rule,
    moment: &Moment,
    most: i64,
) -> sqlx::Result<Vec<Member>> {
    compile::sample(rule, moment, most)
        .build_query_as::<Member>()
        .fetch_all(&mut **tx)
        .await
}

/// Gives up on what takes longer in this transaction.
pub async fn hurry(tx: &mut TenantTx, milliseconds: u32) -> sqlx::Result<()> {
    sqlx::query!(
        "select set_config('statement_timeout', $1, true)",
        milliseconds.to_string()
    )
    .fetch_one(&mut **tx)
    .await?;
    Ok(())
}
