use leptos::prelude::*;

use super::super::list::{Standing, state_badge};
use super::super::report::channel_card;
use super::form::form_of;
use super::list::{budget_used, dates};
use super::{PATH, page_of};
use crate::admin::form::FormAt;
use crate::admin::parts::breadcrumb;
use crate::admin::table::Table;
use crate::admin::{PageHead, page};
use crate::core::{CampaignId, PromotionId};
use crate::db::TenantTx;
use crate::identity::Staff;
use crate::promotion::store::admin::{
    Campaign, CampaignPromotion, ReportRow, campaign, campaign_by_channel, promotions_of,
    promotions_without,
};
use crate::ui::SelectField;
use crate::web::{Failure, Head, Outcome};

/// What is shown of a campaign that is stored, beside the form.
struct CampaignPage {
    staff: Staff,
    campaign: Campaign,
    promotions: Vec<CampaignPromotion>,
    others: Vec<(PromotionId, String)>,
    channels: Vec<ReportRow<String>>,
}

/// `GET /admin/campaigns/new`, `GET /admin/campaigns/{campaign}`
pub async fn show(staff: Staff, at: FormAt<CampaignId>) -> Outcome {
    let mut tx = staff.shop.begin().await?;
    let stored = at.load(&mut tx, campaign).await?;
    let form = form_of(&staff.shop, &mut tx, at, stored.as_ref()).await?;
    let shown = match stored {
        Some(campaign) => Some(CampaignPage::load(&staff, &mut tx, campaign).await?),
        None => None,
    };
    let words = staff.shop.words.clone();
    let title = match &shown {
        Some(shown) => shown.campaign.name.clone(),
        None => words.t("admin-campaign-new"),
    };
    let (head, inner) = (Head::titled(title.clone()), staff.clone());
    page(
        &staff,
        tx,
        head,
        crate::promotion::admin::CAMPAIGNS,
        move || {
            let shown = shown.as_ref();
            let lead = shown.map(|it| dates(&it.staff, &it.campaign));
            view! {
                {breadcrumb(&inner, PATH, words.t("admin-campaigns"), title.clone())}
                <PageHead title nostrip:lead=lead/>
                {shown.map(CampaignPage::sums)}
                {shown.map(|it| channel_card(&it.staff, &it.channels))}
                {shown.map(CampaignPage::promotions)}
                {form.card()}
            }
        },
    )
    .await
}

impl CampaignPage {
    async fn load(staff: &Staff, tx: &mut TenantTx, campaign: Campaign) -> Result<Self, Failure> {
        Ok(Self {
            promotions: promotions_of(tx, campaign.id).await?,
            others: promotions_without(tx).await?,
            channels: campaign_by_channel(tx, campaign.id).await?,
            staff: staff.clone(),
            campaign,
        })
    }

    fn t(&self, key: &str) -> String {
        self.staff.shop.words.t(key)
    }

    fn sums(&self) -> impl IntoView + use<> {
        let shop = &self.staff.shop;
        let uses: i64 = self.channels.iter().map(|it| it.uses).sum();
        let revenue = self.channels.iter().map(|it| it.revenue).sum();
        let stat = |key: &str, value: AnyView| {
            view! {
                <li><div class="stat">
                    <span class="stat-name">{self.t(key)}</span>
                    <strong class="stat-value">{value}</strong>
                </div></li>
            }
        };
        view! {
            <ul class="stats">
                {stat("admin-promotion-uses", uses.to_string().into_any())}
                {stat("admin-promotion-revenue", shop.amount(revenue).into_any())}
                {stat("admin-campaign-budget-used", budget_used(&self.staff, &self.campaign))}
            </ul>
        }
    }

    fn promotions(&self) -> impl IntoView + use<> {
        let (shop, words) = (&self.staff.shop, &self.staff.shop.words);
        let here = page_of(self.campaign.id);
        let now = shop.state.clock.now();
        let (starts_at, ends_at) = (self.campaign.starts_at, self.campaign.ends_at);
        let standing = |it: &CampaignPromotion| Standing::of(it.state, starts_at, ends_at, now);
        let remove = |it: &CampaignPromotion| {
            let action = shop.href(&format!("{here}/promotions/{}/remove", it.id));
            let text = words.t("admin-campaign-remove");
            let label = words.labeled(&text, &it.name);
            view! {
                <form method="post" action=action>
                    <button class="button" data-size="small" aria-label=label>{text}</button>
                </form>
            }
        };
        let table = Table::of(&self.promotions)
            .link("admin-promotion-name", |it| {
                (super::super::page_of(it.id), it.name.clone())
            })
            .column("admin-promotion-state", |it| {
                state_badge(standing(it), words)
            })
            .end("admin-promotion-uses", |it| it.used)
            .amount("admin-promotion-cost", |it| it.spent)
            .actions("admin-campaign-remove", remove)
            .or_nothing();
        let options: Vec<_> = self
            .others
            .iter()
            .map(|(id, name)| (id.to_string(), name.clone()))
            .collect();
        let add = (!options.is_empty()).then(|| {
            view! {
                <form class="form" method="post" action=shop.href(&format!("{here}/promotions"))>
                    <SelectField name="promotion" label=words.t("admin-campaign-choose") options value=""/>
                    <div class="form-actions"><button class="button">{words.t("admin-campaign-add")}</button></div>
                </form>
            }
        });
        let hint = words.t("admin-campaign-promotions-hint");
        view! {
            <section class="card">
                <header class="card-head"><h2>{words.t("admin-promotions")}</h2></header>
                <div class="stack" data-gap="4">
                    <p class="field-hint">{hint}</p>
                    {table.view(shop)}
                    {add}
                </div>
            </section>
        }
    }
}
