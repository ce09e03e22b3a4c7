//! SQL of the list of members that the owner keeps.

use time::OffsetDateTime;

use crate::core::{Reason, StaffMemberId};
use crate::db::TenantTx;
use crate::identity::Role;
use crate::tenancy::StoreSettings;
use crate::web::Failure;

/// A member as the owner sees it.
#[derive(Clone, Debug)]
pub struct StaffRow {
    /// Id.
    pub id: StaffMemberId,
    /// Address.
    pub email: String,
    /// Name, perhaps empty.
    pub name: String,
    /// Role.
    pub role: Role,
    /// The owner's grant.
    pub may_export_customers: bool,
    /// Whether the invitation was accepted.
    pub has_joined: bool,
    /// Whether the member is shut out.
    pub is_disabled: bool,
    /// Whether a code follows the password.
    pub has_second_factor: bool,
    /// When the member was last here, while a session lasts.
    pub seen_at: Option<OffsetDateTime>,
}

/// Every member, owners first.
pub async fn staff(tx: &mut TenantTx) -> sqlx::Result<Vec<StaffRow>> {
    let rows = sqlx::query!(
        r#"select m.id, m.email, m.name, m.role, m.may_export_customers,
                  m.password_hash is not null as "has_joined!", m.disabled_at is not null as "is_disabled!",
                  exists (select from second_factors f
                      where f.staff_member_id = m.id and f.confirmed_at is not null) as "has_second_factor!",
                  (select max(s.seen_at) from staff_sessions s where s.staff_member_id = m.id)
                      as "seen_at: OffsetDateTime"
           from staff_members m
           order by m.disabled_at is not null, array_position(array['owner', 'manager', 'support'], m.role), m.email"#
    )
    .fetch_all(&mut **tx)
    .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            Some(StaffRow {
                id: StaffMemberId::from_uuid(row.id),
                email: row.email,
                name: row.name,
                role: Role::parse(&row.role).ok()?,
                may_export_customers: row.may_export_customers,
                has_joined: row.has_joined,
                is_disabled: row.is_disabled,
                has_second_factor: row.has_second_factor,
                seen_at: row.seen_at,
            })
        })
        .collect())
}

/// One member.
pub async fn staff_row(tx: &mut TenantTx, id: StaffMemberId) -> sqlx::Result<Option<StaffRow>> {
    Ok(staff(tx).await?.into_iter().find(|row| row.id == id))
}

/// A member without password, who is to be invited.
///
/// # Errors
/// A fault of the field `email` when somebody has that address already.
pub async fn insert_invited(
    tx: &mut TenantTx,
    id: StaffMemberId,
    email: &str,
    name: &str,
    role: Role,
) -> Result<(), Failure> {
    let inserted = sqlx::query!(
        "insert into staff_members (id, email, name, role) values ($1, $2, $3, $4)
         on conflict on constraint staff_members_email_unique do nothing",
        id.as_uuid(),
        email,
        name,
        role.name()
    )
    .execute(&mut **tx)
    .await?;
    if inserted.rows_affected() == 0 {
        return Err(crate::core::Error::invalid("email", Reason::AlreadyTaken).into());
    }
    Ok(())
}

/// Where the shop is written to: its own mailbox, else those of its owners.
pub async fn mailboxes(tx: &mut TenantTx, settings: &StoreSettings) -> sqlx::Result<Vec<String>> {
    if let Some(own) = &settings.email {
        return Ok(vec![own.as_str().to_owned()]);
    }
    sqlx::query_scalar!(
        "select email from staff_members
         where role = 'owner' and disabled_at is null and password_hash is not null order by email"
    )
    .fetch_all(&mut **tx)
    .await
}

/// Makes changes to owners wait for each other, so that two cannot remove each other at once.
pub(in crate::identity) async fn lock_owners(tx: &mut TenantTx) -> sqlx::Result<()> {
    sqlx::query!("select id from staff_members where role = 'owner' order by id for update")
        .fetch_all(&mut **tx)
        .await?;
    Ok(())
}

/// Whether an owner other than `id` can sign in.
pub(in crate::identity) async fn has_other_owner(
    tx: &mut TenantTx,
    id: StaffMemberId,
) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (select 1 from staff_members
               where role = 'owner' and disabled_at is null and password_hash is not null and id <> $1) as "exists!""#,
        id.as_uuid()
    )
    .fetch_one(&mut **tx)
    .await
}

pub(in crate::identity) async fn set_role(
    tx: &mut TenantTx,
    id: StaffMemberId,
    name: &str,
    role: Role,
    may_export_customers: bool,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update staff_members set name = $2, role = $3, may_export_customers = $4 where id = $1",
        id.as_uuid(),
        name,
        role.name(),
        may_export_customers
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Shuts a member out, or lets the member in again.
pub(in crate::identity) async fn set_disabled(
    tx: &mut TenantTx,
    id: StaffMemberId,
    disabled: bool,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update staff_members set disabled_at = case when $2 then coalesce(disabled_at, now()) end where id = $1",
        id.as_uuid(),
        disabled
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}
