//! `/admin/promotions/{promotion}/report`: uses and sales per day, channel and code.

mod chart;

use axum::extract::Path;
use leptos::prelude::*;
use rust_decimal::Decimal;

use super::list::rate;
use super::{id_of, page_of, stored, zone_of};
use crate::admin::parts::breadcrumb;
use crate::admin::{PageHead, page};
use crate::core::format_date;
use crate::identity::Staff;
use crate::promotion::Promotion;
use crate::promotion::store::admin::{
    CodeKey, Outcome as Came, Reach, by_channel, by_code, by_day, reach,
};
use crate::web::{Head, Outcome};

/// `GET /admin/promotions/{promotion}/report`
pub async fn show(staff: Staff, Path(id): Path<String>) -> Outcome {
    let id = id_of(&id)?;
    let mut tx = staff.shop.begin().await?;
    let promotion = stored(&mut tx, &staff.shop, id).await?;
    let today = zone_of(&staff.shop).date(staff.shop.state.clock.now());
    let days = by_day(&mut tx, id, today).await?;
    let channels = by_channel(&mut tx, id).await?;
    let codes = by_code(&mut tx, id).await?;
    let reach = reach(&mut tx, id).await?;
    let words = staff.shop.words.clone();
    let title = words.t("admin-promotion-see-report");
    let head = Head {
        title: title.clone(),
        ..Head::default()
    };
    let inner = staff.clone();
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
                {code_card(&inner, codes)}
            }
        },
    )
    .await
}

fn sums(
    staff: &Staff,
    promotion: &Promotion,
    channels: &[Came<String>],
    reach: &Reach,
) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let money = |amount: Decimal| shop.money(&shop.settings().money(amount));
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
            {stat("admin-promotion-revenue", money(revenue), None)}
            {stat("admin-promotion-cost", money(cost), None)}
        </ul>
    }
}

pub(super) fn channel_card(staff: &Staff, channels: &[Came<String>]) -> impl IntoView + use<> {
    let words = &staff.shop.words;
    let rows: Vec<_> = channels
        .iter()
        .map(|it| {
            numbers(
                staff,
                it.key.clone(),
                None,
                it.uses,
                None,
                it.revenue,
                it.cost,
            )
        })
        .collect();
    let bars = chart::channels(staff, channels);
    view! {
        <section class="card" data-flush="">
            <header class="card-head"><h2>{words.t("admin-promotion-by-channel")}</h2></header>
            {bars}
            {table(staff, "admin-promotion-channel", false, rows)}
        </section>
    }
}

fn code_card(staff: &Staff, codes: Vec<Came<CodeKey>>) -> Option<impl IntoView + use<>> {
    if codes.is_empty() {
        return None;
    }
    let rows: Vec<_> = codes
        .into_iter()
        .map(|it| {
            let possible = it.key.limit_total.map(i64::from);
            let share = rate(it.uses, possible, &staff.shop.words);
            let channel = it.key.channel.unwrap_or_default();
            numbers(
                staff,
                it.key.code,
                Some(channel),
                it.uses,
                Some(share),
                it.revenue,
                it.cost,
            )
        })
        .collect();
    Some(view! {
        <section class="card" data-flush="">
            <header class="card-head"><h2>{staff.shop.words.t("admin-promotion-by-code")}</h2></header>
            {table(staff, "admin-promotion-code", true, rows)}
        </section>
    })
}

fn table(staff: &Staff, first: &str, is_of_codes: bool, rows: Vec<AnyView>) -> AnyView {
    let words = &staff.shop.words;
    if rows.is_empty() {
        return view! { <p class="card-foot">{words.t("admin-promotion-no-uses")}</p> }.into_any();
    }
    let channel =
        is_of_codes.then(|| view! { <th scope="col">{words.t("admin-promotion-channel")}</th> });
    let share = is_of_codes
        .then(|| view! { <th scope="col" data-align="end">{words.t("admin-promotion-rate")}</th> });
    view! {
        <div class="table-frame">
            <table class="data-table">
                <thead>
                    <tr>
                        <th scope="col">{words.t(first)}</th>
                        {channel}
                        <th scope="col" data-align="end">{words.t("admin-promotion-uses")}</th>
                        {share}
                        <th scope="col" data-align="end">{words.t("admin-promotion-revenue")}</th>
                        <th scope="col" data-align="end">{words.t("admin-promotion-cost")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn numbers(
    staff: &Staff,
    name: String,
    channel: Option<String>,
    uses: i64,
    share: Option<String>,
    revenue: Decimal,
    cost: Decimal,
) -> AnyView {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let money = |amount: Decimal| shop.money(&shop.settings().money(amount));
    let channel =
        channel.map(|it| view! { <td data-label=words.t("admin-promotion-channel")>{it}</td> });
    let share = share.map(
        |it| view! { <td data-label=words.t("admin-promotion-rate") data-align="end">{it}</td> },
    );
    view! {
        <tr>
            <th scope="row">{name}</th>
            {channel}
            <td data-label=words.t("admin-promotion-uses") data-align="end">{uses}</td>
            {share}
            <td data-label=words.t("admin-promotion-revenue") data-align="end">{money(revenue)}</td>
            <td data-label=words.t("admin-promotion-cost") data-align="end">{money(cost)}</td>
        </tr>
    }
    .into_any()
}

/// Days as they are written in the table.
fn day_text(staff: &Staff, day: time::Date) -> String {
    format_date(day, staff.shop.locale)
}
