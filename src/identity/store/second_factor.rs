//! SQL of second factors. What counts once is a condition of the statement that uses it up.

use time::OffsetDateTime;

use crate::core::StaffMemberId;
use crate::db::TenantTx;
use crate::tenancy::Sealed;

/// A factor as it is stored.
pub(in crate::identity) struct StoredFactor {
    pub sealed: Sealed,
    /// Whether a first code has shown that the app has the secret.
    pub is_confirmed: bool,
}

pub(in crate::identity) async fn second_factor(
    tx: &mut TenantTx,
    member: StaffMemberId,
) -> sqlx::Result<Option<StoredFactor>> {
    let row = sqlx::query!(
        r#"select key_id, secret, confirmed_at is not null as "is_confirmed!"
           from second_factors where staff_member_id = $1"#,
        member.as_uuid()
    )
    .fetch_optional(&mut **tx)
    .await?;
    Ok(row.map(|row| StoredFactor {
        sealed: Sealed {
            key_id: row.key_id,
            bytes: row.secret,
        },
        is_confirmed: row.is_confirmed,
    }))
}

/// Keeps a secret that no code has confirmed yet, instead of one like it; false when there is a confirmed one.
pub(in crate::identity) async fn begin_second_factor(
    tx: &mut TenantTx,
    member: StaffMemberId,
    secret: &Sealed,
    now: OffsetDateTime,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "insert into second_factors as f (staff_member_id, key_id, secret, set_up_at) values ($1, $2, $3, $4)
         on conflict on constraint second_factors_pkey do update set
             key_id = excluded.key_id, secret = excluded.secret, set_up_at = excluded.set_up_at
         where f.confirmed_at is null",
        member.as_uuid(),
        secret.key_id,
        secret.bytes,
        now as OffsetDateTime
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Confirms the secret whose code was right; false when it is no longer that one, or confirmed already.
pub(in crate::identity) async fn confirm_second_factor(
    tx: &mut TenantTx,
    member: StaffMemberId,
    secret: &Sealed,
    step: i64,
    now: OffsetDateTime,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "update second_factors set confirmed_at = $4, last_step = $3
         where staff_member_id = $1 and secret = $2 and confirmed_at is null",
        member.as_uuid(),
        secret.bytes,
        step,
        now as OffsetDateTime
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Uses a step's code up; false when it, or a later one, was used before.
pub(in crate::identity) async fn take_step(
    tx: &mut TenantTx,
    member: StaffMemberId,
    step: i64,
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "update second_factors set last_step = $2
         where staff_member_id = $1 and last_step < $2 and confirmed_at is not null",
        member.as_uuid(),
        step
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub(in crate::identity) async fn delete_second_factor(
    tx: &mut TenantTx,
    member: StaffMemberId,
) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from second_factors where staff_member_id = $1",
        member.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Factors that another key than `current` sealed.
pub(in crate::identity) async fn factors_of_other_keys(
    tx: &mut TenantTx,
    current: &str,
) -> sqlx::Result<Vec<(StaffMemberId, Sealed)>> {
    let rows = sqlx::query!(
        "select staff_member_id, key_id, secret from second_factors where key_id <> $1",
        current
    )
    .fetch_all(&mut **tx)
    .await?;
    let factors = rows.into_iter().map(|row| {
        let sealed = Sealed {
            key_id: row.key_id,
            bytes: row.secret,
        };
        (StaffMemberId::from_uuid(row.staff_member_id), sealed)
    });
    Ok(factors.collect())
}

/// Exchanges the sealed form of a secret, unless it was replaced meanwhile.
pub(in crate::identity) async fn reseal_second_factor(
    tx: &mut TenantTx,
    member: StaffMemberId,
    old: &Sealed,
    new: &Sealed,
) -> sqlx::Result<()> {
    sqlx::query!(
        "update second_factors set key_id = $3, secret = $4 where staff_member_id = $1 and secret = $2",
        member.as_uuid(),
        old.bytes,
        new.key_id,
        new.bytes
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Voids a member's recovery codes and keeps others.
pub(in crate::identity) async fn replace_recovery_codes(
    tx: &mut TenantTx,
    member: StaffMemberId,
    hashes: &[Vec<u8>],
) -> sqlx::Result<()> {
    sqlx::query!(
        "delete from recovery_codes where staff_member_id = $1",
        member.as_uuid()
    )
    .execute(&mut **tx)
    .await?;
    sqlx::query!(
        "insert into recovery_codes (staff_member_id, code_hash) select $1, unnest($2::bytea[])",
        member.as_uuid(),
        hashes
    )
    .execute(&mut **tx)
    .await?;
    Ok(())
}

/// Uses a recovery code up; false when there is no such code.
pub(in crate::identity) async fn take_recovery_code(
    tx: &mut TenantTx,
    member: StaffMemberId,
    hash: &[u8],
) -> sqlx::Result<bool> {
    let done = sqlx::query!(
        "delete from recovery_codes where staff_member_id = $1 and code_hash = $2",
        member.as_uuid(),
        hash
    )
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() == 1)
}

pub(in crate::identity) async fn recovery_codes_left(
    tx: &mut TenantTx,
    member: StaffMemberId,
) -> sqlx::Result<i64> {
    sqlx::query_scalar!(
        r#"select count(*) as "count!" from recovery_codes where staff_member_id = $1"#,
        member.as_uuid()
    )
    .fetch_one(&mut **tx)
    .await
}
