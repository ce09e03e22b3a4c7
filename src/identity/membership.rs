//! What the owner does with the staff. A shop keeps an owner who can sign in, whatever happens.

use super::secret_link::{LinkHolder, LinkPurpose, send_link};
use super::store::{self, StaffRow};
use super::{Role, StaffMember, letters, second_factor};
use crate::core::{Email, Error, Locale, Refusal, StaffMemberId};
use crate::db::TenantTx;
use crate::messaging::{self, NewMail};
use crate::web::Failure;

/// Asks somebody to join.
///
/// # Errors
/// A fault of the field `email` when somebody has that address already.
pub async fn invite(
    tx: &mut TenantTx,
    email: &Email,
    name: &str,
    role: Role,
    locale: Locale,
) -> Result<(), Failure> {
    let id = StaffMemberId::new();
    store::insert_invited(tx, id, &email.lowercase(), name, role).await?;
    let holder = LinkHolder::Staff(id);
    send_link(tx, LinkPurpose::Invitation, holder, email.as_str(), locale).await
}

/// Sends the invitation again to somebody who has not joined.
///
/// # Errors
/// When the member is unknown or has joined.
pub async fn invite_again(
    tx: &mut TenantTx,
    id: StaffMemberId,
    locale: Locale,
) -> Result<(), Failure> {
    let row = known(tx, id).await?;
    if row.has_joined || row.is_disabled {
        return Err(Error::Refused(Refusal::WrongState).into());
    }
    let holder = LinkHolder::Staff(id);
    send_link(tx, LinkPurpose::Invitation, holder, &row.email, locale).await
}

/// Changes name, role and grant.
///
/// # Errors
/// When the last owner would be none any more.
pub async fn change(
    tx: &mut TenantTx,
    id: StaffMemberId,
    name: &str,
    role: Role,
    may_export_customers: bool,
) -> Result<(), Failure> {
    store::lock_owners(tx).await?;
    let row = known(tx, id).await?;
    if row.role == Role::Owner && role != Role::Owner {
        keep_an_owner(tx, id).await?;
    }
    let granted = may_export_customers && role == Role::Manager;
    store::set_role(tx, id, name, role, granted).await?;
    Ok(())
}

/// Shuts a member out at once.
///
/// # Errors
/// When it is the last owner, or oneself.
pub async fn disable(
    tx: &mut TenantTx,
    id: StaffMemberId,
    by: &StaffMember,
) -> Result<(), Failure> {
    store::lock_owners(tx).await?;
    let row = known(tx, id).await?;
    if row.role == Role::Owner {
        keep_an_owner(tx, id).await?;
    }
    if id == by.id {
        return Err(Error::Refused(Refusal::WrongState).into());
    }
    store::set_disabled(tx, id, true).await?;
    store::delete_sessions(tx, id).await?;
    Ok(())
}

/// Lets a member in again.
///
/// # Errors
/// When the member is unknown.
pub async fn enable(tx: &mut TenantTx, id: StaffMemberId) -> Result<(), Failure> {
    known(tx, id).await?;
    store::set_disabled(tx, id, false).await?;
    Ok(())
}

/// Takes the second factor of a member who has lost it. The member is told by mail, and signs in anew.
///
/// # Errors
/// When there is none, or it is one's own: that takes the password and a code.
pub async fn reset_second_factor(
    tx: &mut TenantTx,
    id: StaffMemberId,
    by: &StaffMember,
    locale: Locale,
) -> Result<(), Failure> {
    let row = known(tx, id).await?;
    if !row.has_second_factor || id == by.id {
        return Err(Error::Refused(Refusal::WrongState).into());
    }
    take_second_factor(tx, &row, locale).await?;
    tracing::info!(member = %id, by = %by.id, "second factor reset");
    Ok(())
}

/// The same for whoever signs in with `email`: the operator's help for an owner who has nobody else to ask. False when
/// there is nobody with a second factor.
pub async fn reset_second_factor_of(
    tx: &mut TenantTx,
    email: &Email,
    locale: Locale,
) -> Result<bool, Failure> {
    let email = email.lowercase();
    let rows = store::staff(tx).await?;
    let found = rows
        .into_iter()
        .find(|row| row.email == email && row.has_second_factor);
    let Some(row) = found else { return Ok(false) };
    take_second_factor(tx, &row, locale).await?;
    tracing::info!(member = %row.id, "second factor reset by the operator");
    Ok(true)
}

async fn take_second_factor(
    tx: &mut TenantTx,
    row: &StaffRow,
    locale: Locale,
) -> Result<(), Failure> {
    second_factor::remove(tx, row.id).await?;
    store::delete_sessions(tx, row.id).await?;
    let about = letters::AboutMember {
        staff_member_id: row.id,
    };
    let mail = NewMail::new(letters::SECOND_FACTOR_RESET, &row.email, locale, &about);
    messaging::enqueue(tx, &mail).await?;
    Ok(())
}

async fn known(tx: &mut TenantTx, id: StaffMemberId) -> Result<StaffRow, Failure> {
    store::staff_row(tx, id).await?.ok_or(Failure::NotFound)
}

async fn keep_an_owner(tx: &mut TenantTx, id: StaffMemberId) -> Result<(), Failure> {
    if store::has_other_owner(tx, id).await? {
        Ok(())
    } else {
        Err(Error::Refused(Refusal::LastOwner).into())
    }
}
