//! SQL of the browsers that somebody has signed in with before.

use crate::db::TenantTx;
use crate::identity::LinkHolder;

/// How many are remembered of one person: the latest.
const KEPT: i64 = 30;

pub(in crate::identity) async fn is_known_device(
    tx: &mut TenantTx,
    hash: &[u8],
    holder: LinkHolder,
) -> sqlx::Result<bool> {
    match holder {
        LinkHolder::Staff(id) => sqlx::query_scalar!(
            r#"select exists (select from staff_devices where token_hash = $1 and staff_member_id = $2
                   and used_at > now() - interval '365 days') as "exists!""#,
            hash,
            id.as_uuid()
        )
        .fetch_one(&mut **tx)
        .await,
        LinkHolder::Account(id) => sqlx::query_scalar!(
            r#"select exists (select from account_devices where token_hash = $1 and account_id = $2
                   and used_at > now() - interval '365 days') as "exists!""#,
            hash,
            id.as_uuid()
        )
        .fetch_one(&mut **tx)
        .await,
    }
}

/// Whether any browser is remembered of `holder`.
pub(in crate::identity) async fn has_devices(
    tx: &mut TenantTx,
    holder: LinkHolder,
) -> sqlx::Result<bool> {
    let (member, account) = holder.columns();
    sqlx::query_scalar!(
        r#"select exists (select from staff_devices where staff_member_id = $1
               union all select from account_devices where account_id = $2) as "exists!""#,
        member,
        account
    )
    .fetch_one(&mut **tx)
    .await
}

/// Where `holder` is written to about their sign-ins; nowhere before the address is proven.
pub(in crate::identity) async fn proven_address(
    tx: &mut TenantTx,
    holder: LinkHolder,
) -> sqlx::Result<Option<String>> {
    let (member, account) = holder.columns();
    sqlx::query_scalar!(
        r#"select email as "email!" from staff_members where id = $1
           union all select email from accounts where id = $2 and proven_at is not null"#,
        member,
        account
    )
    .fetch_optional(&mut **tx)
    .await
}

/// Whether we have handed the token out, to whomever.
pub(in crate::identity) async fn is_device(tx: &mut TenantTx, hash: &[u8]) -> sqlx::Result<bool> {
    sqlx::query_scalar!(
        r#"select exists (select from staff_devices where token_hash = $1
               union all select from account_devices where token_hash = $1) as "exists!""#,
        hash
    )
    .fetch_one(&mut **tx)
    .await
}

/// Remembers a browser; those that were not used for `days`, or longest, are forgotten.
pub(in crate::identity) async fn remember_device(
    tx: &mut TenantTx,
    hash: &[u8],
    holder: LinkHolder,
    days: i32,
) -> sqlx::Result<()> {
    match holder {
        LinkHolder::Staff(id) => {
            sqlx::query!(
                "insert into staff_devices (token_hash, staff_member_id, used_at) values ($1, $2, now())
                 on conflict on constraint staff_devices_pkey do update set used_at = excluded.used_at",
                hash,
                id.as_uuid()
            )
            .execute(&mut **tx)
            .await?;
            sqlx::query!(
                "delete from staff_devices where staff_member_id = $1 and (used_at < now() - make_interval(days => $2)
                     or token_hash in (select token_hash from staff_devices where staff_member_id = $1
                                       order by used_at desc offset $3))",
                id.as_uuid(),
                days,
                KEPT
            )
            .execute(&mut **tx)
            .await?;
        }
        LinkHolder::Account(id) => {
            sqlx::query!(
                "insert into account_devices (token_hash, account_id, used_at) values ($1, $2, now())
                 on conflict on constraint account_devices_pkey do update set used_at = excluded.used_at",
                hash,
                id.as_uuid()
            )
            .execute(&mut **tx)
            .await?;
            sqlx::query!(
                "delete from account_devices where account_id = $1 and (used_at < now() - make_interval(days => $2)
                     or token_hash in (select token_hash from account_devices where account_id = $1
                                       order by used_at desc offset $3))",
                id.as_uuid(),
                days,
                KEPT
            )
            .execute(&mut **tx)
            .await?;
        }
    }
    Ok(())
}

pub(in crate::identity) async fn forget_devices(
    tx: &mut TenantTx,
    holder: LinkHolder,
) -> sqlx::Result<()> {
    match holder {
        LinkHolder::Staff(id) => {
            sqlx::query!(
                "delete from staff_devices where staff_member_id = $1",
                id.as_uuid()
            )
            .execute(&mut **tx)
            .await?;
        }
        LinkHolder::Account(id) => {
            sqlx::query!(
                "delete from account_devices where account_id = $1",
                id.as_uuid()
            )
            .execute(&mut **tx)
            .await?;
        }
    }
    Ok(())
}
