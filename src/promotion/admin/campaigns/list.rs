use leptos::prelude::*;

use super::super::list::between;
use super::{PATH, page_of};
use crate::admin::table::Table;
use crate::admin::{PageHead, action, main_action, page};
use crate::identity::Staff;
use crate::promotion::store::admin::{Campaign, campaign_rows};
use crate::ui::IconName;
use crate::web::{Head, Outcome};

/// `GET /admin/campaigns`
pub async fn list(staff: Staff) -> Outcome {
    let mut tx = staff.shop.begin().await?;
    let found = campaign_rows(&mut tx).await?;
    let title = staff.shop.words.t("admin-campaigns");
    let (head, inner) = (Head::titled(title.clone()), staff.clone());
    page(
        &staff,
        tx,
        head,
        crate::promotion::admin::CAMPAIGNS,
        move || {
            let (shop, words) = (&inner.shop, &inner.shop.words);
            let actions = vec![
                action(shop, "/admin/promotions/channels", "admin-channels-title"),
                main_action(shop, &format!("{PATH}/new"), "admin-campaign-new"),
            ];
            let table = Table::of(&found)
                .link("admin-campaign-name", |row| {
                    (page_of(row.campaign.id), row.campaign.name.clone())
                })
                .column("admin-promotion-dates", |row| dates(&inner, &row.campaign))
                .end("admin-promotions", |row| row.promotions)
                .end("admin-promotion-uses", |row| row.uses)
                .amount("admin-promotion-revenue", |row| row.revenue)
                .column("admin-campaign-budget", |row| {
                    budget_used(&inner, &row.campaign)
                })
                .empty(IconName::Megaphone, "admin-campaigns-none");
            view! {
                <PageHead title lead=words.t("admin-campaigns-lead") actions/>
                <section class="card" data-flush="">{table.view(shop)}</section>
            }
        },
    )
    .await
}

/// When its promotions hold at most.
pub(super) fn dates(staff: &Staff, campaign: &Campaign) -> String {
    between(&staff.shop, campaign.starts_at, campaign.ends_at)
}

/// What was spent, of how much; with a bar where there is a bound.
pub(super) fn budget_used(staff: &Staff, campaign: &Campaign) -> AnyView {
    let shop = &staff.shop;
    let spent = shop.amount(campaign.spent);
    let Some(budget) = campaign.budget else {
        return spent.into_any();
    };
    let label = shop.words.t("admin-campaign-budget-used");
    view! {
        <div class="budget-used">
            <span>{format!("{spent} / {}", shop.amount(budget))}</span>
            <progress class="progress" max=budget.to_string() value=campaign.spent.to_string() aria-label=label></progress>
        </div>
    }
    .into_any()
}
