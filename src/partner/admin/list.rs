//! `/admin/partners`: every partner and what came of them.

use leptos::prelude::*;

use super::{PATH, page_of};
use crate::admin::parts::StateBadge;
use crate::admin::{PageHead, page};
use crate::identity::Staff;
use crate::partner::store::{PartnerRow, partners};
use crate::ui::{Icon, IconName};
use crate::web::{Head, Outcome};

/// `GET /admin/partners`
pub async fn show(staff: Staff) -> Outcome {
    let mut tx = staff.shop.begin().await?;
    let found = partners(&mut tx).await?;
    let title = staff.shop.words.t("admin-partners");
    let head = Head {
        title: title.clone(),
        ..Head::default()
    };
    let inner = staff.clone();
    page(&staff, tx, head, crate::partner::NAVIGATION, move || {
        let words = &inner.shop.words;
        let new = inner.shop.href(&format!("{PATH}/new"));
        let new_words = words.t("admin-partner-new");
        view! {
            <PageHead title lead=words.t("admin-partners-lead")>
                <a class="button" data-kind="primary" href=new>{new_words}</a>
            </PageHead>
            <section class="card" data-flush="">{table(&inner, &found)}</section>
        }
    })
    .await
}

fn table(staff: &Staff, found: &[PartnerRow]) -> AnyView {
    let words = &staff.shop.words;
    if found.is_empty() {
        return view! {
            <div class="empty-state">
                <Icon name=IconName::People size="large"/>
                <h2>{words.t("admin-partners-none")}</h2>
                <p>{words.t("admin-partners-none-text")}</p>
            </div>
        }
        .into_any();
    }
    let rows: Vec<_> = found.iter().map(|it| row(staff, it)).collect();
    view! {
        <div class="table-frame">
            <table class="data-table">
                <thead>
                    <tr>
                        <th scope="col">{words.t("admin-partner-name")}</th>
                        <th scope="col">{words.t("admin-partner-kind")}</th>
                        <th scope="col" data-align="end">{words.t("partner-orders")}</th>
                        <th scope="col" data-align="end">{words.t("partner-revenue")}</th>
                        <th scope="col" data-align="end">{words.t("partner-cost")}</th>
                        <th scope="col" data-align="end">{words.t("partner-commission")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(staff: &Staff, it: &PartnerRow) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let money = |amount| shop.money(&shop.settings().money(amount));
    let off = it.is_disabled.then(|| {
        view! { " " <StateBadge kind="plain" text=words.t("admin-partner-disabled")/> }
    });
    view! {
        <tr>
            <th scope="row"><a href=shop.href(&page_of(it.id))>{it.name.clone()}</a> {off}</th>
            <td data-label=words.t("admin-partner-kind")>{words.t(&format!("partner-kind-{}", it.kind.name()))}</td>
            <td data-label=words.t("partner-orders") data-align="end">{it.totals.orders}</td>
            <td data-label=words.t("partner-revenue") data-align="end">{money(it.totals.revenue)}</td>
            <td data-label=words.t("partner-cost") data-align="end">{money(it.totals.cost)}</td>
            <td data-label=words.t("partner-commission") data-align="end">{money(it.totals.commission)}</td>
        </tr>
    }
}
