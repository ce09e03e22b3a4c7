//! Signing in.

use axum::http::{HeaderMap, header};

use crate::core::{Error, Refusal};
use crate::identity::access::safe_next;
use crate::identity::throttle::Attempt;
use crate::identity::{PasswordHash, session, store};
use crate::web::{ClientAddress, Failure, FormFields, Outcome, Shop};

/// Key of the form's draft.
pub const FORM: &str = "staff-sign-in";

/// `POST /admin/sign-in`. Every wrong answer is the same, and takes the same work.
pub async fn submit(
    shop: Shop,
    client: ClientAddress,
    headers: HeaderMap,
    fields: FormFields,
) -> Outcome {
    let next = safe_next(fields.get("next"));
    match enter(&shop, client, &headers, &fields).await {
        Ok(cookie) => {
            let mut response = shop.see_other(next)?;
            response.headers_mut().append(header::SET_COOKIE, cookie);
            Ok(response)
        }
        Err(Failure::Wire(error)) => {
            let next: String = url::form_urlencoded::byte_serialize(next.as_bytes()).collect();
            let page = format!("/admin/sign-in?next={next}");
            shop.reject(FORM, &page, &fields, error).await
        }
        Err(failure) => Err(failure),
    }
}

async fn enter(
    shop: &Shop,
    client: ClientAddress,
    headers: &HeaderMap,
    fields: &FormFields,
) -> Result<axum::http::HeaderValue, Failure> {
    let email = fields.get("email").trim().to_lowercase();
    let attempt = Attempt::new(&email, client);
    let mut tx = shop.begin().await?;
    attempt.begin(&mut tx).await?;
    let known = store::credentials(&mut tx, &email).await?;
    tx.commit().await?;
    let (member, hash) = known.unzip();
    let fits = PasswordHash::verify(hash, fields.get("password")).await?;
    let Some(member) = member.filter(|_| fits) else {
        return Err(Error::Refused(Refusal::WrongCredentials).into());
    };
    let mut tx = shop.begin().await?;
    attempt.succeeded(&mut tx).await?;
    let cookie = session::open(&mut tx, &shop.state.config, member.id, client, headers).await?;
    shop.forget_draft(&mut tx, FORM).await?;
    tx.commit().await?;
    tracing::info!(member = %member.id, "staff signed in");
    Ok(cookie)
}
