//! `/admin/promotions/channels`: which channel works best, over all orders.

use leptos::prelude::*;
use time::Duration;

use crate::admin::list::ListQuery;
use crate::admin::parts::{breadcrumb, filter_select};
use crate::admin::{PageHead, page};
use crate::identity::Staff;
use crate::promotion::store::admin::{ChannelRow, channels};
use crate::ui::{Icon, IconName};
use crate::web::{Head, Outcome};

/// How many days back may be looked.
const DAYS: [&str; 3] = ["30", "90", "365"];

/// `GET /admin/promotions/channels`, of the last `?days=`
pub async fn show(staff: Staff) -> Outcome {
    let query = ListQuery::of(&staff, "/admin/promotions/channels")?;
    let days = query.choice("days", |word| DAYS.into_iter().find(|days| *days == word))?;
    let days = days.unwrap_or("30");
    let back = Duration::days(days.parse().unwrap_or(30));
    let now = staff.shop.state.clock.now();
    let mut tx = staff.shop.begin().await?;
    let found = channels(&mut tx, now.checked_sub(back).unwrap_or(now)).await?;
    let title = staff.shop.words.t("admin-channels-title");
    let head = Head {
        title: title.clone(),
        ..Head::default()
    };
    let inner = staff.clone();
    page(&staff, tx, head, crate::promotion::admin::CAMPAIGNS, move || {
        let words = &inner.shop.words;
        let choices = DAYS
            .into_iter()
            .filter(|choice| *choice != "30")
            .map(|days| (days, words.with("admin-channels-days", [("days", days.into())])))
            .collect();
        let first = words.with("admin-channels-days", [("days", "30".into())]);
        view! {
            {breadcrumb(&inner, "/admin/campaigns", words.t("admin-campaigns"), title.clone())}
            <PageHead title=title lead=words.t("admin-channels-lead")/>
            <section class="card" data-flush="">
                <form class="toolbar" method="get" action=inner.shop.href("/admin/promotions/channels")>
                    {filter_select("days", words.t("admin-channels-time"), first, choices, Some(days))}
                    <button class="button">{words.t("admin-filter")}</button>
                </form>
                {table(&inner, &found)}
            </section>
        }
    })
    .await
}

fn table(staff: &Staff, found: &[ChannelRow]) -> AnyView {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    if found.is_empty() {
        return view! {
            <div class="empty-state">
                <Icon name=IconName::Receipt size="large"/>
                <h2>{words.t("admin-channels-none")}</h2>
                <p>{words.t("admin-channels-none-text")}</p>
            </div>
        }
        .into_any();
    }
    let money = |amount| shop.money(&shop.settings().money(amount));
    let rows: Vec<_> = found
        .iter()
        .map(|it| {
            view! {
                <tr>
                    <th scope="row">{it.channel.clone()}</th>
                    <td data-label=words.t("admin-channels-medium")>{it.medium.clone()}</td>
                    <td data-label=words.t("admin-promotion-campaign")>{it.campaign.clone()}</td>
                    <td data-label=words.t("admin-orders") data-align="end">{it.orders}</td>
                    <td data-label=words.t("admin-promotion-revenue") data-align="end">{money(it.sales)}</td>
                    <td data-label=words.t("admin-promotion-uses") data-align="end">{it.uses}</td>
                    <td data-label=words.t("admin-promotion-cost") data-align="end">{money(it.cost)}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <div class="table-frame">
            <table class="data-table">
                <thead>
                    <tr>
                        <th scope="col">{words.t("admin-promotion-channel")}</th>
                        <th scope="col">{words.t("admin-channels-medium")}</th>
                        <th scope="col">{words.t("admin-promotion-campaign")}</th>
                        <th scope="col" data-align="end">{words.t("admin-orders")}</th>
                        <th scope="col" data-align="end">{words.t("admin-promotion-revenue")}</th>
                        <th scope="col" data-align="end">{words.t("admin-promotion-uses")}</th>
                        <th scope="col" data-align="end">{words.t("admin-promotion-cost")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}
