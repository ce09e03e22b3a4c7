//! What the form of the keys does. What is typed there is kept nowhere but sealed, not in a draft either.

use super::{FORM, OFFERED, PAGE, SECRET_KEY, WEBHOOK_SECRET, told};
use crate::admin::settings::keep;
use crate::admin::step;
use crate::core::{Error, FieldErrors, Refusal};
use crate::identity::Staff;
use crate::payment::store::{drop_keys, open_attempts, set_tested};
use crate::payment::{Provider, ProviderKeys, ProviderName, Stripe, provider_of_shop};
use crate::tenancy::store::settings_for_change;
use crate::web::{Failure, FormFields, Outcome};

const STRIPE: &str = ProviderName::Stripe.name();

/// `POST /admin/settings/payment/card`
pub async fn save(staff: Staff, fields: FormFields) -> Outcome {
    let shop = &staff.shop;
    let mut tx = shop.begin().await?;
    let known = ProviderKeys::of_shop(&shop.state, &shop.tenant, &mut tx).await?;
    tx.commit().await?;
    let keys = match typed(&fields, known.as_ref()) {
        Ok(keys) => keys,
        Err(error) => return reject(&staff, &fields, error).await,
    };
    // Keys that no longer work were never kept: they are tried before.
    if let Some(keys) = &keys
        && let Err(fault) = Stripe::new(&shop.state.config.stripe_url, keys)
            .test()
            .await
    {
        return reject(&staff, &fields, told(&fault, SECRET_KEY, WEBHOOK_SECRET)).await;
    }
    let mut tx = shop.begin().await?;
    let mut settings = settings_for_change(&mut tx).await?;
    settings.card_online = fields.has(OFFERED) && (keys.is_some() || known.is_some());
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

/// `POST /admin/settings/payment/card/test`
pub async fn test(staff: Staff) -> Outcome {
    let shop = &staff.shop;
    let mut tx = shop.begin().await?;
    let name = ProviderName::Stripe;
    let stripe = provider_of_shop(&shop.state, &shop.tenant, &mut tx, name).await?;
    tx.commit().await?;
    let stripe = stripe.ok_or(Failure::NotFound)?;
    if let Err(fault) = stripe.test().await {
        let mut fields = FormFields::default();
        if shop.settings().card_online {
            fields.set(OFFERED, "1");
        }
        return reject(&staff, &fields, told(&fault, SECRET_KEY, WEBHOOK_SECRET)).await;
    }
    let mut tx = shop.begin().await?;
    set_tested(&mut tx, STRIPE, shop.state.clock.now()).await?;
    shop.forget_draft(&mut tx, FORM).await?;
    tx.commit().await?;
    step(&staff, PAGE, "card-works", Ok(()))
}

/// `POST /admin/settings/payment/card/remove`: not while a payment or refund is under way that needs them.
pub async fn remove(staff: Staff) -> Outcome {
    let shop = &staff.shop;
    let mut tx = shop.begin().await?;
    if open_attempts(&mut tx, STRIPE).await? > 0 {
        tx.rollback().await?;
        return step(
            &staff,
            PAGE,
            "deleted",
            Err(Error::Refused(Refusal::InUse).into()),
        );
    }
    let mut settings = settings_for_change(&mut tx).await?;
    settings.card_online = false;
    keep(&staff, &mut tx, &settings).await?;
    drop_keys(&mut tx, STRIPE).await?;
    shop.forget_draft(&mut tx, FORM).await?;
    shop.commit_change(tx).await?;
    step(&staff, PAGE, "deleted", Ok(()))
}

/// Keys as typed; what is left empty stays as it is. None where nothing was typed.
fn typed(fields: &FormFields, known: Option<&ProviderKeys>) -> Result<Option<ProviderKeys>, Error> {
    let is_empty = |name: &str| fields.get(name).trim().is_empty();
    if is_empty(SECRET_KEY) && is_empty(WEBHOOK_SECRET) && (known.is_some() || !fields.has(OFFERED))
    {
        return Ok(None);
    }
    let mut errors = FieldErrors::default();
    let secret_key = match known.filter(|_| is_empty(SECRET_KEY)) {
        Some(known) => Ok(known.secret_key.clone()),
        None => ProviderKeys::secret_key(fields.get(SECRET_KEY)),
    };
    let webhook_secret = match known.filter(|_| is_empty(WEBHOOK_SECRET)) {
        Some(known) => Ok(known.webhook_secret.clone()),
        None => ProviderKeys::webhook_secret(fields.get(WEBHOOK_SECRET)),
    };
    let secret_key = errors.check(SECRET_KEY, secret_key);
    let webhook_secret = errors.check(WEBHOOK_SECRET, webhook_secret);
    match secret_key.zip(webhook_secret) {
        Some((secret_key, webhook_secret)) => Ok(Some(ProviderKeys {
            secret_key,
            webhook_secret,
        })),
        None => Err(errors.into()),
    }
}

/// Back to the form with what is wrong, and without the secrets, which no draft may hold.
async fn reject(staff: &Staff, fields: &FormFields, error: Error) -> Outcome {
    let mut kept = FormFields::default();
    if fields.has(OFFERED) {
        kept.set(OFFERED, "1");
    }
    staff.shop.reject(FORM, PAGE, &kept, error).await
}
