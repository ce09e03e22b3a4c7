use axum::extract::Path;
use leptos::prelude::*;

use super::super::list::{Standing, state_badge};
use super::super::report::channel_card;
use super::super::zone_of;
use super::list::{budget_used, dates};
use super::{PATH, form_of, id_of, page_of};
use crate::admin::form::shown_moment;
use crate::admin::parts::breadcrumb;
use crate::admin::{Moments, PageHead, editor_state, page};
use crate::core::PromotionId;
use crate::identity::Staff;
use crate::promotion::store::admin::{
    Campaign, CampaignPromotion, Outcome as Came, campaign, campaign_by_channel, promotions_of,
    promotions_without,
};
use crate::ui::{SelectField, TextField};
use crate::web::{Draft, Failure, Head, Outcome};

/// What the page shows.
struct CampaignPage {
    staff: Staff,
    draft: Draft,
    known: Option<Known>,
}

/// What is known of a campaign that is stored.
struct Known {
    campaign: Campaign,
    moments: Moments,
    promotions: Vec<CampaignPromotion>,
    others: Vec<(PromotionId, String)>,
    channels: Vec<Came<String>>,
}

/// `GET /admin/campaigns/new`
pub async fn new(staff: Staff) -> Outcome {
    let mut tx = staff.shop.begin().await?;
    let shown = CampaignPage {
        draft: staff.shop.editor_draft(&mut tx, &form_of(None)).await?,
        staff: staff.clone(),
        known: None,
    };
    let title = staff.shop.words.t("admin-campaign-new");
    let head = Head {
        title: title.clone(),
        ..Head::default()
    };
    page(
        &staff,
        tx,
        head,
        crate::promotion::admin::CAMPAIGNS,
        move || {
            view! {
                {breadcrumb(&shown.staff, PATH, shown.t("admin-campaigns"), title.clone())}
                <PageHead title/>
                {shown.form()}
            }
        },
    )
    .await
}

/// `GET /admin/campaigns/{campaign}`
pub async fn show(staff: Staff, Path(id): Path<String>) -> Outcome {
    let id = id_of(&id)?;
    let mut tx = staff.shop.begin().await?;
    let campaign = campaign(&mut tx, id).await?.ok_or(Failure::NotFound)?;
    let title = campaign.name.clone();
    let moments = [campaign.starts_at, campaign.ends_at].into_iter().flatten();
    let known = Known {
        moments: Moments::read(&mut tx, &staff, moments).await?,
        campaign,
        promotions: promotions_of(&mut tx, id).await?,
        others: promotions_without(&mut tx).await?,
        channels: campaign_by_channel(&mut tx, id).await?,
    };
    let shown = CampaignPage {
        draft: staff.shop.editor_draft(&mut tx, &form_of(Some(id))).await?,
        staff: staff.clone(),
        known: Some(known),
    };
    let head = Head {
        title: title.clone(),
        ..Head::default()
    };
    page(
        &staff,
        tx,
        head,
        crate::promotion::admin::CAMPAIGNS,
        move || {
            let known = shown.known.as_ref();
            let lead = known.map(|it| dates(&shown.staff, &it.campaign, &it.moments));
            view! {
                {breadcrumb(&shown.staff, PATH, shown.t("admin-campaigns"), title.clone())}
                <PageHead title lead=lead.unwrap_or_default()/>
                {known.map(|it| shown.sums(it))}
                {known.map(|it| channel_card(&shown.staff, &it.channels))}
                {known.map(|it| shown.promotions(it))}
                {shown.form()}
            }
        },
    )
    .await
}

impl CampaignPage {
    fn t(&self, key: &str) -> String {
        self.staff.shop.words.t(key)
    }

    fn sums(&self, known: &Known) -> impl IntoView + use<> {
        let shop = &self.staff.shop;
        let money = |amount| shop.money(&shop.settings().money(amount));
        let uses: i64 = known.channels.iter().map(|it| it.uses).sum();
        let revenue = known.channels.iter().map(|it| it.revenue).sum();
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
                {stat("admin-promotion-revenue", money(revenue).into_any())}
                {stat("admin-campaign-budget-used", budget_used(&self.staff, &known.campaign))}
            </ul>
        }
    }

    fn promotions(&self, known: &Known) -> impl IntoView + use<> {
        let (shop, words) = (&self.staff.shop, &self.staff.shop.words);
        let here = page_of(known.campaign.id);
        let now = shop.state.clock.now();
        let rows: Vec<_> = known
            .promotions
            .iter()
            .map(|it| {
                let standing = Standing::of(it.state, known.campaign.starts_at, known.campaign.ends_at, now);
                let spent = shop.money(&shop.settings().money(it.spent));
                let href = shop.href(&super::super::page_of(it.id));
                let action = shop.href(&format!("{here}/promotions/{}/remove", it.id));
                let label = format!("{}: {}", words.t("admin-campaign-remove"), it.name);
                view! {
                    <tr>
                        <th scope="row"><a href=href>{it.name.clone()}</a></th>
                        <td data-label=words.t("admin-promotion-state")>{state_badge(standing, words)}</td>
                        <td data-label=words.t("admin-promotion-uses") data-align="end">{it.used}</td>
                        <td data-label=words.t("admin-promotion-cost") data-align="end">{spent}</td>
                        <td data-actions="">
                            <form method="post" action=action>
                                <button class="button" data-size="small" aria-label=label>{words.t("admin-campaign-remove")}</button>
                            </form>
                        </td>
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
                                <th scope="col">{words.t("admin-promotion-name")}</th>
                                <th scope="col">{words.t("admin-promotion-state")}</th>
                                <th scope="col" data-align="end">{words.t("admin-promotion-uses")}</th>
                                <th scope="col" data-align="end">{words.t("admin-promotion-cost")}</th>
                                <th scope="col"><span class="visually-hidden">{words.t("admin-campaign-remove")}</span></th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            }
        });
        let options: Vec<_> = known
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
                    {table}
                    {add}
                </div>
            </section>
        }
    }

    fn form(&self) -> impl IntoView + use<> {
        let (shop, words) = (&self.staff.shop, &self.staff.shop.words);
        let stored = self.known.as_ref().map(|it| &it.campaign);
        let zone = zone_of(shop);
        let fault = |name: &str| self.draft.fault(name, words);
        let value = |name: &str, otherwise: Option<String>| {
            self.draft.value(name, &otherwise.unwrap_or_default())
        };
        let moment = |name: &'static str, key: &str, at| {
            let at: Option<time::OffsetDateTime> = at;
            let value = value(name, at.map(|at| shown_moment(&zone, at)));
            view! {
                <TextField name=name kind="datetime-local" label=self.t(key) value error=fault(name) optional=Some(self.t("admin-optional"))/>
            }
        };
        let budget = stored.and_then(|it| it.budget);
        let budget = budget.map(|budget| shop.settings().notation().written(budget));
        let budget_fault = fault("budget").map(|told| {
            // Less than was spent already.
            match self.draft.reason("budget") {
                Some(crate::core::Reason::WrongOrder) => self.t("admin-campaign-budget-spent"),
                _ => told,
            }
        });
        let action = stored.map_or_else(|| PATH.to_owned(), |it| page_of(it.id));
        let hint = words.with(
            "admin-promotion-dates-hint",
            [("zone", zone.name().to_owned().into())],
        );
        view! {
            <section class="card">
                <header class="card-head"><h2>{self.t("admin-campaign-about")}</h2></header>
                <form class="form" method="post" action=shop.href(&action) novalidate>
                    {editor_state(shop, &self.draft, &["admin-campaign", "admin-promotion"])}
                    <TextField name="name" label=self.t("admin-campaign-name") value=value("name", stored.map(|it| it.name.clone())) error=fault("name") maxlength=200/>
                    <div class="field-row">
                        {moment("starts_at", "admin-promotion-starts-at", stored.and_then(|it| it.starts_at))}
                        {moment("ends_at", "admin-promotion-ends-at", stored.and_then(|it| it.ends_at))}
                    </div>
                    <p class="field-hint">{hint}</p>
                    <TextField name="budget" label=self.t("admin-campaign-budget") value=value("budget", budget) error=budget_fault hint=Some(self.t("admin-campaign-budget-hint")) optional=Some(self.t("admin-optional")) inputmode="decimal" maxlength=20/>
                    <div class="form-actions"><button class="button" data-kind="primary">{self.t("admin-save")}</button></div>
                </form>
            </section>
        }
    }
}
