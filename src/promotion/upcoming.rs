//! `/promotions`: the sales that go on, and what is announced, with its dates, words and codes.

use std::collections::HashMap;

use leptos::prelude::*;
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::core::PromotionId;
use crate::pricing::Trigger;
use crate::promotion::words::{TargetNames, targets, terms};
use crate::promotion::{LivePromotion, SALE_PATH, store};
use crate::web::{Outcome, Shop};

/// Where the page is.
pub const PATH: &str = "/promotions";

/// `GET /promotions`
pub async fn show(shop: Shop) -> Outcome {
    let mut tx = shop.begin().await?;
    let now = shop.state.clock.now();
    let live = crate::promotion::live(&shop, &mut tx).await?;
    let mut told: Vec<LivePromotion> = live
        .iter()
        .filter(|promotion| promotion.is_told(now))
        .cloned()
        .collect();
    told.sort_by_key(|promotion| promotion.rule.starts_at);
    let with_codes: Vec<PromotionId> = told
        .iter()
        .filter(|promotion| hands_out_codes(promotion, now))
        .map(|promotion| promotion.id)
        .collect();
    let codes = store::public_codes(&mut tx, &with_codes, now).await?;
    let named: Vec<String> = told
        .iter()
        .flat_map(|promotion| targets(&promotion.rule))
        .collect();
    let names = store::target_names(&mut tx, shop.locale, &named).await?;
    let mut head = shop.public_head(PATH);
    head.title = shop.words.t("upcoming-title");
    head.description = shop.words.t("upcoming-lead");
    let inner = shop.clone();
    let told = Told {
        promotions: told,
        codes,
        names,
        now,
    };
    shop.page(tx, head, move || page(&inner, &told)).await
}

/// What the page tells.
struct Told {
    promotions: Vec<LivePromotion>,
    codes: HashMap<PromotionId, Vec<String>>,
    names: TargetNames,
    now: OffsetDateTime,
}

/// Whether its codes are there for everybody to use now: one that asks for something first shows them afterwards.
fn hands_out_codes(promotion: &LivePromotion, now: OffsetDateTime) -> bool {
    promotion.rule.trigger == Trigger::Code
        && promotion.rule.is_within_dates(now)
        && promotion.lead_fields.is_empty()
}

fn page(shop: &Shop, told: &Told) -> impl IntoView + use<> {
    let words = &shop.words;
    let is_running = |promotion: &&LivePromotion| promotion.rule.is_within_dates(told.now);
    let list = |key: &str, promotions: Vec<&LivePromotion>| {
        let entries: Vec<_> = promotions
            .into_iter()
            .map(|promotion| entry(shop, told, promotion))
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
    let running = told.promotions.iter().filter(is_running).collect();
    let coming = told
        .promotions
        .iter()
        .filter(|promotion| !is_running(promotion))
        .collect();
    let none = told
        .promotions
        .is_empty()
        .then(|| view! { <p class="soft">{words.t("upcoming-none")}</p> });
    view! {
        <main id="content" tabindex="-1" class="section stack" data-width="text" data-gap="6">
            <header class="page-title">
                <h1>{words.t("upcoming-title")}</h1>
                <p class="lead">{words.t("upcoming-lead")}</p>
            </header>
            {none}
            {list("upcoming-running", running)}
            {list("upcoming-coming", coming)}
        </main>
    }
}

fn entry(shop: &Shop, told: &Told, promotion: &LivePromotion) -> impl IntoView + use<> {
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
    let is_running = promotion.rule.is_within_dates(told.now);
    let (key, moment) = if is_running {
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
    let terms: Vec<_> = terms(shop, &promotion.rule, &told.names)
        .into_iter()
        .map(|term| view! { <li>{term}</li> })
        .collect();
    let goods = (is_running && promotion.rule.trigger == Trigger::Catalog).then(|| {
        let words = shop.words.t("upcoming-see-goods");
        view! { <p><a href=shop.href(SALE_PATH)>{words}</a></p> }
    });
    let codes = told.codes.get(&promotion.id).into_iter().flatten();
    let codes: Vec<_> = codes.map(|it| code(shop, it)).collect();
    view! {
        <li class="card promotion-entry">
            <h3>{name}</h3>
            {when}
            <ul class="coupon-terms">{terms}</ul>
            {codes}
            {goods}
        </li>
    }
}

/// A code, and what puts it into the cart.
fn code(shop: &Shop, code: &str) -> impl IntoView + use<> {
    let words = &shop.words;
    view! {
        <form class="cluster" method="post" action=shop.href("/cart/codes")>
            <p>{words.t("coupon-code")} " " <code class="promotion-code">{code.to_owned()}</code></p>
            <input type="hidden" name="code" value=code.to_owned()/>
            <button class="button" data-size="small">{words.t("coupon-apply")}</button>
        </form>
    }
}
