//! `/account/consent`: what a shopper has allowed.

use leptos::prelude::*;

use super::section::{Section, section};
use crate::account::form::NEWS;
use crate::customer::{self, Channel, signed_in};
use crate::ui::Choice;
use crate::web::{Outcome, Shop};

/// `GET /account/consent`
pub async fn show(shop: Shop) -> Outcome {
    let mut tx = shop.begin().await?;
    let shopper = signed_in(&shop, &mut tx).await?;
    let consents = customer::store::latest_consents(&mut tx, shopper.account).await?;
    let news = consents
        .iter()
        .any(|consent| consent.channel == Channel::Email && consent.granted);
    let inner = shop.clone();
    section(&shop, tx, shopper, Section::Consent, move || {
        let words = &inner.words;
        view! {
            <section class="stack" data-gap="4">
                <h2>{words.t("account-consent")}</h2>
                <form class="form" method="post" action=inner.href("/account/consent")>
                    <Choice name=NEWS label=words.t("account-news") ticked=news hint=Some(words.t("account-news-hint"))/>
                    <div class="form-actions"><button class="button">{words.t("account-save")}</button></div>
                </form>
                <p class="small"><a href=inner.href("/privacy/consent")>{words.t("frame-consent")}</a></p>
            </section>
        }
    })
    .await
}
