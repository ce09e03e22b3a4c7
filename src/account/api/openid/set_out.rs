//! Setting out for a provider. It has no effect but a cookie, so a link does it: a form would not get there, since
//! pages let their forms lead to their own site only, redirects included.

use axum::extract::{Path, Query};
use axum::http::{HeaderMap, StatusCode, header};
use serde::Deserialize;

use super::leave;
use crate::account::api::sign_in::safe_next;
use crate::core::AccountId;
use crate::customer::{here, signed_in};
use crate::identity::openid::{OpenId, OpenIdBrowser, Ticket};
use crate::web::{Failure, OpenIdProvider, Outcome, Shop};

/// What the address may say.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wish {
    /// Where the sign-in leads.
    next: String,
}

/// `GET /account/sign-in/{provider}`
pub async fn sign_in(
    shop: Shop,
    browser: OpenIdBrowser,
    headers: HeaderMap,
    Path(name): Path<String>,
    Query(wish): Query<Wish>,
) -> Outcome {
    let provider = configured(&shop, &name)?;
    let mut tx = shop.begin().await?;
    let is_known = here(&shop, &mut tx).await?.is_some();
    tx.commit().await?;
    if is_known {
        return shop.see_other("/account");
    }
    set_out(
        &shop,
        &browser,
        &headers,
        provider,
        safe_next(&wish.next),
        None,
    )
    .await
}

/// `GET /account/providers/{provider}/connect`: to come back to a page that asks whether to connect.
pub async fn connect(
    shop: Shop,
    browser: OpenIdBrowser,
    headers: HeaderMap,
    Path(name): Path<String>,
) -> Outcome {
    let provider = configured(&shop, &name)?;
    let mut tx = shop.begin().await?;
    let shopper = signed_in(&shop, &mut tx).await?;
    tx.commit().await?;
    // Of an account whose address nobody has proven nobody knows whose it is.
    if shopper.customer.is_none() {
        return shop.see_other("/account/password");
    }
    let account = Some(shopper.account);
    set_out(&shop, &browser, &headers, provider, "/account", account).await
}

fn configured<'s>(shop: &'s Shop, name: &str) -> Result<&'s OpenIdProvider, Failure> {
    if shop.is_ahead {
        return Err(Failure::Status(StatusCode::SERVICE_UNAVAILABLE));
    }
    let provider = shop.state.config.openid_providers.find(name);
    provider.ok_or(Failure::NotFound)
}

async fn set_out(
    shop: &Shop,
    browser: &OpenIdBrowser,
    headers: &HeaderMap,
    provider: &OpenIdProvider,
    next: &str,
    account: Option<AccountId>,
) -> Outcome {
    let config = &shop.state.config;
    let (hash, cookie) = browser.set_out(config)?;
    let now = shop.state.clock.now();
    let mut ticket = Ticket::new(shop.tenant.name.clone(), hash, next, now)?;
    ticket.on_own_domain = is_on_own_domain(shop, headers);
    shop.locale.tag().clone_into(&mut ticket.locale);
    ticket.account = account;
    let openid = shop.state.part::<OpenId>();
    let openid = openid.ok_or_else(|| Failure::internal("nothing asks OpenID providers"))?;
    let Ok(url) = openid.way(config, provider, &ticket).await else {
        let page = match account {
            Some(_) => "/account/password?done=openid-unavailable".to_owned(),
            None => format!(
                "/account/sign-in?done=openid-unavailable&{}",
                next_pair(next)
            ),
        };
        return shop.see_other(&page);
    };
    let mut response = leave(url.as_str())?;
    response.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(response)
}

/// `next=…` of an address.
pub(super) fn next_pair(next: &str) -> String {
    url::form_urlencoded::Serializer::new(String::new())
        .append_pair("next", next)
        .finish()
}

/// The cookie is that host's alone, so the way back leads to it.
fn is_on_own_domain(shop: &Shop, headers: &HeaderMap) -> bool {
    let host = headers
        .get(header::HOST)
        .and_then(|host| host.to_str().ok());
    let host = host.unwrap_or_default();
    let host = host.split(':').next().unwrap_or(host).trim_end_matches('.');
    shop.store
        .domain
        .as_deref()
        .is_some_and(|domain| domain.eq_ignore_ascii_case(host))
}
