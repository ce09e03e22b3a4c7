//! Bars, drawn by the server; a table beside them says the same in words.

use leptos::prelude::*;
use rust_decimal::Decimal;
use time::Date;

use super::day_text;
use crate::identity::Staff;
use crate::promotion::store::admin::Outcome as Came;

/// Width of a day's two bars.
const DAY: usize = 20;

/// Uses and sales of each day, two bars beside each other, each measured by its own greatest day.
pub(super) fn days(staff: &Staff, days: &[Came<Date>]) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let money = |amount: Decimal| shop.money(&shop.settings().money(amount));
    let most_uses = Decimal::from(days.iter().map(|it| it.uses).max().unwrap_or(0));
    let most_revenue = days.iter().map(|it| it.revenue).max().unwrap_or_default();
    let bars: Vec<_> = days
        .iter()
        .enumerate()
        .map(|(place, it)| {
            let text = format!(
                "{}: {} {}, {}",
                day_text(staff, it.key),
                it.uses,
                words.t("admin-promotion-uses"),
                money(it.revenue)
            );
            let uses = share(Decimal::from(it.uses), most_uses);
            let revenue = share(it.revenue, most_revenue);
            let bar = |x: usize, height: u32, kind: &'static str| {
                view! { <rect data-kind=kind x=x.to_string() y=(102 - height).to_string() width="7" height=(height + 2).to_string() rx="1"></rect> }
            };
            view! {
                <g>
                    <title>{text}</title>
                    {bar(place * DAY + 2, uses, "uses")}
                    {bar(place * DAY + 10, revenue, "revenue")}
                </g>
            }
        })
        .collect();
    let rows: Vec<_> = days
        .iter()
        .rev()
        .map(|it| {
            view! {
                <tr>
                    <th scope="row">{day_text(staff, it.key)}</th>
                    <td data-label=words.t("admin-promotion-uses") data-align="end">{it.uses}</td>
                    <td data-label=words.t("admin-promotion-revenue") data-align="end">{money(it.revenue)}</td>
                    <td data-label=words.t("admin-promotion-cost") data-align="end">{money(it.cost)}</td>
                </tr>
            }
        })
        .collect();
    let width = days.len() * DAY;
    let title = words.with("admin-promotion-over-time", [("days", days.len().into())]);
    view! {
        <section class="card">
            <header class="card-head"><h2>{title.clone()}</h2></header>
            <p class="chart-key small">
                <span data-kind="uses">{words.t("admin-promotion-uses")}</span>
                <span data-kind="revenue">{words.t("admin-promotion-revenue")}</span>
            </p>
            <svg class="chart" viewBox=format!("0 0 {width} 104") role="img" aria-label=title>{bars}</svg>
            <details class="accordion">
                <summary>{words.t("admin-promotion-chart-table")}</summary>
                <div class="table-frame">
                    <table class="data-table">
                        <thead>
                            <tr>
                                <th scope="col">{words.t("admin-promotion-day")}</th>
                                <th scope="col" data-align="end">{words.t("admin-promotion-uses")}</th>
                                <th scope="col" data-align="end">{words.t("admin-promotion-revenue")}</th>
                                <th scope="col" data-align="end">{words.t("admin-promotion-cost")}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </details>
        </section>
    }
}

/// Sales of each channel as bars below each other.
pub(super) fn channels(staff: &Staff, channels: &[Came<String>]) -> Option<impl IntoView + use<>> {
    let most = channels
        .iter()
        .map(|it| it.revenue)
        .max()
        .filter(|most| !most.is_zero())?;
    let words = &staff.shop.words;
    let bars: Vec<_> = channels
        .iter()
        .enumerate()
        .map(|(place, it)| {
            let width = share(it.revenue, most).max(1);
            let y = (place * 10 + 2).to_string();
            view! { <rect data-kind="revenue" x="0" y=y width=(width * 4).to_string() height="6" rx="1"><title>{it.key.clone()}</title></rect> }
        })
        .collect();
    let height = channels.len() * 10 + 2;
    Some(view! {
        <div class="chart-frame">
            <svg class="chart" viewBox=format!("0 0 400 {height}") role="img" aria-label=words.t("admin-promotion-by-channel")>{bars}</svg>
        </div>
    })
}

/// A part of the greatest, from 0 to 100.
fn share(part: Decimal, most: Decimal) -> u32 {
    let share = (part * Decimal::ONE_HUNDRED)
        .checked_div(most)
        .unwrap_or_default();
    share.round().to_string().parse().unwrap_or(0).min(100)
}
