//! SQL of secret links.

use super::member;
use crate::core::{SecretLinkId, StaffMemberId};
use crate::db::TenantTx;
use crate::identity::StaffMember;
use crate::identity::secret_link::LinkPurpose;

/// A promised link; earlier ones of the purpose are void.
pub(in crate::identity) async fn replace_link(
    tx: &mut TenantTx,
    id: SecretLinkId,
    purpose: LinkPurpose,
    member: StaffMemberId,
) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from secret_links where staff_member_id = $1 and purpose = $2",
        member.as_uuid(),
        purpose.name()
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!(
        "insert into secret_links (id, purpose, staff_member_id) values ($1, $2, $3)",
        id.as_uuid(),
        purpose.name(),
        member.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// A link that nobody has used.
pub(in crate::identity) async fn open_link(
    tx: &mut TenantTx,
    id: SecretLinkId,
) -> sqlx::Result<Option<(LinkPurpose, StaffMember)>> {
    let row = sqlx::query!(
        "select l.purpose, m.id, m.email, m.name, m.role, m.may_export_customers, m.must_change_password
         from secret_links l join staff_members m on m.id = l.staff_member_id
         where l.id = $1 and l.used_at is null and m.disabled_at is null",
        id.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.and_then(|row| {
        let found = member(
            row.id,
            row.email,
            row.name,
            &row.role,
            row.may_export_customers,
            row.must_change_password,
        )?;
        Some((LinkPurpose::parse(&row.purpose)?, found))
    }))
}

/// Gives a link its token.
pub(in crate::identity) async fn arm_link(
    tx: &mut TenantTx,
    id: SecretLinkId,
    token_hash: &[u8],
    hours: i32,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update secret_links set token_hash = $2, expires_at = now() + make_interval(hours => $3) where id = $1",
        id.as_uuid(),
        token_hash,
        hours
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// The good link with that token.
pub(in crate::identity) async fn link_by_token(
    tx: &mut TenantTx,
    purpose: LinkPurpose,
    token_hash: &[u8],
) -> sqlx::Result<Option<(SecretLinkId, StaffMember)>> {
    let row = sqlx::query!(
        "select l.id as link, m.id, m.email, m.name, m.role, m.may_export_customers, m.must_change_password
         from secret_links l join staff_members m on m.id = l.staff_member_id
         where l.token_hash = $1 and l.purpose = $2 and l.used_at is null and l.expires_at > now()
           and m.disabled_at is null",
        token_hash,
        purpose.name()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.and_then(|row| {
        let found = member(
            row.id,
            row.email,
            row.name,
            &row.role,
            row.may_export_customers,
            row.must_change_password,
        )?;
        Some((SecretLinkId::from_uuid(row.link), found))
    }))
}

/// Uses a link up; false when somebody was faster.
pub(in crate::identity) async fn use_link(
    tx: &mut TenantTx,
    id: SecretLinkId,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "update secret_links set used_at = now() where id = $1 and used_at is null and expires_at > now()",
        id.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}
