//! Bars, drawn by the server; a table beside them says the same in words.

use leptos::prelude::*;
use time::Date;

use super::day_text;
use crate::admin::chart::{Chart, share};
use crate::admin::table::Table;
use crate::identity::Staff;
use crate::promotion::store::admin::ReportRow;

/// Uses and sales of each day.
pub(super) fn days(staff: &Staff, days: &[ReportRow<Date>]) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let uses = words.t("admin-promotion-uses");
    let title = words.with("admin-promotion-over-time", [("days", days.len().into())]);
    let chart = Chart::titled(title, 20).of(vec![
        ("uses", uses.clone()),
        ("revenue", words.t("admin-promotion-revenue")),
    ]);
    let chart = days.iter().fold(chart, |chart, it| {
        let day = day_text(staff, it.key);
        let text = words.labeled(
            &day,
            &format!("{} {uses}, {}", it.uses, shop.amount(it.revenue)),
        );
        chart.place(text, [it.uses.into(), it.revenue])
    });
    let newest: Vec<_> = days.iter().rev().collect();
    let table = Table::of(&newest)
        .head("admin-promotion-day", |it| day_text(staff, it.key))
        .end("admin-promotion-uses", |it| it.uses)
        .amount("admin-promotion-revenue", |it| it.revenue)
        .amount("admin-promotion-cost", |it| it.cost)
        .view(shop);
    chart.card(words.t("admin-promotion-chart-table"), table)
}

/// Sales of each channel as bars below each other.
pub(super) fn channels(
    staff: &Staff,
    channels: &[ReportRow<String>],
) -> Option<impl IntoView + use<>> {
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
