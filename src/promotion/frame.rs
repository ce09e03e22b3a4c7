//! What promotions add to the frame of the shop's pages.

use futures::future::BoxFuture;
use leptos::prelude::*;

use super::incentive::{Incentive, incentives};
use super::live;
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
        let is_told = {
            let now = shop.state.clock.now();
            let live = live(shop, tx).await?;
            live.iter().any(|promotion| promotion.is_told(now))
        };
        let incentives = incentives(shop, tx).await?;
        let words = shop.words.clone();
        let news =
            (!incentives.is_empty()).then(|| Box::new(move || news(&words, &incentives)) as Draw);
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
