//! The second factor of a member of the staff: codes of an app, and recovery codes for when the app is lost.
//!
//! Invariants: the secret is sealed at rest, bound to its shop and member; a code opens something once, however
//! often it is sent at the same moment; nothing but the member's own password and a code, or an owner, takes a
//! factor away.

mod base32;
mod recovery_code;
mod totp;

use tracing::error;

use super::store;
use crate::core::StaffMemberId;
use crate::db::{SchemaName, TenantTx};
use crate::tenancy::{SealFault, Sealed, SealingKeys, Tenant};
use crate::web::{AppState, Failure, Shop};

pub use recovery_code::RecoveryCode;
pub use totp::TotpSecret;

/// How many recovery codes are given at once.
const RECOVERY_CODES: usize = 10;

/// Whether factors can be set up: secrets are kept sealed or not at all.
pub(super) fn is_offered(state: &AppState) -> bool {
    state.config.sealing_keys.is_some()
}

/// Whether members must have one. Without a key nobody could set one up, and nobody is asked to.
pub(super) fn is_required(shop: &Shop) -> bool {
    is_offered(&shop.state) && shop.settings().second_factor_required
}

/// Accepts what a member types as a second factor: six digits of the app, or a recovery code. Either counts once;
/// with `tx` undone it counts as not used.
pub(super) async fn accept(
    shop: &Shop,
    tx: &mut TenantTx,
    member: StaffMemberId,
    typed: &str,
) -> Result<bool, Failure> {
    let typed: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
    if TotpSecret::is_code(&typed) {
        return accept_code(shop, tx, member, &typed).await;
    }
    match RecoveryCode::parse(&typed) {
        Some(code) => Ok(store::take_recovery_code(tx, member, &code.hash(member)).await?),
        None => Ok(false),
    }
}

async fn accept_code(
    shop: &Shop,
    tx: &mut TenantTx,
    member: StaffMemberId,
    code: &str,
) -> Result<bool, Failure> {
    let factor = store::second_factor(tx, member).await?;
    let Some(factor) = factor.filter(|factor| factor.is_confirmed) else {
        return Ok(false);
    };
    let Some(secret) = opened(&shop.state, &shop.tenant, member, &factor.sealed) else {
        return Ok(false);
    };
    match secret.step_of(code, shop.state.clock.now()) {
        Some(step) => Ok(store::take_step(tx, member, step).await?),
        None => Ok(false),
    }
}

/// New recovery codes; those before are void.
pub(super) async fn give_recovery_codes(
    tx: &mut TenantTx,
    member: StaffMemberId,
) -> Result<Vec<RecoveryCode>, Failure> {
    let codes = (0..RECOVERY_CODES).map(|_| RecoveryCode::mint());
    let codes = codes.collect::<Result<Vec<_>, _>>()?;
    let hashes: Vec<_> = codes.iter().map(|code| code.hash(member)).collect();
    store::replace_recovery_codes(tx, member, &hashes).await?;
    Ok(codes)
}

/// Takes a factor away, with its recovery codes and the trust in browsers.
pub(super) async fn remove(tx: &mut TenantTx, member: StaffMemberId) -> Result<(), Failure> {
    store::delete_second_factor(tx, member).await?;
    store::replace_recovery_codes(tx, member, &[]).await?;
    store::end_trust(tx, member).await?;
    Ok(())
}

/// A member's secret, sealed.
pub(super) fn sealed(
    keys: &SealingKeys,
    schema: &SchemaName,
    member: StaffMemberId,
    secret: &TotpSecret,
) -> Result<Sealed, SealFault> {
    keys.seal(&place(schema, member), &secret.reveal())
}

/// A member's secret; none where it cannot be opened, which the log tells.
pub(super) fn opened(
    state: &AppState,
    tenant: &Tenant,
    member: StaffMemberId,
    sealed: &Sealed,
) -> Option<TotpSecret> {
    let keys = state.config.sealing_keys.as_ref();
    let opened = keys
        .ok_or(SealFault::UnknownKey)
        .and_then(|keys| keys.open(&place(&tenant.schema, member), sealed));
    match opened {
        Ok(secret) => TotpSecret::parse(&secret),
        Err(fault) => {
            error!(tenant = tenant.name.as_str(), %member, %fault, "a second factor cannot be used");
            None
        }
    }
}

/// Seals the shop's secrets anew where an older key of the installation sealed them.
pub(super) async fn keep_sealed(
    state: &AppState,
    tenant: &Tenant,
    keys: &SealingKeys,
) -> sqlx::Result<()> {
    let mut tx = state.db.begin(&tenant.schema).await?;
    for (member, old) in store::factors_of_other_keys(&mut tx, keys.current()).await? {
        let Some(secret) = opened(state, tenant, member, &old) else {
            continue;
        };
        match sealed(keys, &tenant.schema, member, &secret) {
            Ok(new) => store::reseal_second_factor(&mut tx, member, &old, &new).await?,
            Err(fault) => {
                error!(tenant = tenant.name.as_str(), %member, %fault, "a second factor cannot be sealed anew");
            }
        }
    }
    tx.commit().await
}

/// A secret can be opened only where it was put: in another member's row it is nothing.
fn place(schema: &SchemaName, member: StaffMemberId) -> String {
    format!("{}/second_factor/{member}", schema.as_str())
}
