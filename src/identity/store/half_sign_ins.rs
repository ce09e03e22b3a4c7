//! SQL of sign-ins whose second factor is still to come.

use time::OffsetDateTime;

use super::member;
use crate::core::StaffMemberId;
use crate::db::TenantTx;
use crate::identity::StaffMember;

/// Whether a member signs in with a code after the password, from the browser with `device`.
pub(in crate::identity) async fn needs_second_factor(
    tx: &mut TenantTx,
    id: StaffMemberId,
    device: Option<&[u8]>,
    now: OffsetDateTime,
) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (select from second_factors where staff_member_id = $1 and confirmed_at is not null)
               and not exists (select from staff_devices
                   where staff_member_id = $1 and token_hash = $2 and trusted_until > $3) as "needs!""#,
        id.as_uuid(),
        device,
        now as OffsetDateTime
    )
    .fetch_one(&mut **tx)
    .await
}

/// Asks for no code in a browser until then.
pub(in crate::identity) async fn trust_device(
    tx: &mut TenantTx,
    hash: &[u8],
    id: StaffMemberId,
    until: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update staff_devices set trusted_until = $3 where token_hash = $1 and staff_member_id = $2",
        hash,
        id.as_uuid(),
        until as OffsetDateTime
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// No browser is trusted any more: the code is asked for in all of them.
pub(in crate::identity) async fn end_trust(
    tx: &mut TenantTx,
    id: StaffMemberId,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update staff_devices set trusted_until = null where staff_member_id = $1",
        id.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub(in crate::identity) async fn insert_half_sign_in(
    tx: &mut TenantTx,
    hash: &[u8],
    id: StaffMemberId,
    expires_at: OffsetDateTime,
) -> sqlx::Result<()> {
    sqlx::query!(
        "insert into half_sign_ins (token_hash, staff_member_id, expires_at) values ($1, $2, $3)",
        hash,
        id.as_uuid(),
        expires_at as OffsetDateTime
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Whose password was right, while the code is waited for.
pub(in crate::identity) async fn half_signed_in(
    tx: &mut TenantTx,
    hash: &[u8],
    now: OffsetDateTime,
) -> sqlx::Result<Option<StaffMember>> {
    let row = sqlx::query!(
        "select m.id, m.email, m.name, m.role, m.may_export_customers, m.must_change_password
         from half_sign_ins h join staff_members m on m.id = h.staff_member_id
         where h.token_hash = $1 and h.expires_at > $2 and m.disabled_at is null and m.password_hash is not null",
        hash,
        now as OffsetDateTime
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.and_then(|row| {
        member(
            row.id,
            row.email,
            row.name,
            &row.role,
            row.may_export_customers,
            row.must_change_password,
        )
    }))
}

/// Uses a half sign-in up; false when somebody was faster.
pub(in crate::identity) async fn take_half_sign_in(
    tx: &mut TenantTx,
    hash: &[u8],
) -> sqlx::Result<bool> {
    let done = sqlx::query!("delete from half_sign_ins where token_hash = $1", hash)
        .execute(&mut **tx)
        .await?;
    Ok(done.rows_affected() == 1)
}
