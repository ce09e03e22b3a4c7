//! `/admin/promotions/slow`: what lies on the shelf, each with the way to an offer for it.

use leptos::prelude::*;
use time::Duration;

use super::{PATH, templates};
use crate::admin::list::ListQuery;
use crate::admin::parts::breadcrumb;
use crate::admin::table::Table;
use crate::admin::{PageHead, page};
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
    let title = staff.shop.words.t("admin-promotion-slow-title");
    let (head, inner) = (Head::titled(title.clone()), staff.clone());
    page(&staff, tx, head, crate::promotion::admin::PROMOTIONS, move || {
        let words = &inner.shop.words;
        let lead = words.with("admin-promotion-slow-lead", [("days", days.into())]);
        let toolbar = query.toolbar(&inner).input(view! {
            <div class="field">
                <label for="days">{words.t("admin-promotion-slow-days")}</label>
                <input id="days" name="days" type="number" min="1" max="3650" value=days.to_string() inputmode="numeric"/>
            </div>
        });
        view! {
            {breadcrumb(&inner, PATH, words.t("admin-promotions"), title.clone())}
            <PageHead title lead/>
            <section class="card" data-flush="">
                {toolbar.view()}
                {table(&inner, &products)}
            </section>
        }
    })
    .await
}

fn table(staff: &Staff, products: &[SlowProduct]) -> AnyView {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let sold = |product: &SlowProduct| match product.sold_at {
        Some(at) => shop.moment(at),
        None => words.t("admin-promotion-slow-never"),
    };
    let offer = |product: &SlowProduct| {
        let href = shop.href(&templates::offer_for(product.id));
        let title = product.title.clone();
        let label = words.with("admin-promotion-slow-offer-for", [("title", title.into())]);
        view! { <a class="button" data-size="small" href=href aria-label=label>{words.t("admin-promotion-slow-offer")}</a> }
    };
    Table::of(products)
        .link("admin-promotion-slow-product", |product| {
            (
                format!("/admin/products/{}", product.id),
                product.title.clone(),
            )
        })
        .column("admin-promotion-slow-sold", sold)
        .end("admin-promotion-slow-available", |product| {
            product.available
        })
        .amount("admin-promotion-slow-worth", |product| product.worth)
        .actions("admin-promotion-slow-offer", offer)
        .or_line("admin-promotion-slow-none")
        .view(shop)
}
