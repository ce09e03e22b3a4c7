//! Where every provider sends everybody back to, on the platform's host.

use std::sync::Arc;

use axum::extract::{Path, Query};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use leptos::prelude::*;
use serde::Deserialize;

use super::leave;
use crate::account::store::{self, Handoff};
use crate::core::Locale;
use crate::identity::openid::{OpenId, OpenIdClaims, OpenIdFault, Ticket, TicketFault};
use crate::tenancy::{Store, Tenant};
use crate::web::session::SessionToken;
use crate::web::{Failure, Head, OpenIdProvider, Outcome, PlatformContext};

/// What a provider says in the address.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Told {
    /// What we sent there.
    state: String,
    /// Stands for somebody, once.
    code: String,
    /// Why there is no code.
    error: String,
    /// Who says all that, by RFC 9207.
    iss: String,
}

/// `GET /sign-in/openid/{provider}/callback`
pub async fn callback(
    front: PlatformContext,
    Path(name): Path<String>,
    Query(told): Query<Told>,
) -> Outcome {
    let config = front.state.config.clone();
    let provider = config.openid_providers.find(&name);
    let provider = provider.ok_or(Failure::NotFound)?;
    let (ticket, in_time) = match Ticket::open(&told.state, provider, front.state.clock.now()) {
        Ok(ticket) => (ticket, true),
        Err(TicketFault::Expired(ticket)) => (*ticket, false),
        Err(TicketFault::Forged) => return Ok(lost(&front).await),
    };
    let Some((tenant, store)) = shop_of(&front, &ticket).await? else {
        return Ok(lost(&front).await);
    };
    let redeemed = match in_time {
        true => redeem(&front, provider, &ticket, &told).await,
        false => Err("expired"),
    };
    let query = match redeemed {
        Ok(claims) => {
            let token = SessionToken::mint()?;
            let handoff = Handoff {
                token_hash: token.hash(),
                provider: provider.name.clone(),
                claims,
                next: ticket.next.clone(),
                account: ticket.account,
            };
            let mut tx = front.state.db.begin(&tenant.schema).await?;
            store::insert_handoff(&mut tx, &handoff, &ticket.browser).await?;
            tx.commit().await?;
            format!("handoff={}", token.reveal())
        }
        Err(why) => format!("failed={why}"),
    };
    let url = way_back(&front, provider, &ticket, &tenant, &store);
    leave(&format!("{url}?{query}"))
}

/// Whom the provider has sent, or the word for why nobody comes.
async fn redeem(
    front: &PlatformContext,
    provider: &OpenIdProvider,
    ticket: &Ticket,
    told: &Told,
) -> Result<OpenIdClaims, &'static str> {
    if told.error == "access_denied" {
        return Err("declined");
    }
    if !told.error.is_empty() {
        return Err("unavailable");
    }
    let is_other = !told.iss.is_empty() && told.iss != provider.issuer;
    let openid = front.state.part::<OpenId>();
    let Some(openid) = openid.filter(|_| !told.code.is_empty() && !is_other) else {
        return Err("refused");
    };
    let config = &front.state.config;
    let redeemed = openid.redeem(config, provider, ticket, &told.code).await;
    redeemed.map_err(|fault| match fault {
        OpenIdFault::Unavailable => "unavailable",
        OpenIdFault::Refused => "refused",
    })
}

/// The shop that the way began in, while it is open.
async fn shop_of(
    front: &PlatformContext,
    ticket: &Ticket,
) -> Result<Option<(Arc<Tenant>, Arc<Store>)>, Failure> {
    let registry = &front.state.registry;
    let platform = front.state.config.public_host();
    let host = format!("{}.{platform}", ticket.tenant);
    let tenant = registry.tenant_by_host(&host, platform).await?;
    let Some(tenant) = tenant.filter(|tenant| !tenant.is_suspended()) else {
        return Ok(None);
    };
    let store = registry.store(&tenant).await?;
    Ok(Some((tenant, store)))
}

/// The shop's page that takes the browser over, on the host and in the language in which it set out.
fn way_back(
    front: &PlatformContext,
    provider: &OpenIdProvider,
    ticket: &Ticket,
    tenant: &Tenant,
    store: &Store,
) -> String {
    let config = &front.state.config;
    let domain = store.domain.as_deref().filter(|_| ticket.on_own_domain);
    let shop = config.store_url(tenant.name.as_str(), domain);
    let first = store.settings.first_locale();
    let locale = Locale::parse(&ticket.locale).unwrap_or(first);
    let is_further = locale != first && store.settings.locales.contains(&locale);
    let prefix = if is_further {
        format!("/{}", locale.tag())
    } else {
        String::new()
    };
    format!("{shop}{prefix}/account/sign-in/{}/back", provider.name)
}

/// Nobody knows which shop this browser came from.
async fn lost(front: &PlatformContext) -> Response {
    let words = front.words.clone();
    let title = words.t("account-openid-lost");
    let page = front.render(
        Head::unlisted(title.clone()),
        "platform theme-scope",
        move || {
            view! {
                <main id="content" tabindex="-1" class="section error-page">
                    <h1>{title}</h1>
                    <p class="lead">{words.t("account-openid-lost-text")}</p>
                </main>
            }
        },
    );
    let mut response = (StatusCode::BAD_REQUEST, page.await).into_response();
    let nothing = HeaderValue::from_static("no-referrer");
    response
        .headers_mut()
        .insert(header::REFERRER_POLICY, nothing);
    response
}
