//! `/admin/promotions/slow`: what lies on the shelf, each with the way to an offer for it.

use leptos::prelude::*;
use time::Duration;

use super::{PATH, templates};
use crate::admin::list::ListQuery;
use crate::admin::parts::breadcrumb;
use crate::admin::{Moments, PageHead, page};
use crate::identity::Staff;
use crate::promotion::store::admin::{SlowProduct, slow_products};
use crate::web::{Head, Outcome};

/// Where the page lives.
const SLOW: &str = "/admin/promotions/slow";
/// Days without a sale when nothing else is asked for.
const DAYS: i64 = 90;

/// `GET /admin/promotions/slow`
pub async fn show(staff: Staff) -> Outcome {
    let query = ListQuery::of(&staff, SLOW)?;
    let days = query.choice("days", |word| {
        let days: i64 = word.parse().ok()?;
        (1..=3_650).contains(&days).then_some(days)
    })?;
    let days = days.unwrap_or(DAYS);
    let since = staff.shop.state.clock.now() - Duration::days(days);
    let mut tx = staff.shop.begin().await?;
    let products = slow_products(&mut tx, since).await?;
    let sold: Vec<_> = products.iter().filter_map(|it| it.sold_at).collect();
    let moments = Moments::read(&mut tx, &staff, sold).await?;
    let words = staff.shop.words.clone();
    let head = Head {
        title: words.t("admin-promotion-slow-title"),
        ..Head::default()
    };
    let inner = staff.clone();
    page(&staff, tx, head, crate::promotion::admin::PROMOTIONS, move || {
        let title = words.t("admin-promotion-slow-title");
        let lead = words.with("admin-promotion-slow-lead", [("days", days.into())]);
        let rows: Vec<_> = products
            .iter()
            .map(|product| row(&inner, product, &moments))
            .collect();
        let none = rows
            .is_empty()
            .then(|| view! { <p class="card-foot">{words.t("admin-promotion-slow-none")}</p> });
        view! {
            {breadcrumb(&inner, PATH, words.t("admin-promotions"), title.clone())}
            <PageHead title lead/>
            <section class="card" data-flush="">
                <form class="toolbar" method="get" action=inner.shop.href(SLOW)>
                    <div class="field">
                        <label for="days">{words.t("admin-promotion-slow-days")}</label>
                        <input id="days" name="days" type="number" min="1" max="3650" value=days.to_string() inputmode="numeric"/>
                    </div>
                    <button class="button">{words.t("admin-filter")}</button>
                </form>
                <div class="table-frame">
                    <table class="data-table">
                        <thead>
                            <tr>
                                <th scope="col">{words.t("admin-promotion-slow-product")}</th>
                                <th scope="col">{words.t("admin-promotion-slow-sold")}</th>
                                <th scope="col" data-align="end">{words.t("admin-promotion-slow-available")}</th>
                                <th scope="col" data-align="end">{words.t("admin-promotion-slow-worth")}</th>
                                <th scope="col"><span class="visually-hidden">{words.t("admin-promotion-slow-offer")}</span></th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
                {none}
            </section>
        }
    })
    .await
}

fn row(staff: &Staff, product: &SlowProduct, moments: &Moments) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let sold = match product.sold_at {
        Some(at) => moments.words(at),
        None => words.t("admin-promotion-slow-never"),
    };
    let worth = shop.money(&shop.settings().money(product.worth));
    let offer = shop.href(&templates::offer_for(product.id));
    let label = words.with(
        "admin-promotion-slow-offer-for",
        [("title", product.title.clone().into())],
    );
    view! {
        <tr>
            <th scope="row"><a href=shop.href(&format!("/admin/products/{}", product.id))>{product.title.clone()}</a></th>
            <td data-label=words.t("admin-promotion-slow-sold")>{sold}</td>
            <td data-label=words.t("admin-promotion-slow-available") data-align="end">{product.available}</td>
            <td data-label=words.t("admin-promotion-slow-worth") data-align="end">{worth}</td>
            <td data-actions=""><a class="button" data-size="small" href=offer aria-label=label>{words.t("admin-promotion-slow-offer")}</a></td>
        </tr>
    }
}
