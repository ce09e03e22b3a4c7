//! SQL of staff members, their sessions and the throttle.

mod devices;
mod half_sign_ins;
mod links;
mod second_factor;
mod sessions;
mod staff;
mod tidying;

use sqlx::PgConnection;

use super::{PasswordHash, Role, StaffMember};
use crate::core::StaffMemberId;
use crate::db::TenantTx;

pub(super) use devices::{
    forget_devices, has_devices, is_device, is_known_device, proven_address, remember_device,
};
pub(super) use half_sign_ins::{
    end_trust, half_signed_in, insert_half_sign_in, needs_second_factor, take_half_sign_in,
    trust_device,
};
pub(super) use links::{
    account_link, arm_link, delete_link, insert_link, link_by_token, open_link, replace_link,
    use_link, void_links,
};
pub(super) use second_factor::{
    begin_second_factor, confirm_second_factor, delete_second_factor, factors_of_other_keys,
    recovery_codes_left, replace_recovery_codes, reseal_second_factor, second_factor,
    take_recovery_code, take_step,
};
pub(super) use sessions::{
    delete_other_sessions, delete_session, delete_sessions, insert_session, member_of_session,
};
pub use staff::{StaffRow, insert_invited, mailboxes, staff, staff_row};
pub(super) use staff::{has_other_owner, lock_owners, set_disabled, set_role};
pub use tidying::tidy;

fn member(
    id: uuid::Uuid,
    email: String,
    name: String,
    role: &str,
    may_export_customers: bool,
    must_change_password: bool,
) -> Option<StaffMember> {
    Some(StaffMember {
        id: StaffMemberId::from_uuid(id),
        email,
        name,
        role: Role::parse(role).ok()?,
        may_export_customers,
        must_change_password,
    })
}

/// Who signs in with that address (in small letters), and the hash to check.
pub(super) async fn credentials(
    tx: &mut TenantTx,
    email: &str,
) -> sqlx::Result<Option<(StaffMember, PasswordHash)>> {
    let row = sqlx::query!(
        r#"select id, email, name, role, may_export_customers, must_change_password, password_hash as "hash!"
           from staff_members where email = $1 and disabled_at is null and password_hash is not null"#,
        email
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
        Some((found, PasswordHash::stored(row.hash)))
    }))
}

/// The first owner; false when there is staff already.
pub(super) async fn insert_first_owner(
    tx: &mut PgConnection,
    email: &str,
    name: &str,
    hash: &PasswordHash,
    must_change_password: bool,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "insert into staff_members (id, email, name, role, password_hash, password_set_at, must_change_password)
         select $1, $2, $3, 'owner', $4, now(), $5 where not exists (select 1 from staff_members)",
        StaffMemberId::new().as_uuid(),
        email,
        name,
        hash.as_str(),
        must_change_password
    )
    .execute(tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Sets a chosen password and ends every session of the member.
pub(super) async fn set_password(
    tx: &mut TenantTx,
    id: StaffMemberId,
    hash: &PasswordHash,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update staff_members set password_hash = $2, password_set_at = now(), must_change_password = false where id = $1",
        id.as_uuid(),
        hash.as_str()
    )
    .execute(&mut **tx)
    .await?;
    delete_sessions(tx, id).await
}

/// Takes a member's password away and ends every session. The member still counts as one who has joined.
pub(super) async fn forget_password(tx: &mut TenantTx, id: StaffMemberId) -> sqlx::Result<()> {
    sqlx::query!(
        "update staff_members set password_hash = '' where id = $1",
        id.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    delete_sessions(tx, id).await
}

/// Counts an attempt under `scope` in one statement; false while the scope is closed.
pub(super) async fn count_attempt(tx: &mut TenantTx, scope: &str, free: i32) -> sqlx::Result<bool> {
    // A moment plus an interval depends on the time zone, which a distributed schema refuses in a
    // `do update`; seconds do not.
    let row = sqlx::query_scalar!(
        "insert into sign_in_throttles as t (scope, failures, last_failure_at) values ($1, 1, now())
         on conflict on constraint sign_in_throttles_pkey do update set
             failures = case when excluded.last_failure_at - t.last_failure_at > interval '1 day' then 1 else t.failures + 1 end,
             blocked_until = case when excluded.last_failure_at - t.last_failure_at <= interval '1 day' and t.failures >= $2
                 then to_timestamp(extract(epoch from excluded.last_failure_at - timestamptz 'epoch')::float8
                     + least(power(2, least(t.failures - $2 + 2, 12)), 900)) end,
             last_failure_at = excluded.last_failure_at
         where t.blocked_until is null or t.blocked_until <= excluded.last_failure_at
         returning failures",
        scope,
        free
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.is_some())
}

pub(super) async fn forgive_attempts(tx: &mut TenantTx, scope: &str) -> sqlx::Result<()> {
    sqlx::query!("delete from sign_in_throttles where scope = $1", scope)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

pub(super) async fn forgive_one_attempt(tx: &mut TenantTx, scope: &str) -> sqlx::Result<()> {
    sqlx::query!(
        "update sign_in_throttles set failures = greatest(failures - 1, 0), blocked_until = null where scope = $1",
        scope
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Names that strangers made up do not stay.
pub(super) async fn delete_old_attempts(tx: &mut TenantTx) -> sqlx::Result<()> {
    sqlx::query!("delete from sign_in_throttles where last_failure_at < now() - interval '1 day'")
        .execute(&mut **tx)
        .await?;
    Ok(())
}
