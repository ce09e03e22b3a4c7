//! What promotions add to the frame of the shop's pages.

use futures::future::BoxFuture;
use leptos::prelude::*;

use super::clock::clock;
use super::incentive::{Incentive, incentives};
use super::live;
use super::sale::next_end_of;
use crate::db::TenantTx;
use crate::storefront::{Addition, Draw};
use crate::web::{Failure, Shop};
use crate::words::Words;

/// What applies because of who is here and from where, and the link to what everybody is told of.
pub fn frame_addition<'a>(
    shop: &'a Shop,
    tx: &'a mut TenantTx,
) -> BoxFuture<'a, Result<Addition, Failure>> {
    Box::pin(async move {
        let live = live(shop, tx).await?;
        let now = shop.state.clock.now();
        let is_told = live.iter().any(|promotion| promotion.is_told(now));
        let incentives = incentives(shop, tx).await?;
        let shop_of_page = shop.clone();
        let news = (!incentives.is_empty() || next_end_of(&live, now).is_some()).then(|| {
            Box::new(move || {
                let shop = shop_of_page;
                let told = (!incentives.is_empty()).then(|| news(&shop.words, &incentives));
                view! { {told} {clock(&shop, &live, "visually-hidden")} }.into_any()
            }) as Draw
        });
        let link = is_told.then(|| ("/promotions".to_owned(), shop.words.t("upcoming-title")));
        Ok(Addition { news, link })
    })
}

/// What this visitor gets without doing anything for it.
fn news(words: &Words, incentives: &[Incentive]) -> AnyView {
    let told: Vec<_> = incentives
        .iter()
        .map(|incentive| {
            let terms: Vec<_> = incentive
                .terms
                .iter()
                .map(|term| view! { <li>{term.clone()}</li> })
                .collect();
            let name = (!incentive.name.is_empty())
                .then(|| view! { <strong>{incentive.name.clone()}</strong> " " });
            view! {
                <li class="incentive">
                    <p>{name} {words.with("incentive-gain", [("gain", incentive.gain.clone().into())])}</p>
                    <details>
                        <summary>{words.t("code-terms")}</summary>
                        <ul>{terms}</ul>
                    </details>
                </li>
            }
        })
        .collect();
    view! { <aside class="incentives" aria-label=words.t("incentive-title")><ul>{told}</ul></aside> }
        .into_any()
}
