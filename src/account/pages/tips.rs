//! `/account/security-tips`: how shoppers keep their account theirs.

use leptos::prelude::*;

use super::door;
use crate::web::{Outcome, Shop};

const TIPS: [&str; 6] = [
    "account-tip-long",
    "account-tip-own",
    "account-tip-manager",
    "account-tip-letters",
    "account-tip-links",
    "account-tip-strange",
];

/// `GET /account/security-tips`
pub async fn show(shop: Shop) -> Outcome {
    let tx = shop.begin().await?;
    let words = shop.words.clone();
    let forgotten = shop.href("/account/forgotten-password");
    let host = shop.base_url();
    let name = shop.settings().name.clone();
    let title = words.t("account-tips");
    door(&shop, tx, title, move || {
        let tips: Vec<_> = TIPS
            .into_iter()
            .map(|tip| {
                let values = [
                    ("shop", name.clone().into()),
                    ("address", host.clone().into()),
                ];
                view! { <li>{words.with(tip, values)}</li> }
            })
            .collect();
        view! {
            <ul class="prose stack" data-gap="3">{tips}</ul>
            <p><a href=forgotten>{words.t("account-forgotten-title")}</a></p>
        }
    })
    .await
}
