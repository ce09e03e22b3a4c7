//! What came of a partner: for the merchant, and behind a secret link for the partner.

use axum::extract::Path;
use leptos::prelude::*;
use rust_decimal::Decimal;

use super::store::{self, Month, Totals};
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
    let zone = shop.settings().time_zone.clone();
    let months = store::months(&mut tx, partner.id, &zone).await?;
    let codes = store::codes_of(&mut tx, partner.id).await?;
    let head = Head {
        title: shop.words.t("partner-report"),
        no_index: true,
        ..Head::default()
    };
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
    let money = |amount: Decimal| shop.money(&shop.settings().money(amount));
    let stat = |key: &str, value: String| {
        view! {
            <li><div class="stat">
                <span class="stat-name">{words.t(key)}</span>
                <strong class="stat-value">{value}</strong>
            </div></li>
        }
    };
    let commission = is_paid.then(|| stat("partner-commission", money(totals.commission)));
    view! {
        <ul class="stats">
            {stat("partner-orders", totals.orders.to_string())}
            {stat("partner-revenue", money(totals.revenue))}
            {stat("partner-cost", money(totals.cost))}
            {commission}
        </ul>
    }
}

/// Twelve months as bars, and as a table that says the same.
pub(super) fn over_time(shop: &Shop, months: &[Month], is_paid: bool) -> impl IntoView + use<> {
    let words = &shop.words;
    let money = |amount: Decimal| shop.money(&shop.settings().money(amount));
    let most = months.iter().map(|it| it.totals.revenue).max();
    let most = most.unwrap_or_default();
    let bars: Vec<_> = months
        .iter()
        .enumerate()
        .map(|(place, it)| {
            let height = share(it.totals.revenue, most);
            let told = format!(
                "{}: {}",
                format_date(it.first, shop.locale),
                money(it.totals.revenue)
            );
            let x = (place * 40 + 4).to_string();
            view! {
                <rect data-kind="revenue" x=x y=(102 - height).to_string() width="32" height=(height + 2).to_string() rx="2">
                    <title>{told}</title>
                </rect>
            }
        })
        .collect();
    let rows: Vec<_> = months
        .iter()
        .rev()
        .map(|it| {
            let commission = is_paid.then(|| {
                view! { <td data-label=words.t("partner-commission") data-align="end">{money(it.totals.commission)}</td> }
            });
            view! {
                <tr>
                    <th scope="row">{format_date(it.first, shop.locale)}</th>
                    <td data-label=words.t("partner-orders") data-align="end">{it.totals.orders}</td>
                    <td data-label=words.t("partner-revenue") data-align="end">{money(it.totals.revenue)}</td>
                    <td data-label=words.t("partner-cost") data-align="end">{money(it.totals.cost)}</td>
                    {commission}
                </tr>
            }
        })
        .collect();
    let commission = is_paid
        .then(|| view! { <th scope="col" data-align="end">{words.t("partner-commission")}</th> });
    view! {
        <section class="card">
            <header class="card-head"><h2>{words.t("partner-over-time")}</h2></header>
            <svg class="chart" viewBox="0 0 480 104" role="img" aria-label=words.t("partner-revenue")>{bars}</svg>
            <details class="accordion">
                <summary>{words.t("partner-months-table")}</summary>
            <div class="table-frame">
                <table class="data-table">
                    <thead>
                        <tr>
                            <th scope="col">{words.t("partner-month")}</th>
                            <th scope="col" data-align="end">{words.t("partner-orders")}</th>
                            <th scope="col" data-align="end">{words.t("partner-revenue")}</th>
                            <th scope="col" data-align="end">{words.t("partner-cost")}</th>
                            {commission}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            </details>
        </section>
    }
}

/// A part of the greatest, from 0 to 100.
fn share(part: Decimal, most: Decimal) -> u32 {
    let share = (part * Decimal::ONE_HUNDRED)
        .checked_div(most)
        .unwrap_or_default();
    share.round().to_string().parse().unwrap_or(0).min(100)
}
