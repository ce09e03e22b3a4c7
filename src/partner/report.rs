//! What came of a partner: for the merchant, and behind a secret link for the partner.

use axum::extract::Path;
use leptos::prelude::*;

use super::store::{self, Month, Totals};
use crate::admin::chart::Chart;
use crate::admin::table::Table;
use crate::core::format_date;
use crate::web::session::SessionToken;
use crate::web::{Failure, Head, Outcome, Shop};

/// `GET /partners/{token}`: the partner's own report; it names no customer.
pub async fn show(shop: Shop, Path(token): Path<String>) -> Outcome {
    let token = SessionToken::parse(&token).ok_or(Failure::NotFound)?;
    let mut tx = shop.begin().await?;
    let partner = store::by_report_token(&mut tx, &token.reveal())
        .await?
        .ok_or(Failure::NotFound)?;
    let totals = store::totals(&mut tx, partner.id).await?;
    let zone = shop.settings().time_zone.name();
    let months = store::months(&mut tx, partner.id, zone).await?;
    let codes = store::codes_of(&mut tx, partner.id).await?;
    let head = Head::unlisted(shop.words.t("partner-report"));
    let inner = shop.clone();
    shop.page(tx, head, move || {
        let words = &inner.words;
        let lead = words.with("partner-report-lead", [("name", partner.name.clone().into())]);
        let link = inner.url(&super::link_of(&partner.slug));
        let codes: Vec<_> = codes
            .iter()
            .filter(|code| !code.is_disabled)
            .map(|code| view! { <li><code>{code.code.clone()}</code></li> })
            .collect();
        view! {
            <main id="content" tabindex="-1" class="section stack" data-gap="6">
                <header class="page-title">
                    <h1>{words.t("partner-report")}</h1>
                    <p class="lead">{lead}</p>
                </header>
                {sums(&inner, &totals, partner.commission.is_some())}
                <section class="stack" data-gap="3">
                    <h2>{words.t("partner-link")}</h2>
                    <p class="secret"><code>{link}</code></p>
                    {(!codes.is_empty()).then(|| view! { <ul class="cluster" data-gap="3">{codes}</ul> })}
                </section>
                {over_time(&inner, &months, partner.commission.is_some())}
            </main>
        }
    })
    .await
}

/// The four numbers.
pub(super) fn sums(shop: &Shop, totals: &Totals, is_paid: bool) -> impl IntoView + use<> {
    let words = &shop.words;
    let stat = |key: &str, value: String| {
        view! {
            <li><div class="stat">
                <span class="stat-name">{words.t(key)}</span>
                <strong class="stat-value">{value}</strong>
            </div></li>
        }
    };
    let commission = is_paid.then(|| stat("partner-commission", shop.amount(totals.commission)));
    view! {
        <ul class="stats">
            {stat("partner-orders", totals.orders.to_string())}
            {stat("partner-revenue", shop.amount(totals.revenue))}
            {stat("partner-cost", shop.amount(totals.cost))}
            {commission}
        </ul>
    }
}

/// Twelve months.
pub(super) fn over_time(shop: &Shop, months: &[Month], is_paid: bool) -> impl IntoView + use<> {
    let words = &shop.words;
    let date = |month: &Month| format_date(month.first, shop.locale);
    let chart = Chart::titled(words.t("partner-over-time"), 40)
        .labelled(words.t("partner-revenue"))
        .of(vec![("revenue", String::new())]);
    let chart = months.iter().fold(chart, |chart, month| {
        let revenue = month.totals.revenue;
        chart.place(
            words.labeled(&date(month), &shop.amount(revenue)),
            [revenue],
        )
    });
    let newest: Vec<_> = months.iter().rev().collect();
    let table = Table::of(&newest)
        .head("partner-month", |month| date(month))
        .end("partner-orders", |month| month.totals.orders)
        .amount("partner-revenue", |month| month.totals.revenue)
        .amount("partner-cost", |month| month.totals.cost)
        .when(is_paid, |table| {
            table.amount("partner-commission", |month| month.totals.commission)
        })
        .view(shop);
    chart.card(words.t("partner-months-table"), table)
}
