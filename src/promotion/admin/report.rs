//! `/admin/promotions/{promotion}/report`: uses and sales per day, channel and code.

mod chart;

use axum::extract::Path;
use leptos::prelude::*;

use super::list::rate;
use super::{id_of, page_of, stored};
use crate::admin::parts::breadcrumb;
use crate::admin::table::Table;
use crate::admin::{PageHead, page};
use crate::core::format_date;
use crate::identity::Staff;
use crate::promotion::store::admin::{
    CodeKey, Reach, ReportRow, by_channel, by_code, by_day, reach,
};
use crate::promotion::{Promotion, today};
use crate::web::{Head, Outcome};

/// `GET /admin/promotions/{promotion}/report`
pub async fn show(staff: Staff, Path(id): Path<String>) -> Outcome {
    let id = id_of(&id)?;
    let mut tx = staff.shop.begin().await?;
    let promotion = stored(&mut tx, &staff.shop, id).await?;
    let today = today(&staff.shop, staff.shop.state.clock.now());
    let days = by_day(&mut tx, id, today).await?;
    let channels = by_channel(&mut tx, id).await?;
    let codes = by_code(&mut tx, id).await?;
    let reach = reach(&mut tx, id).await?;
    let words = staff.shop.words.clone();
    let title = words.t("admin-promotion-see-report");
    let (head, inner) = (Head::titled(title.clone()), staff.clone());
    page(
        &staff,
        tx,
        head,
        crate::promotion::admin::PROMOTIONS,
        move || {
            view! {
                {breadcrumb(&inner, &page_of(id), promotion.name().to_owned(), title.clone())}
                <PageHead title lead=promotion.name().to_owned()/>
                {sums(&inner, &promotion, &channels, &reach)}
                {chart::days(&inner, &days)}
                {channel_card(&inner, &channels)}
                {code_card(&inner, &codes)}
            }
        },
    )
    .await
}

fn sums(
    staff: &Staff,
    promotion: &Promotion,
    channels: &[ReportRow<String>],
    reach: &Reach,
) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let uses: i64 = channels.iter().map(|it| it.uses).sum();
    let revenue = channels.iter().map(|it| it.revenue).sum();
    let cost = channels.iter().map(|it| it.cost).sum();
    // Without a bound, it is measured by the orders of its time.
    let (share, note) = match reach.possible {
        Some(possible) => (
            rate(uses, Some(possible), words),
            words.with(
                "admin-promotion-rate-of-possible",
                [("count", possible.into())],
            ),
        ),
        None => (
            rate(uses, Some(reach.orders), words),
            words.with(
                "admin-promotion-rate-of-orders",
                [("count", reach.orders.into())],
            ),
        ),
    };
    let stat = |key: &str, value: String, note: Option<String>| {
        view! {
            <li><div class="stat">
                <span class="stat-name">{words.t(key)}</span>
                <strong class="stat-value">{value}</strong>
                {note.map(|note| view! { <span class="stat-note">{note}</span> })}
            </div></li>
        }
    };
    let goal = (!promotion.goal.is_empty()).then(|| {
        view! { <p class="soft">{words.with("admin-promotion-goal-is", [("goal", promotion.goal.clone().into())])}</p> }
    });
    view! {
        {goal}
        <ul class="stats">
            {stat("admin-promotion-uses", uses.to_string(), None)}
            {stat("admin-promotion-rate", share, Some(note))}
            {stat("admin-promotion-revenue", shop.amount(revenue), None)}
            {stat("admin-promotion-cost", shop.amount(cost), None)}
        </ul>
    }
}

pub(super) fn channel_card(staff: &Staff, channels: &[ReportRow<String>]) -> impl IntoView + use<> {
    let table = Table::of(channels)
        .head("admin-promotion-channel", |it| it.key.clone())
        .end("admin-promotion-uses", |it| it.uses)
        .amount("admin-promotion-revenue", |it| it.revenue)
        .amount("admin-promotion-cost", |it| it.cost)
        .or_line("admin-promotion-no-uses");
    view! {
        <section class="card" data-flush="">
            <header class="card-head"><h2>{staff.shop.words.t("admin-promotion-by-channel")}</h2></header>
            {chart::channels(staff, channels)}
            {table.view(&staff.shop)}
        </section>
    }
}

fn code_card(staff: &Staff, codes: &[ReportRow<CodeKey>]) -> Option<impl IntoView + use<>> {
    if codes.is_empty() {
        return None;
    }
    let possible = |it: &ReportRow<CodeKey>| it.key.limit_total.map(i64::from);
    let table = Table::of(codes)
        .head("admin-promotion-code", |it| it.key.code.clone())
        .column("admin-promotion-channel", |it| it.key.channel.clone())
        .end("admin-promotion-uses", |it| it.uses)
        .end("admin-promotion-rate", |it| {
            rate(it.uses, possible(it), &staff.shop.words)
        })
        .amount("admin-promotion-revenue", |it| it.revenue)
        .amount("admin-promotion-cost", |it| it.cost);
    Some(view! {
        <section class="card" data-flush="">
            <header class="card-head"><h2>{staff.shop.words.t("admin-promotion-by-code")}</h2></header>
            {table.view(&staff.shop)}
        </section>
    })
}

/// Days as they are written in the table.
fn day_text(staff: &Staff, day: time::Date) -> String {
    format_date(day, staff.shop.locale)
}
