//! Signing in.

use axum::http::header;
use axum::response::Response;

use crate::account::form::EMAIL;
use crate::account::openid::connect_waiting;
use crate::account::store;
use crate::cart;
use crate::core::{AccountId, Error, Refusal};
use crate::customer;
use crate::db::TenantTx;
use crate::identity::openid::OpenIdBrowser;
use crate::identity::{Device, LinkHolder, PasswordHash, SignInAttempt, tell_of_new_device};
use crate::web::address::local_path;
use crate::web::{ClientAddress, Failure, Form, FormFields, Outcome, Shop, session};
use crate::wishlist;

/// Key of the form's draft.
pub const FORM: Form<'static> = Form::of("account-sign-in", &[EMAIL]);

/// `POST /account/sign-in`. Every wrong answer is the same, and takes the same work. While strangers
/// guess, a browser that the account's owner has signed in with before does not wait.
pub async fn submit(
    shop: Shop,
    client: ClientAddress,
    device: Device,
    browser: OpenIdBrowser,
    fields: FormFields,
) -> Outcome {
    let next = safe_next(fields.get("next"));
    match check(&shop, client, &device, &browser, &fields, next).await {
        Ok(response) => Ok(response),
        Err(Failure::Wire(error)) => {
            let next: String = url::form_urlencoded::byte_serialize(next.as_bytes()).collect();
            let page = format!("/account/sign-in?next={next}");
            shop.reject(FORM, &page, &fields, error).await
        }
        Err(failure) => Err(failure),
    }
}

async fn check(
    shop: &Shop,
    client: ClientAddress,
    device: &Device,
    browser: &OpenIdBrowser,
    fields: &FormFields,
    next: &str,
) -> Outcome {
    let email = fields.get("email").trim().to_lowercase();
    let mut tx = shop.begin().await?;
    let known = store::by_email(&mut tx, &email).await?;
    let nobody = AccountId::from_uuid(uuid::Uuid::nil());
    let who = known.as_ref().map_or(nobody, |known| known.id);
    let attempt = SignInAttempt::of("shopper", &email, client)
        .at_device(&mut tx, device, LinkHolder::Account(who))
        .await?;
    attempt.begin(&mut tx).await?;
    tx.commit().await?;
    let (account, hash) = known.map(|known| (known.id, known.password)).unzip();
    let fits = PasswordHash::verify(hash.flatten(), fields.get("password")).await?;
    let Some(account) = account.filter(|_| fits) else {
        return Err(Error::Refused(Refusal::WrongCredentials).into());
    };
    let mut tx = shop.begin().await?;
    attempt.succeeded(&mut tx).await?;
    shop.forget_draft(&mut tx, FORM).await?;
    store::lock(&mut tx, account).await?;
    // Somebody who came back from a provider, and whose address this account has.
    let connected = connect_waiting(&mut tx, browser, account, shop.locale).await?;
    let next = match connected {
        Some(true) if next == "/account" => "/account?done=openid-connected",
        _ => next,
    };
    enter(shop, tx, device, account, next).await
}

/// Begins the account's session, tells its owner of a new browser, remembers that and sends it on: to `next`, or to the cart when that has
/// something to tell.
pub(super) async fn enter(
    shop: &Shop,
    mut tx: TenantTx,
    device: &Device,
    account: AccountId,
    next: &str,
) -> Result<Response, Failure> {
    // First of all, as whoever makes a cart for the account does.
    store::lock(&mut tx, account).await?;
    let config = &shop.state.config;
    let session = session::enter(&mut tx, config, shop.session.as_ref(), account).await?;
    customer::store::adopt_events(&mut tx, &session.hash, account).await?;
    let holder = LinkHolder::Account(account);
    let now = shop.state.clock.now();
    tell_of_new_device(&mut tx, device, holder, shop.locale, now).await?;
    let known = device.remember(&mut tx, config, holder).await?;
    wishlist::follow_account(&mut tx, shop.session.as_ref(), account).await?;
    let capped = cart::follow_account(shop, &mut tx, &session, account).await?;
    tx.commit().await?;
    let mut response = shop.see_other(if capped.is_empty() { next } else { "/cart" })?;
    if let Some(cookie) = session.cookie {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response.headers_mut().append(header::SET_COOKIE, known);
    Ok(response)
}

/// Where a sign-in leads: a page of the shop, else the account.
#[must_use]
pub fn safe_next(path: &str) -> &str {
    local_path(path)
        .filter(|path| !path.starts_with("/admin") && !path.starts_with("/account/"))
        .unwrap_or("/account")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_in_leads_nowhere_but_into_the_shop() {
        for good in [
            "/checkout",
            "/cart",
            "/products/lamp?colour=oak",
            "/account",
        ] {
            assert_eq!(safe_next(good), good);
        }
        for bad in [
            "",
            "//evil.test/",
            "https://evil.test/",
            "/\\evil.test",
            "/admin/orders",
            "/account/sign-in",
        ] {
            assert_eq!(safe_next(bad), "/account", "{bad:?}");
        }
    }
}
