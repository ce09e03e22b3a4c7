//! The code after the password.

use axum::http::{HeaderMap, HeaderValue};
use time::Duration;

use crate::core::{Error, Reason};
use crate::identity::access::safe_next;
use crate::identity::throttle::SignInAttempt;
use crate::identity::{Device, LinkHolder, half_sign_in, second_factor, session, store};
use crate::web::{ClientAddress, Failure, Form, FormFields, Outcome, Shop};

/// Key of the form's draft.
pub const FORM: Form<'static> = Form::of("staff-code", &[]);

/// For how many days a browser can be trusted.
pub const TRUSTED_DAYS: i64 = 30;

/// `POST /admin/sign-in/code`. Guesses are counted as those of passwords are: only who knows the password gets here,
/// and a browser that the member has signed in with does not wait for them either.
pub async fn submit(
    shop: Shop,
    client: ClientAddress,
    headers: HeaderMap,
    device: Device,
    fields: FormFields,
) -> Outcome {
    let next = safe_next(fields.get("next"));
    match enter(&shop, client, &headers, device, &fields).await {
        Ok(cookies) => Ok(session::with_cookies(shop.see_other(next)?, cookies)),
        Err(Failure::Wire(error)) => {
            let next: String = url::form_urlencoded::byte_serialize(next.as_bytes()).collect();
            let page = format!("/admin/sign-in/code?next={next}");
            shop.reject(FORM, &page, &fields, error).await
        }
        Err(failure) => Err(failure),
    }
}

async fn enter(
    shop: &Shop,
    client: ClientAddress,
    headers: &HeaderMap,
    device: Device,
    fields: &FormFields,
) -> Result<[HeaderValue; 3], Failure> {
    let next = safe_next(fields.get("next"));
    let mut tx = shop.begin().await?;
    let (half, member) = half_sign_in::find(shop, &mut tx, headers, next).await?;
    let attempt = SignInAttempt::of("code", &member.id.to_string(), client)
        .at_device(&mut tx, &device, LinkHolder::Staff(member.id))
        .await?;
    attempt.begin(&mut tx).await?;
    tx.commit().await?;
    let field = if fields.get("recovery_code").trim().is_empty() {
        "code"
    } else {
        "recovery_code"
    };
    let mut tx = shop.begin().await?;
    if !second_factor::accept(shop, &mut tx, member.id, fields.get(field)).await? {
        return Err(Error::invalid(field, Reason::WrongCode).into());
    }
    // The code is given back with the transaction: it opened nothing.
    if !store::take_half_sign_in(&mut tx, &half).await? {
        return Err(half_sign_in::ended(shop, next));
    }
    let device = if fields.has("trust") {
        device.trusted_until(shop.state.clock.now() + Duration::days(TRUSTED_DAYS))
    } else {
        device
    };
    attempt.succeeded(&mut tx).await?;
    let config = &shop.state.config;
    let [cookie, known] = session::open(&mut tx, shop, member.id, client, headers, &device).await?;
    shop.forget_draft(&mut tx, FORM).await?;
    tx.commit().await?;
    tracing::info!(member = %member.id, with = field, "staff signed in with a second factor");
    Ok([cookie, known, half_sign_in::closing_cookie(config)?])
}
