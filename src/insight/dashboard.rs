//! `/admin`: today's numbers, what waits, what runs out.

use leptos::prelude::*;

use super::store::{self, Day, Today};
use crate::admin::NavigationItem;
use crate::admin::chart::Chart;
use crate::admin::table::Table;
use crate::admin::{PageHead, page};
use crate::catalog::LowStock;
use crate::core::{PageNumber, format_date};
use crate::identity::{Right, Staff};
use crate::order::OrderRow;
use crate::order::store::OrderFilter;
use crate::ui::IconName;
use crate::web::{Head, Outcome};

/// Today's numbers.
pub const NAVIGATION: NavigationItem = NavigationItem {
    path: "/admin",
    words: "admin-dashboard",
    icon: IconName::Home,
    right: Right::SeeDashboard,
    count: None,
};

/// How many rows the short lists have.
const SHORT: usize = 8;

/// `GET /admin`
pub async fn show(staff: Staff) -> Outcome {
    let settings = staff.shop.settings();
    let mut tx = staff.shop.begin().await?;
    let today = store::today(&mut tx, settings.time_zone.name()).await?;
    let days = store::days(&mut tx, settings.time_zone.name()).await?;
    let low = i32::from(settings.low_stock);
    let low = crate::catalog::low_stock(&mut tx, low, SHORT as i64).await?;
    let newest = OrderFilter::default();
    let mut orders = crate::order::store::list(&mut tx, &newest, PageNumber::FIRST).await?;
    orders.items.truncate(SHORT);
    let words = staff.shop.words.clone();
    let head = Head::titled(words.t("admin-dashboard"));
    let inner = staff.clone();
    page(&staff, tx, head, NAVIGATION, move || {
        let silent = inner.shop.state.config.smtp_url.is_none();
        let mail = silent.then(|| {
            view! { <div class="notice" data-kind="warn"><p>{words.t("dashboard-no-mail")}</p></div> }
        });
        view! {
            <PageHead title=words.t("admin-dashboard")/>
            {mail}
            {stats(&inner, &today)}
            {chart(&inner, &days)}
            <div class="form-layout">
                <div class="form-main">{latest(&inner, &orders.items)}</div>
                <div class="form-side">{low_stock(&inner, low)}</div>
            </div>
        }
    })
    .await
}

fn stats(staff: &Staff, today: &Today) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let stat = |path: &str, key: &str, value: String| {
        view! {
            <li>
                <a class="stat" href=shop.href(path)>
                    <span class="stat-name">{words.t(key)}</span>
                    <strong class="stat-value">{value}</strong>
                </a>
            </li>
        }
    };
    let revenue = shop.amount(today.revenue);
    view! {
        <ul class="stats">
            {stat("/admin/orders", "dashboard-orders-today", today.orders.to_string())}
            {stat("/admin/orders", "dashboard-revenue-today", revenue)}
            {stat("/admin/orders?state=open&fulfilment=open", "dashboard-to-ship", today.to_ship.to_string())}
            {stat("/admin/orders?state=open&payment=unpaid", "dashboard-unpaid", today.unpaid.to_string())}
        </ul>
    }
}

/// Revenue of the last days.
fn chart(staff: &Staff, days: &[Day]) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let date = |day: &Day| format_date(day.day, shop.locale);
    let revenue = |day: &Day| shop.amount(day.revenue);
    let title = words.with("dashboard-chart", [("days", days.len().into())]);
    let chart = days.iter().fold(Chart::titled(title, 20), |chart, day| {
        chart.place(words.labeled(&date(day), &revenue(day)), [day.revenue])
    });
    let newest: Vec<_> = days.iter().rev().collect();
    let table = Table::of(&newest)
        .head("dashboard-day", |day| date(day))
        .end("admin-orders", |day| day.orders)
        .end("dashboard-revenue", |day| revenue(day))
        .view(shop);
    chart.card(words.t("dashboard-chart-table"), table)
}

fn latest(staff: &Staff, orders: &[OrderRow]) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let empty = orders
        .is_empty()
        .then(|| view! { <p class="soft">{words.t("dashboard-no-orders")}</p> });
    let table = Table::of(orders)
        .link("admin-order", |order| {
            (
                format!("/admin/orders/{}", order.id),
                format!("#{}", order.number),
            )
        })
        .column("admin-order-date", |order| shop.time(order.placed_at))
        .column("admin-order-customer", |order| order.name.clone())
        .end("admin-order-total", |order| shop.money(&order.grand_total))
        .or_nothing();
    view! {
        <section class="card" data-flush="">
            <header class="card-head"><h2>{words.t("dashboard-latest")}</h2></header>
            {empty}
            {table.view(shop)}
        </section>
    }
}

fn low_stock(staff: &Staff, variants: Vec<LowStock>) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let empty = variants
        .is_empty()
        .then(|| view! { <p class="soft">{words.t("dashboard-stock-fine")}</p> });
    let may_edit = staff.member.may(Right::EditProducts);
    let items: Vec<_> = variants
        .into_iter()
        .map(|variant| {
            let name = if may_edit {
                let href = shop.href(&format!("/admin/products/{}", variant.product));
                view! { <a href=href>{variant.title}</a> }.into_any()
            } else {
                variant.title.into_any()
            };
            let kind = if variant.available > 0 {
                "warn"
            } else {
                "danger"
            };
            view! {
                <li class="cluster" data-align="between" data-wrap="none">
                    <span>{name} " " <span class="soft small">{variant.options}</span></span>
                    <span class="badge" data-kind=kind>{variant.available}</span>
                </li>
            }
        })
        .collect();
    view! {
        <section class="card">
            <header class="card-head"><h2>{words.t("dashboard-low-stock")}</h2></header>
            {empty}
            <ul class="stack" data-gap="2">{items}</ul>
        </section>
    }
}
