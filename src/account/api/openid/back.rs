//! Back at the shop's host: the handoff is taken, once, in the browser that set out.

use axum::extract::{Path, Query};
use axum::http::header;
use serde::Deserialize;

use super::set_out::next_pair;
use crate::account::api::sign_in;
use crate::account::openid::{Arrival, arrive};
use crate::account::store::{self, Handoff};
use crate::core::{AccountId, Error, Refusal};
use crate::customer::{here, signed_in};
use crate::db::TenantTx;
use crate::identity::Device;
use crate::identity::openid::OpenIdBrowser;
use crate::web::session::SessionToken;
use crate::web::{Failure, Outcome, Shop};

/// What the platform's host says in the address.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct Told {
    /// Stands for somebody whom the provider has sent.
    handoff: String,
    /// The word for why nobody comes.
    failed: String,
}

/// Why nobody comes, as far as it is told.
const FAILURES: [(&str, &str); 4] = [
    ("declined", "openid-declined"),
    ("unavailable", "openid-unavailable"),
    ("refused", "openid-refused"),
    ("expired", "openid-expired"),
];

/// `GET /account/sign-in/{provider}/back`
pub async fn back(
    shop: Shop,
    device: Device,
    browser: OpenIdBrowser,
    Path(name): Path<String>,
    Query(told): Query<Told>,
) -> Outcome {
    let known = shop.state.config.openid_providers.find(&name);
    known.ok_or(Failure::NotFound)?;
    let mut tx = shop.begin().await?;
    let failure = FAILURES.iter().find(|(word, _)| *word == told.failed);
    if let Some((_, told)) = failure {
        return tell(&shop, tx, told).await;
    }
    let taken = match SessionToken::parse(&told.handoff) {
        Some(token) => store::take_handoff(&mut tx, &token.hash(), &browser.hash()).await?,
        None => None,
    };
    match taken.filter(|handoff| handoff.provider == name) {
        None => tell(&shop, tx, "openid-expired").await,
        Some(handoff) => match handoff.account {
            Some(account) => offer(&shop, tx, &handoff, account).await,
            None => enter(&shop, tx, &device, &handoff).await,
        },
    }
}

/// Says on the page that somebody set out from what became of it.
async fn tell(shop: &Shop, mut tx: TenantTx, done: &str) -> Outcome {
    let is_known = here(shop, &mut tx).await?.is_some();
    tx.commit().await?;
    let page = if is_known {
        "/account/password"
    } else {
        "/account/sign-in"
    };
    shop.see_other(&format!("{page}?done={done}"))
}

/// Leads on to the page that asks whether to connect. A link brought the browser here, so nothing is connected yet.
async fn offer(shop: &Shop, mut tx: TenantTx, handoff: &Handoff, account: AccountId) -> Outcome {
    let shopper = signed_in(shop, &mut tx).await?;
    let owner = store::owner_of_identity(&mut tx, &handoff.claims).await?;
    let is_theirs = shopper.account == account && shopper.customer.is_some();
    let done = match owner {
        _ if !is_theirs => Some("openid-expired"),
        Some(owner) if owner == account => Some("openid-connected"),
        Some(_) => Some("openid-taken"),
        None => None,
    };
    if let Some(done) = done {
        store::delete_handoff(&mut tx, &handoff.token_hash).await?;
        return tell(shop, tx, done).await;
    }
    store::let_wait(&mut tx, &handoff.token_hash, account).await?;
    tx.commit().await?;
    shop.see_other("/account/providers/confirm")
}

/// Signs in, or tells what is in the way.
async fn enter(shop: &Shop, mut tx: TenantTx, device: &Device, handoff: &Handoff) -> Outcome {
    let next = sign_in::safe_next(&handoff.next);
    let page = |done: &str| format!("/account/sign-in?done={done}&{}", next_pair(next));
    let arrival = match arrive(&mut tx, handoff, shop.locale).await {
        // Somebody proved the address meanwhile.
        Err(Failure::Wire(Error::Refused(Refusal::LinkExpired))) => {
            drop(tx);
            return shop.see_other(&page("openid-expired"));
        }
        arrival => arrival?,
    };
    let account = match arrival {
        Arrival::Enters(account) => account,
        Arrival::Waits => {
            tx.commit().await?;
            return shop.see_other(&page("openid-exists"));
        }
        Arrival::Unverified => {
            tx.commit().await?;
            return shop.see_other(&page("openid-unverified"));
        }
    };
    let mut response = sign_in::enter(shop, tx, device, account, next).await?;
    let arrived = OpenIdBrowser::arrived(&shop.state.config)?;
    response.headers_mut().append(header::SET_COOKIE, arrived);
    Ok(response)
}
