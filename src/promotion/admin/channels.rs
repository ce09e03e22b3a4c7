//! `/admin/promotions/channels`: which channel works best, over all orders.

use leptos::prelude::*;
use time::Duration;

use crate::admin::list::ListQuery;
use crate::admin::parts::breadcrumb;
use crate::admin::table::Table;
use crate::admin::{PageHead, page};
use crate::identity::Staff;
use crate::promotion::store::admin::{ChannelRow, channels};
use crate::ui::IconName;
use crate::web::{Head, Outcome};

/// How many days back may be looked.
const DAYS: [&str; 3] = [FIRST, "90", "365"];
const FIRST: &str = "30";

/// `GET /admin/promotions/channels`, of the last `?days=`
pub async fn show(staff: Staff) -> Outcome {
    let query = ListQuery::of(&staff, "/admin/promotions/channels")?;
    let days = query.choice("days", |word| DAYS.into_iter().find(|days| *days == word))?;
    let days = days.unwrap_or(FIRST);
    let back = Duration::days(days.parse().unwrap_or(30));
    let now = staff.shop.state.clock.now();
    let mut tx = staff.shop.begin().await?;
    let found = channels(&mut tx, now.checked_sub(back).unwrap_or(now)).await?;
    let title = staff.shop.words.t("admin-channels-title");
    let (head, inner) = (Head::titled(title.clone()), staff.clone());
    page(&staff, tx, head, crate::promotion::admin::CAMPAIGNS, move || {
        let words = &inner.shop.words;
        let last = |days: &'static str| words.with("admin-channels-days", [("days", days.into())]);
        let choices = DAYS
            .into_iter()
            .filter(|choice| *choice != FIRST)
            .map(|days| (days, last(days)));
        let toolbar = query.toolbar(&inner);
        view! {
            {breadcrumb(&inner, "/admin/campaigns", words.t("admin-campaigns"), title.clone())}
            <PageHead title=title lead=words.t("admin-channels-lead")/>
            <section class="card" data-flush="">
                {toolbar.select("days", "admin-channels-time", last(FIRST), choices.collect()).view()}
                {table(&inner, &found)}
            </section>
        }
    })
    .await
}

fn table(staff: &Staff, found: &[ChannelRow]) -> AnyView {
    let shop = &staff.shop;
    Table::of(found)
        .head("admin-promotion-channel", |it| it.channel.clone())
        .column("admin-channels-medium", |it| it.medium.clone())
        .column("admin-promotion-campaign", |it| it.campaign.clone())
        .end("admin-orders", |it| it.orders)
        .amount("admin-promotion-revenue", |it| it.sales)
        .end("admin-promotion-uses", |it| it.uses)
        .amount("admin-promotion-cost", |it| it.cost)
        .empty(IconName::Receipt, "admin-channels-none")
        .view(shop)
}
