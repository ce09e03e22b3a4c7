//! SQL of the staff's sessions.

use time::OffsetDateTime;

use super::member;
use crate::core::StaffMemberId;
use crate::db::TenantTx;
use crate::identity::StaffMember;
use crate::identity::duty::Standing;

/// Who holds the session; notes now and then that it is in use.
pub(in crate::identity) async fn member_of_session(
    tx: &mut TenantTx,
    hash: &[u8],
) -> sqlx::Result<Option<(StaffMember, Standing)>> {
    let row = sqlx::query!(
        r#"select m.id, m.email, m.name, m.role, m.may_export_customers, m.must_change_password,
                  coalesce(m.password_set_at, m.created_at) as "password_set_at!: OffsetDateTime",
                  exists (select from second_factors f
                      where f.staff_member_id = m.id and f.confirmed_at is not null) as "has_second_factor!",
                  s.seen_at < now() - interval '10 minutes' as "stale!"
           from staff_sessions s join staff_members m on m.id = s.staff_member_id
           where s.token_hash = $1 and s.expires_at > now() and s.seen_at > now() - interval '3 days'
             and m.disabled_at is null and m.password_hash is not null"#,
        hash
    )
    .fetch_optional(&mut **tx)
    .await?;
    let Some(row) = row else { return Ok(None) };
    if row.stale {
        sqlx::query!(
            "update staff_sessions set seen_at = now() where token_hash = $1",
            hash
        )
        .execute(&mut **tx)
        .await?;
    }
    let standing = Standing {
        password_set_at: row.password_set_at,
        has_second_factor: row.has_second_factor,
    };
    let found = member(
        row.id,
        row.email,
        row.name,
        &row.role,
        row.may_export_customers,
        row.must_change_password,
    );
    Ok(found.map(|member| (member, standing)))
}

pub(in crate::identity) async fn insert_session(
    tx: &mut TenantTx,
    hash: &[u8],
    member: StaffMemberId,
    client_address: &str,
    user_agent: &str,
    days: i32,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into staff_sessions (token_hash, staff_member_id, client_address, user_agent, expires_at)
         values ($1, $2, $3, $4, now() + make_interval(days => $5))",
        hash,
        member.as_uuid(),
        client_address,
        user_agent,
        days
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub(in crate::identity) async fn delete_session(
    tx: &mut TenantTx,
    hash: &[u8],
) -> sqlx::Result<()> {
    sqlx::query!("delete from staff_sessions where token_hash = $1", hash)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Ends every session of a member, and every sign-in that waits for a code.
pub(in crate::identity) async fn delete_sessions(
    tx: &mut TenantTx,
    id: StaffMemberId,
) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from staff_sessions where staff_member_id = $1 or expires_at < now()",
        id.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    delete_half_sign_ins(tx, id).await
}

/// The same, but for the session `kept`.
pub(in crate::identity) async fn delete_other_sessions(
    tx: &mut TenantTx,
    id: StaffMemberId,
    kept: &[u8],
) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from staff_sessions where staff_member_id = $1 and token_hash <> $2",
        id.as_uuid(),
        kept
    )
    .execute(&mut **tx)
    .await?;
    delete_half_sign_ins(tx, id).await
}

async fn delete_half_sign_ins(tx: &mut TenantTx, id: StaffMemberId) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from half_sign_ins where staff_member_id = $1",
        id.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
