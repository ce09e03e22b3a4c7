//! `/promotions`: what is announced, with its dates and words.

use leptos::prelude::*;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::promotion::words::{TargetNames, targets, terms};
use crate::promotion::{LivePromotion, store};
use crate::web::{Outcome, Shop};

/// Where the page is.
pub const PATH: &str = "/promotions";

/// `GET /promotions`
pub async fn show(shop: Shop) -> Outcome {
    let mut tx = shop.begin().await?;
    let now = shop.state.clock.now();
    let live = crate::promotion::live(&shop, &mut tx).await?;
    let mut announced: Vec<LivePromotion> = live
        .iter()
        .filter(|promotion| promotion.is_announced(now))
        .cloned()
        .collect();
    announced.sort_by_key(|promotion| promotion.rule.starts_at);
    let named: Vec<String> = announced
        .iter()
        .flat_map(|promotion| targets(&promotion.rule))
        .collect();
    let names = store::target_names(&mut tx, shop.locale, &named).await?;
    let mut head = shop.public_head(PATH);
    head.title = shop.words.t("upcoming-title");
    head.description = shop.words.t("upcoming-lead");
    let inner = shop.clone();
    shop.page(tx, head, move || page(&inner, &announced, &names, now))
        .await
}

fn page(
    shop: &Shop,
    announced: &[LivePromotion],
    names: &TargetNames,
    now: OffsetDateTime,
) -> impl IntoView + use<> {
    let words = &shop.words;
    let is_running = |promotion: &&LivePromotion| promotion.rule.is_within_dates(now);
    let list = |key: &str, promotions: Vec<&LivePromotion>| {
        let entries: Vec<_> = promotions
            .into_iter()
            .map(|promotion| entry(shop, promotion, names, now))
            .collect();
        (!entries.is_empty()).then(|| {
            view! {
                <section class="stack" data-gap="4">
                    <h2>{words.t(key)}</h2>
                    <ul class="promotion-list">{entries}</ul>
                </section>
            }
        })
    };
    let running = announced.iter().filter(is_running).collect();
    let coming = announced
        .iter()
        .filter(|promotion| !is_running(promotion))
        .collect();
    let none = announced
        .is_empty()
        .then(|| view! { <p class="soft">{words.t("upcoming-none")}</p> });
    view! {
        <main id="content" tabindex="-1" class="section stack" data-width="text" data-gap="6">
            <header class="page-title">
                <h1>{words.t("upcoming-title")}</h1>
                <p class="lead">{words.t("upcoming-lead")}</p>
            </header>
            {none}
            {list("upcoming-coming", coming)}
            {list("upcoming-running", running)}
        </main>
    }
}

fn entry(
    shop: &Shop,
    promotion: &LivePromotion,
    names: &TargetNames,
    now: OffsetDateTime,
) -> impl IntoView + use<> {
    let settings = shop.settings();
    let name = promotion
        .name(shop.locale, settings.first_locale())
        .trim()
        .to_owned();
    let name = if name.is_empty() {
        shop.words.t("promotion-discount")
    } else {
        name
    };
    let (key, moment) = if promotion.rule.is_within_dates(now) {
        ("upcoming-until", promotion.rule.ends_at)
    } else {
        ("upcoming-from", promotion.rule.starts_at)
    };
    let when = moment.map(|moment| {
        let machine = moment.format(&Rfc3339).unwrap_or_default();
        let words = shop
            .words
            .with(key, [("moment", shop.moment(moment).into())]);
        view! { <p class="promotion-when"><time datetime=machine>{words}</time></p> }
    });
    let terms: Vec<_> = terms(shop, &promotion.rule, names)
        .into_iter()
        .map(|term| view! { <li>{term}</li> })
        .collect();
    view! {
        <li class="card promotion-entry">
            <h3>{name}</h3>
            {when}
            <ul class="coupon-terms">{terms}</ul>
        </li>
    }
}
