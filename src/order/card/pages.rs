//! The way to the provider's page and back.

use axum::extract::Path;
use axum::http::{HeaderName, HeaderValue, header};
use leptos::prelude::*;

use super::ask::ask_of_order;
use super::{METHOD, Started, start};
use crate::core::OrderId;
use crate::db::TenantTx;
use crate::order::{AccessToken, store};
use crate::payment::store::{AttemptState, live_attempt};
use crate::payment::{PaymentMethod, ProviderName};
use crate::web::{Failure, FormFields, Head, Outcome, Shop};

/// `GET /orders/{access_token}/payment`: leads on to the provider. A form may not lead to another host, whoever
/// answers it, so it leads here; from here a link does, followed by itself.
pub async fn show(shop: Shop, Path(token): Path<String>) -> Outcome {
    let mut tx = shop.begin().await?;
    let order = order_of(&mut tx, &token).await?;
    let facts = store::payer_facts(&mut tx, order).await?;
    let live = live_attempt(&mut tx, order).await?;
    let pay = match live.as_ref().map(|live| live.provider) {
        Some(ProviderName::PayPal) => "order-paypal-pay",
        Some(ProviderName::Stripe) | None => "order-card-pay",
    };
    let (url, is_starting) = match live {
        Some(live) if live.state == AttemptState::Open => {
            let url = live.url;
            let url = url.filter(|url| leads_to_provider(&shop, live.provider, url));
            (url, false)
        }
        Some(live) => (None, live.state == AttemptState::Starting),
        None => (None, false),
    };
    if url.is_none() && !is_starting {
        return shop.see_other(&format!("/orders/{token}"));
    }
    let words = shop.words.clone();
    let title = words.with("order-title", [("number", facts.number.to_string().into())]);
    let amount = shop.money(&facts.amount);
    let refresh = match &url {
        Some(url) => format!("0; url={url}"),
        None => "2".to_owned(),
    };
    let head = Head::unlisted(title.clone());
    let mut page = shop
        .page(tx, head, move || {
            let link = url.map(|url| {
                let pay = words.with(pay, [("amount", amount.into())]);
                view! { <p><a class="button" data-kind="primary" data-size="large" href=url rel="noreferrer">{pay}</a></p> }
            });
            view! {
                <main id="content" tabindex="-1" class="section stack" data-width="text" data-gap="5">
                    <h1>{title}</h1>
                    <p class="lead">{words.t("order-card-leads-on")}</p>
                    {link}
                </main>
            }
        })
        .await?;
    let headers = page.headers_mut();
    let refresh = HeaderValue::try_from(refresh).map_err(Failure::internal)?;
    headers.insert(header::REFRESH, refresh);
    // The address of an order is told to nobody by the way.
    headers.insert(
        header::REFERRER_POLICY,
        HeaderValue::from_static("same-origin"),
    );
    let robots = HeaderName::from_static("x-robots-tag");
    headers.insert(robots, HeaderValue::from_static("noindex, nofollow"));
    Ok(page)
}

/// `POST /orders/{access_token}/payment`: the first try or the next one, perhaps in another way.
pub async fn pay_again(shop: Shop, Path(token): Path<String>, fields: FormFields) -> Outcome {
    let mut tx = shop.begin().await?;
    let order = order_of(&mut tx, &token).await?;
    tx.commit().await?;
    let wanted = PaymentMethod::parse(fields.get(METHOD)).ok();
    let started = start(&shop, order, wanted).await?;
    shop.see_other(&path_after(started, &token))
}

/// `GET /orders/{access_token}/payment/return`. That somebody came back proves nothing: the provider is asked.
pub async fn come_back(shop: Shop, Path(token): Path<String>) -> Outcome {
    let mut tx = shop.begin().await?;
    let order = order_of(&mut tx, &token).await?;
    tx.commit().await?;
    ask_of_order(&shop.state, &shop.tenant, order).await?;
    shop.see_other(&format!("/orders/{token}"))
}

/// Where a buyer goes on who wanted to pay.
#[must_use]
pub fn path_after(started: Started, token: &str) -> String {
    match started {
        Started::Ready => format!("/orders/{token}/payment"),
        Started::NotDue => format!("/orders/{token}"),
        Started::TooLate => format!("/orders/{token}?done=too-late"),
        Started::TooOften => format!("/orders/{token}?done=too-often"),
        Started::Unavailable => format!("/orders/{token}?done=card-unavailable"),
    }
}

async fn order_of(tx: &mut TenantTx, token: &str) -> Result<OrderId, Failure> {
    let token = AccessToken::parse(token).ok_or(Failure::NotFound)?;
    let order = store::id_of_token(tx, &token).await?;
    order.ok_or(Failure::NotFound)
}

/// Plain http is for a stand-in on this machine only.
fn leads_to_provider(shop: &Shop, provider: ProviderName, url: &str) -> bool {
    let config = &shop.state.config;
    let stand_in = match provider {
        ProviderName::Stripe => Some(config.stripe_url.as_str()),
        ProviderName::PayPal => config.paypal_url.as_deref(),
    };
    let scheme = match stand_in {
        Some(url) if !url.starts_with("https://") => "http://",
        Some(_) | None => "https://",
    };
    url.starts_with(scheme) && url.bytes().all(|byte| byte.is_ascii_graphic())
}
