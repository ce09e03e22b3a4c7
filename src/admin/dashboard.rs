//! `/admin`: today's numbers, what waits, what runs out.

use leptos::prelude::*;

use super::store::{self, Day, Today};
use super::{Moments, PageHead, page};
use crate::catalog::LowStock;
use crate::core::{PageNumber, format_date};
use crate::identity::{Right, Staff};
use crate::order::OrderRow;
use crate::order::store::OrderFilter;
use crate::web::{Head, Outcome};

use super::NavigationItem;
use crate::ui::IconName;

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
    staff.require(Right::SeeDashboard)?;
    let settings = staff.shop.settings();
    let mut tx = staff.shop.begin().await?;
    let today = store::today(&mut tx, &settings.time_zone).await?;
    let days = store::days(&mut tx, &settings.time_zone).await?;
    let low = i32::from(settings.low_stock);
    let low = crate::catalog::low_stock(&mut tx, low, SHORT as i64).await?;
    let newest = OrderFilter::default();
    let mut orders = crate::order::store::list(&mut tx, &newest, PageNumber::FIRST).await?;
    orders.items.truncate(SHORT);
    let placed = orders.items.iter().map(|order| order.placed_at);
    let moments = Moments::read(&mut tx, &staff, placed).await?;
    let words = staff.shop.words.clone();
    let head = Head {
        title: words.t("admin-dashboard"),
        ..Head::default()
    };
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
                <div class="form-main">{latest(&inner, orders.items, &moments)}</div>
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
    let revenue = shop.money(&shop.settings().money(today.revenue));
    view! {
        <ul class="stats">
            {stat("/admin/orders", "dashboard-orders-today", today.orders.to_string())}
            {stat("/admin/orders", "dashboard-revenue-today", revenue)}
            {stat("/admin/orders?state=open&fulfilment=open", "dashboard-to-ship", today.to_ship.to_string())}
            {stat("/admin/orders?state=open&payment=unpaid", "dashboard-unpaid", today.unpaid.to_string())}
        </ul>
    }
}

/// Revenue of the last days as bars; the table says the same in words.
fn chart(staff: &Staff, days: &[Day]) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let most = days.iter().map(|day| day.revenue).max().unwrap_or_default();
    let bars: Vec<_> = days
        .iter()
        .enumerate()
        .map(|(place, day)| {
            let share = (day.revenue * rust_decimal::Decimal::from(100))
                .checked_div(most)
                .unwrap_or_default()
                .round()
                .to_string();
            let height: u32 = share.parse().unwrap_or(0).min(100);
            let text = format!(
                "{}: {}",
                format_date(day.day, shop.locale),
                shop.money(&shop.settings().money(day.revenue))
            );
            view! {
                <rect x=(place * 20 + 3).to_string() y=(102 - height).to_string() width="14" height=(height + 2).to_string() rx="2">
                    <title>{text}</title>
                </rect>
            }
        })
        .collect();
    let rows: Vec<_> = days
        .iter()
        .rev()
        .map(|day| {
            view! {
                <tr>
                    <th scope="row">{format_date(day.day, shop.locale)}</th>
                    <td data-label=words.t("admin-orders") data-align="end">{day.orders}</td>
                    <td data-label=words.t("dashboard-revenue") data-align="end">{shop.money(&shop.settings().money(day.revenue))}</td>
                </tr>
            }
        })
        .collect();
    let width = days.len() * 20;
    let title = words.with("dashboard-chart", [("days", days.len().into())]);
    view! {
        <section class="card">
            <header class="card-head"><h2>{title.clone()}</h2></header>
            <svg class="chart" viewBox=format!("0 0 {width} 104") role="img" aria-label=title.clone()>{bars}</svg>
            <details class="accordion">
                <summary>{words.t("dashboard-chart-table")}</summary>
                <div class="table-frame">
                    <table class="data-table">
                        <thead>
                            <tr>
                                <th scope="col">{words.t("dashboard-day")}</th>
                                <th scope="col" data-align="end">{words.t("admin-orders")}</th>
                                <th scope="col" data-align="end">{words.t("dashboard-revenue")}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </details>
        </section>
    }
}

fn latest(staff: &Staff, orders: Vec<OrderRow>, moments: &Moments) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let empty = orders
        .is_empty()
        .then(|| view! { <p class="soft">{words.t("dashboard-no-orders")}</p> });
    let rows: Vec<_> = orders
        .into_iter()
        .map(|order| {
            let href = shop.href(&format!("/admin/orders/{}", order.id));
            view! {
                <tr>
                    <th scope="row"><a href=href>{format!("#{}", order.number)}</a></th>
                    <td data-label=words.t("admin-order-date")>{moments.element(order.placed_at)}</td>
                    <td data-label=words.t("admin-order-customer")>{order.name}</td>
                    <td data-label=words.t("admin-order-total") data-align="end">{shop.money(&order.grand_total)}</td>
                </tr>
            }
        })
        .collect();
    let table = (!rows.is_empty()).then(|| {
        view! {
            <div class="table-frame">
                <table class="data-table">
                    <thead>
                        <tr>
                            <th scope="col">{words.t("admin-order")}</th>
                            <th scope="col">{words.t("admin-order-date")}</th>
                            <th scope="col">{words.t("admin-order-customer")}</th>
                            <th scope="col" data-align="end">{words.t("admin-order-total")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
    });
    view! {
        <section class="card" data-flush="">
            <header class="card-head"><h2>{words.t("dashboard-latest")}</h2></header>
            {empty}
            {table}
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
