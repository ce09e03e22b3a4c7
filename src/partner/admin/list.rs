//! `/admin/partners`: every partner and what came of them.

use leptos::prelude::*;

use super::{PATH, page_of};
use crate::admin::parts::StateBadge;
use crate::admin::table::Table;
use crate::admin::{PageHead, main_action, page};
use crate::identity::Staff;
use crate::partner::store::{PartnerRow, partners};
use crate::ui::IconName;
use crate::web::{Head, Outcome};

/// `GET /admin/partners`
pub async fn show(staff: Staff) -> Outcome {
    let shop = staff.shop.clone();
    let mut tx = shop.begin().await?;
    let found = partners(&mut tx).await?;
    let title = shop.words.t("admin-partners");
    let head = Head::titled(title.clone());
    page(&staff, tx, head, crate::partner::NAVIGATION, move || {
        let words = &shop.words;
        let actions = vec![main_action(
            &shop,
            &format!("{PATH}/new"),
            "admin-partner-new",
        )];
        let name = |partner: &PartnerRow| {
            let off = partner
                .is_disabled
                .then(|| words.t("admin-partner-disabled"));
            let off = off.map(|text| view! { " " <StateBadge kind="plain" text/> });
            view! { <a href=shop.href(&page_of(partner.id))>{partner.name.clone()}</a> {off} }
        };
        let table = Table::of(&found)
            .head("admin-partner-name", name)
            .column("admin-partner-kind", |partner| {
                words.t(&format!("partner-kind-{}", partner.kind.name()))
            })
            .end("partner-orders", |partner| partner.totals.orders)
            .amount("partner-revenue", |partner| partner.totals.revenue)
            .amount("partner-cost", |partner| partner.totals.cost)
            .amount("partner-commission", |partner| partner.totals.commission)
            .empty(IconName::People, "admin-partners-none");
        view! {
            <PageHead title lead=words.t("admin-partners-lead") actions/>
            <section class="card" data-flush="">{table.view(&shop)}</section>
        }
    })
    .await
}
