//! What the form of the keys does. What is typed there is kept nowhere but sealed, not in a draft either.

use super::{CLIENT_ID, FORM, OFFERED, SANDBOX, SECRET, WEBHOOK_ID};
use crate::admin::settings::keep;
use crate::admin::step;
use crate::core::{Error, FieldErrors, Refusal};
use crate::identity::Staff;
use crate::payment::admin::{PAGE, told};
use crate::payment::store::{drop_keys, open_attempts, set_tested};
use crate::payment::{PayPal, PayPalKeys, Provider, ProviderName, provider_of_shop};
use crate::tenancy::store::settings_for_change;
use crate::web::{Failure, FormFields, Outcome};

const PAYPAL: &str = ProviderName::PayPal.name();

/// `POST /admin/settings/payment/paypal`
pub async fn save(staff: Staff, fields: FormFields) -> Outcome {
    let shop = &staff.shop;
    let mut tx = shop.begin().await?;
    let known = PayPalKeys::of_shop(&shop.state, &shop.tenant, &mut tx).await?;
    tx.commit().await?;
    let keys = match typed(&fields, known.as_ref()) {
        Ok(keys) => keys,
        Err(error) => return reject(&staff, &fields, error).await,
    };
    // Keys that no longer work were never kept: they are tried before.
    if let Some(keys) = &keys {
        let paypal = PayPal::new(shop.state.config.paypal_url.as_deref(), keys);
        if let Err(fault) = paypal.test().await {
            return reject(&staff, &fields, told(&fault, SECRET, WEBHOOK_ID)).await;
        }
    }
    let mut tx = shop.begin().await?;
    let mut settings = settings_for_change(&mut tx).await?;
    settings.paypal = fields.has(OFFERED) && (keys.is_some() || known.is_some());
    keep(&staff, &mut tx, &settings).await?;
    if let Some(keys) = keys {
        let sealing = shop.state.config.sealing_keys.as_ref();
        let now = shop.state.clock.now();
        keys.keep(sealing, &shop.tenant, &mut tx, now).await?;
    }
    shop.forget_draft(&mut tx, FORM).await?;
    shop.commit_change(tx).await?;
    step(&staff, PAGE, "saved", Ok(()))
}

/// `POST /admin/settings/payment/paypal/test`
pub async fn test(staff: Staff) -> Outcome {
    let shop = &staff.shop;
    let mut tx = shop.begin().await?;
    let known = PayPalKeys::of_shop(&shop.state, &shop.tenant, &mut tx).await?;
    let name = ProviderName::PayPal;
    let paypal = provider_of_shop(&shop.state, &shop.tenant, &mut tx, name).await?;
    tx.commit().await?;
    let (known, paypal) = known.zip(paypal).ok_or(Failure::NotFound)?;
    if let Err(fault) = paypal.test().await {
        let mut fields = FormFields::default();
        if shop.settings().paypal {
            fields.set(OFFERED, "1");
        }
        if !known.is_live {
            fields.set(SANDBOX, "1");
        }
        return reject(&staff, &fields, told(&fault, SECRET, WEBHOOK_ID)).await;
    }
    let mut tx = shop.begin().await?;
    set_tested(&mut tx, PAYPAL, shop.state.clock.now()).await?;
    shop.forget_draft(&mut tx, FORM).await?;
    tx.commit().await?;
    step(&staff, PAGE, "paypal-works", Ok(()))
}

/// `POST /admin/settings/payment/paypal/remove`: not while a payment or refund is under way that needs them.
pub async fn remove(staff: Staff) -> Outcome {
    let shop = &staff.shop;
    let mut tx = shop.begin().await?;
    if open_attempts(&mut tx, PAYPAL).await? > 0 {
        tx.rollback().await?;
        let refused = Error::Refused(Refusal::InUse);
        return step(&staff, PAGE, "deleted", Err(refused.into()));
    }
    let mut settings = settings_for_change(&mut tx).await?;
    settings.paypal = false;
    keep(&staff, &mut tx, &settings).await?;
    drop_keys(&mut tx, PAYPAL).await?;
    shop.forget_draft(&mut tx, FORM).await?;
    shop.commit_change(tx).await?;
    step(&staff, PAGE, "deleted", Ok(()))
}

/// Keys as typed; what is left empty stays as it is. None where nothing was typed.
fn typed(fields: &FormFields, known: Option<&PayPalKeys>) -> Result<Option<PayPalKeys>, Error> {
    let is_empty = |name: &str| fields.get(name).trim().is_empty();
    let is_live = !fields.has(SANDBOX);
    let is_same = known.is_none_or(|known| known.is_live == is_live);
    let nothing = [CLIENT_ID, SECRET, WEBHOOK_ID].into_iter().all(is_empty);
    if nothing && is_same && (known.is_some() || !fields.has(OFFERED)) {
        return Ok(None);
    }
    let mut errors = FieldErrors::default();
    let mut part = |name: &'static str, of: fn(&PayPalKeys) -> &String| {
        let part = match known.filter(|_| is_empty(name)) {
            Some(known) => Ok(of(known).clone()),
            None => PayPalKeys::part(fields.get(name)),
        };
        errors.check(name, part)
    };
    let client_id = part(CLIENT_ID, |known| &known.client_id);
    let secret = part(SECRET, |known| &known.secret);
    let webhook_id = part(WEBHOOK_ID, |known| &known.webhook_id);
    match (client_id, secret, webhook_id) {
        (Some(client_id), Some(secret), Some(webhook_id)) => Ok(Some(PayPalKeys {
            client_id,
            secret,
            webhook_id,
            is_live,
        })),
        _ => Err(errors.into()),
    }
}

/// Back to the form with what is wrong, and without the secrets, which no draft may hold.
async fn reject(staff: &Staff, fields: &FormFields, error: Error) -> Outcome {
    let mut kept = FormFields::default();
    for name in [OFFERED, SANDBOX] {
        if fields.has(name) {
            kept.set(name, "1");
        }
    }
    staff.shop.reject(FORM, PAGE, &kept, error).await
}
