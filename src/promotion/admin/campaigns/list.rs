use leptos::prelude::*;

use super::{PATH, page_of};
use crate::admin::{Moments, PageHead, page};
use crate::identity::Staff;
use crate::promotion::store::admin::{Campaign, CampaignRow, campaign_rows};
use crate::ui::{Icon, IconName};
use crate::web::{Head, Outcome};

/// `GET /admin/campaigns`
pub async fn list(staff: Staff) -> Outcome {
    let mut tx = staff.shop.begin().await?;
    let found = campaign_rows(&mut tx).await?;
    let dates: Vec<_> = found
        .iter()
        .flat_map(|row| [row.campaign.starts_at, row.campaign.ends_at])
        .flatten()
        .collect();
    let moments = Moments::read(&mut tx, &staff, dates).await?;
    let title = staff.shop.words.t("admin-campaigns");
    let head = Head {
        title: title.clone(),
        ..Head::default()
    };
    let inner = staff.clone();
    page(
        &staff,
        tx,
        head,
        crate::promotion::admin::CAMPAIGNS,
        move || {
            let words = &inner.shop.words;
            let new = inner.shop.href(&format!("{PATH}/new"));
            let channels = inner.shop.href("/admin/promotions/channels");
            let (new_words, channels_words) = (
                words.t("admin-campaign-new"),
                words.t("admin-channels-title"),
            );
            view! {
                <PageHead title lead=words.t("admin-campaigns-lead")>
                    <a class="button" href=channels>{channels_words}</a>
                    <a class="button" data-kind="primary" href=new>{new_words}</a>
                </PageHead>
                <section class="card" data-flush="">{table(&inner, &found, &moments)}</section>
            }
        },
    )
    .await
}

fn table(staff: &Staff, found: &[CampaignRow], moments: &Moments) -> AnyView {
    let words = &staff.shop.words;
    if found.is_empty() {
        return view! {
            <div class="empty-state">
                <Icon name=IconName::Megaphone size="large"/>
                <h2>{words.t("admin-campaigns-none")}</h2>
                <p>{words.t("admin-campaigns-none-text")}</p>
            </div>
        }
        .into_any();
    }
    let rows: Vec<_> = found.iter().map(|it| row(staff, it, moments)).collect();
    view! {
        <div class="table-frame">
            <table class="data-table">
                <thead>
                    <tr>
                        <th scope="col">{words.t("admin-campaign-name")}</th>
                        <th scope="col">{words.t("admin-promotion-dates")}</th>
                        <th scope="col" data-align="end">{words.t("admin-promotions")}</th>
                        <th scope="col" data-align="end">{words.t("admin-promotion-uses")}</th>
                        <th scope="col" data-align="end">{words.t("admin-promotion-revenue")}</th>
                        <th scope="col">{words.t("admin-campaign-budget")}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(staff: &Staff, it: &CampaignRow, moments: &Moments) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let campaign = &it.campaign;
    let revenue = shop.money(&shop.settings().money(it.revenue));
    view! {
        <tr>
            <th scope="row"><a href=shop.href(&page_of(campaign.id))>{campaign.name.clone()}</a></th>
            <td data-label=words.t("admin-promotion-dates")>{dates(staff, campaign, moments)}</td>
            <td data-label=words.t("admin-promotions") data-align="end">{it.promotions}</td>
            <td data-label=words.t("admin-promotion-uses") data-align="end">{it.uses}</td>
            <td data-label=words.t("admin-promotion-revenue") data-align="end">{revenue}</td>
            <td data-label=words.t("admin-campaign-budget")>{budget_used(staff, campaign)}</td>
        </tr>
    }
}

/// When its promotions hold at most.
pub(super) fn dates(staff: &Staff, campaign: &Campaign, moments: &Moments) -> String {
    let words = &staff.shop.words;
    let starts_at = campaign.starts_at.map(|at| moments.words(at));
    let ends_at = campaign.ends_at.map(|at| moments.words(at));
    match (starts_at, ends_at) {
        (None, None) => words.t("admin-promotion-always"),
        (Some(start), None) => words.with("admin-promotion-from", [("start", start.into())]),
        (None, Some(end)) => words.with("admin-promotion-until", [("end", end.into())]),
        (Some(start), Some(end)) => format!("{start} – {end}"),
    }
}

/// What was spent, of how much; with a bar where there is a bound.
pub(super) fn budget_used(staff: &Staff, campaign: &Campaign) -> AnyView {
    let shop = &staff.shop;
    let money = |amount| shop.money(&shop.settings().money(amount));
    let spent = money(campaign.spent);
    let Some(budget) = campaign.budget else {
        return spent.into_any();
    };
    let label = shop.words.t("admin-campaign-budget-used");
    view! {
        <div class="budget-used">
            <span>{format!("{spent} / {}", money(budget))}</span>
            <progress class="progress" max=budget.to_string() value=campaign.spent.to_string() aria-label=label></progress>
        </div>
    }
    .into_any()
}
