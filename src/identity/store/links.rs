//! SQL of secret links.

use super::member;
use crate::core::{AccountId, SecretLinkId};
use crate::db::TenantTx;
use crate::identity::StaffMember;
use crate::identity::secret_link::{AccountLink, LinkHolder, LinkPurpose};

/// A promised link; earlier ones of the purpose are void.
pub(in crate::identity) async fn replace_link(
    tx: &mut TenantTx,
    id: SecretLinkId,
    purpose: LinkPurpose,
    holder: LinkHolder,
    email: &str,
    asked_by: Option<&[u8]>,
) -> sqlx::Result<()> {
    let (member, account) = holder.columns();
    sqlx::query!(
        "delete from secret_links where purpose = $1 and (staff_member_id = $2 or account_id = $3)",
        purpose.name(),
        member,
        account
    )
    .execute(&mut **tx)
    .await?;
    insert_link(tx, id, purpose, holder, email, asked_by).await
}

/// A promised link beside earlier ones of the purpose.
pub(in crate::identity) async fn insert_link(
    tx: &mut TenantTx,
    id: SecretLinkId,
    purpose: LinkPurpose,
    holder: LinkHolder,
    email: &str,
    asked_by: Option<&[u8]>,
) -> sqlx::Result<()> {
    let (member, account) = holder.columns();
    sqlx::query!(
        "insert into secret_links (id, purpose, staff_member_id, account_id, email, asked_by) values ($1, $2, $3, $4, $5, $6)",
        id.as_uuid(),
        purpose.name(),
        member,
        account,
        email,
        asked_by
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// A link that nobody has used: what it is for, and the name of whom.
pub(in crate::identity) async fn open_link(
    tx: &mut TenantTx,
    id: SecretLinkId,
) -> sqlx::Result<Option<(LinkPurpose, String)>> {
    let row = sqlx::query!(
        r#"select l.purpose, coalesce(m.name, a.first_name, '') as "name!"
           from secret_links l
           left join staff_members m on m.id = l.staff_member_id
           left join accounts a on a.id = l.account_id
           where l.id = $1 and l.used_at is null and m.disabled_at is null"#,
        id.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.and_then(|row| Some((LinkPurpose::parse(&row.purpose)?, row.name))))
}

/// The good link of an account with that token, and whether `session` asked for it or is the account's.
pub(in crate::identity) async fn account_link(
    tx: &mut TenantTx,
    purpose: LinkPurpose,
    token_hash: &[u8],
    session: &[u8],
) -> sqlx::Result<Option<AccountLink>> {
    let row = sqlx::query!(
        r#"select l.id, l.account_id as "account!", coalesce(l.email, a.email) as "email!",
                  exists (select from sessions s where s.token_hash = $3 and s.expires_at > now()
                              and (s.token_hash = l.asked_by or s.account_id = l.account_id)) as "is_askers!",
                  a.password_hash <> '' as "has_password!"
           from secret_links l join accounts a on a.id = l.account_id
           where l.token_hash = $1 and l.purpose = $2 and l.used_at is null and l.expires_at > now()"#,
        token_hash,
        purpose.name(),
        session
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| AccountLink {
        id: SecretLinkId::from_uuid(row.id),
        account: AccountId::from_uuid(row.account),
        email: row.email,
        is_askers: row.is_askers,
        has_password: row.has_password,
    }))
}

/// Gives a link its token.
pub(in crate::identity) async fn arm_link(
    tx: &mut TenantTx,
    id: SecretLinkId,
    token_hash: &[u8],
    minutes: i32,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update secret_links set token_hash = $2, expires_at = now() + make_interval(mins => $3) where id = $1",
        id.as_uuid(),
        token_hash,
        minutes
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

/// Voids every link of the holder that nobody has used. Not those that say that a sign-in was somebody else's: whoever
/// signed in would void them by changing the password.
pub(in crate::identity) async fn void_links(
    tx: &mut TenantTx,
    holder: LinkHolder,
) -> sqlx::Result<()> {
    let (member, account) = holder.columns();
    sqlx::query!(
        "delete from secret_links where (staff_member_id = $1 or account_id = $2) and used_at is null
             and purpose not in ('account_not_me', 'staff_not_me')",
        member,
        account
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

pub(in crate::identity) async fn delete_link(
    tx: &mut TenantTx,
    id: SecretLinkId,
) -> sqlx::Result<()> {
    sqlx::query!("delete from secret_links where id = $1", id.as_uuid())
        .execute(&mut **tx)
        .await?;
    Ok(())
}
