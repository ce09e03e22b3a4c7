//! Signing in.

use axum::http::{HeaderMap, HeaderValue};

use crate::core::{Error, Refusal, StaffMemberId};
use crate::identity::access::safe_next;
use crate::identity::throttle::SignInAttempt;
use crate::identity::{Device, LinkHolder, PasswordHash, half_sign_in, session, store};
use crate::web::{ClientAddress, Failure, Form, FormFields, Outcome, Shop};

/// Key of the form's draft.
pub const FORM: Form<'static> = Form::of("staff-sign-in", &["email"]);

/// `POST /admin/sign-in`. Every wrong answer is the same, and takes the same work. While strangers
/// guess, a browser that the member has signed in with before does not wait. Where the member has a second factor, the
/// right password leads to the page that asks for its code, and opens nothing else.
pub async fn submit(
    shop: Shop,
    client: ClientAddress,
    headers: HeaderMap,
    device: Device,
    fields: FormFields,
) -> Outcome {
    let next = safe_next(fields.get("next"));
    match enter(&shop, client, &headers, &device, &fields).await {
        Ok(Entered::Wholly(cookies)) => Ok(session::with_cookies(shop.see_other(next)?, cookies)),
        Ok(Entered::Half(cookie)) => {
            let next: String = url::form_urlencoded::byte_serialize(next.as_bytes()).collect();
            let response = shop.see_other(&format!("/admin/sign-in/code?next={next}"))?;
            Ok(session::with_cookies(response, [cookie]))
        }
        Err(Failure::Wire(error)) => {
            let next: String = url::form_urlencoded::byte_serialize(next.as_bytes()).collect();
            let page = format!("/admin/sign-in?next={next}");
            shop.reject(FORM, &page, &fields, error).await
        }
        Err(failure) => Err(failure),
    }
}

/// How far the right password leads.
enum Entered {
    /// In, with the cookies of session and browser.
    Wholly([HeaderValue; 2]),
    /// To the code, with the cookie of the half sign-in.
    Half(HeaderValue),
}

async fn enter(
    shop: &Shop,
    client: ClientAddress,
    headers: &HeaderMap,
    device: &Device,
    fields: &FormFields,
) -> Result<Entered, Failure> {
    let email = fields.get("email").trim().to_lowercase();
    let mut tx = shop.begin().await?;
    let known = store::credentials(&mut tx, &email).await?;
    let nobody = StaffMemberId::from_uuid(uuid::Uuid::nil());
    let who = known.as_ref().map_or(nobody, |(member, _)| member.id);
    let attempt = SignInAttempt::new(&email, client)
        .at_device(&mut tx, device, LinkHolder::Staff(who))
        .await?;
    attempt.begin(&mut tx).await?;
    tx.commit().await?;
    let (member, hash) = known.unzip();
    let fits = PasswordHash::verify(hash, fields.get("password")).await?;
    let Some(member) = member.filter(|_| fits) else {
        return Err(Error::Refused(Refusal::WrongCredentials).into());
    };
    let mut tx = shop.begin().await?;
    attempt.succeeded(&mut tx).await?;
    let (config, now) = (&shop.state.config, shop.state.clock.now());
    if store::needs_second_factor(&mut tx, member.id, device.hash().as_deref(), now).await? {
        let cookie = half_sign_in::begin(&mut tx, config, member.id, now).await?;
        shop.forget_draft(&mut tx, FORM).await?;
        tx.commit().await?;
        return Ok(Entered::Half(cookie));
    }
    let cookies = session::open(&mut tx, shop, member.id, client, headers, device).await?;
    shop.forget_draft(&mut tx, FORM).await?;
    tx.commit().await?;
    tracing::info!(member = %member.id, "staff signed in");
    Ok(Entered::Wholly(cookies))
}
