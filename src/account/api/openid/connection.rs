//! What an account's owner connects and disconnects.

use axum::extract::Path;
use axum::http::header;

use crate::account::MailAccountLink;
use crate::account::api::password;
use crate::account::openid::connect_waiting;
use crate::account::passkey::host;
use crate::account::store;
use crate::core::Error;
use crate::customer::signed_in;
use crate::identity::openid::OpenIdBrowser;
use crate::identity::{LinkPurpose, SignInAttempt};
use crate::web::{ClientAddress, Failure, Form, FormFields, Outcome, Shop};

/// Key of the drafts of [`confirm`].
pub const FORM: Form<'static> = Form::of("account-openid", &[]);

/// `POST /account/providers/confirm`: connects who waits for it. Whoever holds a session of an account with a password
/// has to know that, as for another address.
pub async fn confirm(
    shop: Shop,
    client: ClientAddress,
    browser: OpenIdBrowser,
    fields: FormFields,
) -> Outcome {
    match connect(&shop, client, &browser, &fields).await {
        Err(Failure::Wire(error @ (Error::Invalid(_) | Error::RateLimited))) => {
            let page = "/account/providers/confirm";
            shop.reject(FORM, page, &fields, error).await
        }
        outcome => outcome,
    }
}

async fn connect(
    shop: &Shop,
    client: ClientAddress,
    browser: &OpenIdBrowser,
    fields: &FormFields,
) -> Outcome {
    let mut tx = shop.begin().await?;
    let shopper = signed_in(shop, &mut tx).await?;
    let account = shopper.account;
    let has_password = store::password_of(&mut tx, account).await?.is_some();
    tx.commit().await?;
    let confirmed = match has_password {
        true => Some(password::confirm(shop, client, &shopper, fields).await?),
        false => None,
    };
    let mut tx = shop.begin().await?;
    if let Some(confirmed) = confirmed {
        confirmed.succeeded(&mut tx).await?;
    }
    store::lock(&mut tx, account).await?;
    let done = match connect_waiting(&mut tx, browser, account, shop.locale).await? {
        Some(true) => "openid-connected",
        Some(false) => "openid-taken",
        None => "openid-expired",
    };
    shop.forget_draft(&mut tx, FORM).await?;
    tx.commit().await?;
    let mut response = shop.see_other(&format!("/account/password?done={done}"))?;
    let arrived = OpenIdBrowser::arrived(&shop.state.config)?;
    response.headers_mut().append(header::SET_COOKIE, arrived);
    Ok(response)
}

/// `POST /account/providers/{provider}/disconnect`. The last way to sign in stays.
pub async fn disconnect(shop: Shop, Path(provider): Path<String>) -> Outcome {
    let mut tx = shop.begin().await?;
    let account = signed_in(&shop, &mut tx).await?.account;
    store::lock(&mut tx, account).await?;
    let has_password = store::password_of(&mut tx, account).await?.is_some();
    let identities = store::identities(&mut tx, account).await?;
    let here = host(&shop)?;
    let passkeys = store::passkeys(&mut tx, account).await?;
    let keeps_another = passkeys.iter().any(|passkey| passkey.host == here)
        || identities
            .iter()
            .any(|identity| identity.provider != provider);
    let done = if !has_password && !keeps_another {
        "openid-last"
    } else {
        store::delete_identity(&mut tx, account, &provider).await?;
        "openid-disconnected"
    };
    tx.commit().await?;
    shop.see_other(&format!("/account/password?done={done}"))
}

/// `POST /account/password/link`: mails a link to choose a password to the signed-in account, for who has none to type.
pub async fn mail_password_link(shop: Shop, client: ClientAddress) -> Outcome {
    let mut tx = shop.begin().await?;
    let shopper = signed_in(&shop, &mut tx).await?;
    let email = shopper.email.to_lowercase();
    let attempt = SignInAttempt::of("forgotten", &email, client);
    match attempt.begin(&mut tx).await {
        Ok(()) => {}
        Err(Failure::Wire(Error::RateLimited)) if !shop.is_program => {
            tx.commit().await?;
            return shop.see_other("/account/password?done=too-often");
        }
        Err(failure) => return Err(failure),
    }
    let purpose = LinkPurpose::AccountPassword;
    MailAccountLink::queue(&mut tx, purpose, &email, shop.locale).await?;
    tx.commit().await?;
    shop.see_other("/account/password?done=sent")
}
