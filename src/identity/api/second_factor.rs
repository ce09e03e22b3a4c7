//! Setting up a second factor, and taking it away. Both ask for the password: a session that was left open, or
//! stolen, is not enough.

use super::password::confirmed;
use crate::core::{Error, FieldErrors, Reason, Refusal};
use crate::db::TenantTx;
use crate::identity::second_factor::{self, RecoveryCode, TotpSecret};
use crate::identity::throttle::SignInAttempt;
use crate::identity::{Staff, store};
use crate::web::{ClientAddress, Failure, Form, FormFields, Outcome};

/// Key of the form's draft.
pub const FORM: Form<'static> = Form::of("staff-second-factor", &[]);

/// Where it is set up.
pub const PAGE: &str = "/admin/account/second-factor";

/// `POST /admin/account/second-factor/begin`: a new secret, which counts for nothing until a code was typed.
pub async fn begin(staff: Staff) -> Outcome {
    let shop = &staff.shop;
    let keys = shop.state.config.sealing_keys.as_ref();
    let keys = keys.ok_or(Failure::NotFound)?;
    let secret = TotpSecret::mint()?;
    let sealed = second_factor::sealed(keys, &shop.tenant.schema, staff.member.id, &secret);
    let sealed = sealed.map_err(Failure::internal)?;
    let mut tx = shop.begin().await?;
    store::begin_second_factor(&mut tx, staff.member.id, &sealed, shop.state.clock.now()).await?;
    shop.forget_draft(&mut tx, FORM).await?;
    tx.commit().await?;
    shop.see_other(PAGE)
}

/// Turns the factor on whose secret the page shows. Every other session of the member ends: whoever sits there has
/// shown no code.
pub(in crate::identity) async fn turn_on(
    staff: &Staff,
    client: ClientAddress,
    fields: &FormFields,
) -> Result<(TenantTx, Vec<RecoveryCode>), Failure> {
    let (shop, member) = (&staff.shop, staff.member.id);
    let attempt = confirmed_with_code(staff, client, fields).await?;
    let now = shop.state.clock.now();
    let mut tx = shop.begin().await?;
    let factor = store::second_factor(&mut tx, member).await?;
    let factor = factor.filter(|factor| !factor.is_confirmed);
    let Some(factor) = factor else {
        return Err(Error::Refused(Refusal::WrongState).into());
    };
    let secret = second_factor::opened(&shop.state, &shop.tenant, member, &factor.sealed);
    let typed: String = fields.get("code").split_whitespace().collect();
    let step = secret.and_then(|secret| secret.step_of(&typed, now));
    let step = step.ok_or_else(|| Error::invalid("code", Reason::WrongCode))?;
    if !store::confirm_second_factor(&mut tx, member, &factor.sealed, step, now).await? {
        return Err(Error::Refused(Refusal::WrongState).into());
    }
    let codes = second_factor::give_recovery_codes(&mut tx, member).await?;
    store::end_trust(&mut tx, member).await?;
    store::delete_other_sessions(&mut tx, member, &staff.session).await?;
    attempt.succeeded(&mut tx).await?;
    shop.forget_draft(&mut tx, FORM).await?;
    tracing::info!(%member, "second factor turned on");
    Ok((tx, codes))
}

/// Gives new recovery codes; those before are void.
pub(in crate::identity) async fn renew_codes(
    staff: &Staff,
    client: ClientAddress,
    fields: &FormFields,
) -> Result<(TenantTx, Vec<RecoveryCode>), Failure> {
    let mut tx = proven(staff, client, fields).await?;
    let codes = second_factor::give_recovery_codes(&mut tx, staff.member.id).await?;
    tracing::info!(member = %staff.member.id, "new recovery codes");
    Ok((tx, codes))
}

/// `POST /admin/account/second-factor/off`
pub async fn turn_off(staff: Staff, client: ClientAddress, fields: FormFields) -> Outcome {
    match remove(&staff, client, &fields).await {
        Ok(()) => staff.shop.see_other("/admin/account?done=changed"),
        Err(Failure::Wire(error)) => staff.shop.reject(FORM, PAGE, &fields, error).await,
        Err(failure) => Err(failure),
    }
}

async fn remove(staff: &Staff, client: ClientAddress, fields: &FormFields) -> Result<(), Failure> {
    let mut tx = proven(staff, client, fields).await?;
    second_factor::remove(&mut tx, staff.member.id).await?;
    tx.commit().await?;
    tracing::info!(member = %staff.member.id, "second factor turned off");
    Ok(())
}

/// Password and code of a member whose factor is on; the code is used up in the transaction.
async fn proven(
    staff: &Staff,
    client: ClientAddress,
    fields: &FormFields,
) -> Result<TenantTx, Failure> {
    let shop = &staff.shop;
    let attempt = confirmed_with_code(staff, client, fields).await?;
    let mut tx = shop.begin().await?;
    if !second_factor::accept(shop, &mut tx, staff.member.id, fields.get("code")).await? {
        return Err(Error::invalid("code", Reason::WrongCode).into());
    }
    attempt.succeeded(&mut tx).await?;
    shop.forget_draft(&mut tx, FORM).await?;
    Ok(tx)
}

/// The password was right, and something stands in the field of the code.
async fn confirmed_with_code(
    staff: &Staff,
    client: ClientAddress,
    fields: &FormFields,
) -> Result<SignInAttempt, Failure> {
    let mut errors = FieldErrors::default();
    for field in ["current_password", "code"] {
        if fields.get(field).trim().is_empty() {
            errors.add(field, Reason::Required);
        }
    }
    if !errors.is_empty() {
        return Err(Error::from(errors).into());
    }
    confirmed(staff, client, fields.get("current_password")).await
}
