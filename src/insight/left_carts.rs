//! `/admin/carts`: carts that were left, how far their shoppers came, and what stood in the way.

use leptos::prelude::*;

use super::store::left_carts::{self, LeftCart, LeftSetback, Week};
use crate::admin::chart::Chart;
use crate::admin::list::ListQuery;
use crate::admin::table::Table;
use crate::admin::{NavigationItem, PageHead, page};
use crate::cart::trail::CartStep;
use crate::checkout;
use crate::core::{CountryCode, Error, Refusal, format_date};
use crate::identity::{Right, Staff};
use crate::payment::PaymentMethod;
use crate::ui::IconName;
use crate::web::{Head, Outcome, Shop};

const PATH: &str = "/admin/carts";

/// Abandoned carts.
pub const NAVIGATION: NavigationItem = NavigationItem {
    path: PATH,
    words: "left-carts",
    icon: IconName::Cart,
    right: Right::SeeCustomers,
    count: None,
};

/// `GET /admin/carts`
pub async fn show(staff: Staff) -> Outcome {
    let query = ListQuery::of(&staff, PATH)?;
    let step = query.choice("step", CartStep::parse)?;
    let settings = staff.shop.settings();
    let idle = i32::from(settings.abandoned_after_minutes);
    let mut tx = staff.shop.begin().await?;
    let carts = left_carts::left_carts(&mut tx, idle, step, query.page()?).await?;
    let weeks = left_carts::weeks(&mut tx, settings.time_zone.name(), idle).await?;
    let (title, inner) = (staff.shop.words.t("left-carts"), staff.clone());
    let head = Head::titled(title.clone());
    page(&staff, tx, head, NAVIGATION, move || {
        let (shop, words) = (&inner.shop, &inner.shop.words);
        let lead = words.with("left-carts-lead", [("minutes", idle.into())]);
        let tabs = CartStep::ALL
            .into_iter()
            .map(|step| (step.name(), step_words(shop, step)));
        let all = std::iter::once(("", words.t("left-carts-all")));
        let table = Table::of(&carts.items)
            .head("left-carts-changed", |cart| shop.time(cart.last_change))
            .column("left-carts-shopper", |cart| shopper(&inner, cart))
            .column("left-carts-step", |cart| {
                cart.step.map(|step| step_words(shop, step))
            })
            .column("left-carts-setbacks", |cart| setbacks(shop, cart))
            .column("left-carts-channel", |cart| cart.channel.clone())
            .end("left-carts-units", |cart| cart.units)
            .end("left-carts-shipping", |cart| {
                cart.shown_shipping.map(|cost| shop.amount(cost))
            })
            .amount("left-carts-value", |cart| {
                cart.shown_total.unwrap_or(cart.value)
            })
            .empty(IconName::Cart, "left-carts-none");
        view! {
            <PageHead title lead/>
            {chart(shop, &weeks)}
            {query.tabs(&inner, "step", "left-carts-step", all.chain(tabs))}
            <section class="card" data-flush="">
                {table.view(shop)}
                {query.pagination(&inner, &carts)}
            </section>
        }
    })
    .await
}

fn shopper(staff: &Staff, cart: &LeftCart) -> String {
    match &cart.email {
        Some(email) => staff.email(email),
        None => staff.shop.words.t("left-carts-unknown"),
    }
}

fn step_words(shop: &Shop, step: CartStep) -> String {
    shop.words.t(match step {
        CartStep::Cart => "left-carts-at-cart",
        CartStep::Checkout => "left-carts-at-checkout",
        CartStep::Details => "left-carts-at-details",
        CartStep::Order => "left-carts-at-order",
    })
}

fn setbacks(shop: &Shop, cart: &LeftCart) -> impl IntoView + use<> {
    let items: Vec<_> = cart
        .setbacks
        .iter()
        .map(|setback| view! { <li>{setback_words(shop, setback)}</li> })
        .collect();
    (!items.is_empty()).then(|| view! { <ul class="stack small" data-gap="1">{items}</ul> })
}

/// What stood in the way, in words, and how often.
fn setback_words(shop: &Shop, setback: &LeftSetback) -> String {
    let words = &shop.words;
    let subject = setback.subject.as_str();
    let about = |key: &str, subject: String| words.with(key, [("subject", subject.into())]);
    let text = match setback.kind.as_str() {
        "code" => about(code_key(&setback.reason), subject.to_owned()),
        "stock" if subject.is_empty() => words.t("left-carts-stock-of-something"),
        "stock" => about("left-carts-stock", subject.to_owned()),
        "price" => words.t("left-carts-price"),
        "payment" => {
            let method = PaymentMethod::parse(subject).ok();
            let method = method.map(|method| words.t(method.word()));
            about("left-carts-payment", method.unwrap_or_default())
        }
        "form" => {
            let label = checkout::field_label(subject).map(|key| words.t(key));
            about(
                "left-carts-form",
                label.unwrap_or_else(|| subject.to_owned()),
            )
        }
        "delivery" => {
            let country = CountryCode::parse(subject).ok();
            let country = country.map(|country| country.name(shop.locale).to_owned());
            about(
                "left-carts-delivery",
                country.unwrap_or_else(|| subject.to_owned()),
            )
        }
        _ => refusal_words(shop, subject),
    };
    if setback.times > 1 {
        let values = [("text", text.into()), ("times", setback.times.into())];
        words.with("left-carts-times", values)
    } else {
        text
    }
}

fn code_key(reason: &str) -> &'static str {
    match reason {
        "not_started" => "left-carts-code-not-started",
        "expired" => "left-carts-code-expired",
        "used_up" => "left-carts-code-used-up",
        "unmet" => "left-carts-code-unmet",
        _ => "left-carts-code-unknown",
    }
}

/// What the buyer was told, where the rule has no numbers.
fn refusal_words(shop: &Shop, word: &str) -> String {
    let refusal = serde_json::from_value::<Refusal>(word.into()).ok();
    let told = refusal.and_then(|refusal| shop.words.error(&Error::Refused(refusal)));
    told.unwrap_or_else(|| shop.words.t("left-carts-refused"))
}

/// How many of a hundred were left, week by week.
fn chart(shop: &Shop, weeks: &[Week]) -> impl IntoView + use<> {
    let words = &shop.words;
    let date = |week: &Week| format_date(week.week, shop.locale);
    let title = words.with("left-carts-chart", [("weeks", weeks.len().into())]);
    let chart = weeks.iter().fold(Chart::titled(title, 40), |chart, week| {
        let share = rate(week).unwrap_or(0);
        let text = words.labeled(&date(week), &percent(shop, week));
        chart.place(text, [share.into()])
    });
    let newest: Vec<_> = weeks.iter().rev().collect();
    let table = Table::of(&newest)
        .head("left-carts-week", |week| date(week))
        .end("left-carts-rate", |week| percent(shop, week))
        .end("left-carts-at-cart", |week| week.at_cart)
        .end("left-carts-at-checkout", |week| week.at_checkout)
        .end("left-carts-at-details", |week| week.at_details)
        .end("left-carts-at-order", |week| week.at_order)
        .end("left-carts-at-payment", |week| week.at_payment)
        .end("left-carts-bought", |week| week.bought)
        .view(shop);
    chart.card(words.t("dashboard-chart-table"), table)
}

/// Whole per cent of the carts of a week that were left; none where there were no carts.
fn rate(week: &Week) -> Option<i64> {
    let all = week.left() + week.bought;
    (all > 0).then(|| (week.left() * 200 + all) / (2 * all))
}

fn percent(shop: &Shop, week: &Week) -> String {
    match rate(week) {
        Some(rate) => shop
            .words
            .with("left-carts-percent", [("rate", rate.into())]),
        None => "–".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use time::macros::date;

    use super::*;

    #[test]
    fn ca_20_the_rate_is_of_all_carts_of_the_week_that_had_something_in_them() {
        let mut week = Week {
            week: date!(2026 - 11 - 30),
            at_cart: 0,
            at_checkout: 0,
            at_details: 0,
            at_order: 0,
            at_payment: 0,
            bought: 0,
        };
        assert_eq!(rate(&week), None);
        week.bought = 1;
        assert_eq!(rate(&week), Some(0));
        week.at_cart = 1;
        week.at_payment = 1;
        assert_eq!(rate(&week), Some(67));
    }
}
