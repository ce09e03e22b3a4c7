//! How often, how much, what for, and how it stands to the others.

use leptos::prelude::*;

use super::Editor;
use crate::promotion::LeadField;
use crate::promotion::admin::list::state_badge;
use crate::ui::{Choice, SelectField, TextField};

impl Editor {
    pub(super) fn side(&self) -> impl IntoView + use<> {
        view! {
            {self.state()}
            {self.limits()}
            {self.others()}
            {self.goal()}
            {self.lead()}
        }
    }

    fn state(&self) -> Option<impl IntoView + use<>> {
        let stored = self.stored.as_ref()?;
        let shop = &self.staff.shop;
        let standing = super::super::list::Standing::of(
            stored.state,
            stored.rule.starts_at,
            stored.rule.ends_at,
            shop.state.clock.now(),
        );
        let spent = shop.amount(stored.counters.spent);
        Some(view! {
            <section class="card">
                <header class="card-head"><h2>{self.t("admin-promotion-state")}</h2>{state_badge(standing, &shop.words)}</header>
                <dl class="facts">
                    <div><dt>{self.t("admin-promotion-uses")}</dt><dd>{stored.counters.used.to_string()}</dd></div>
                    <div><dt>{self.t("admin-promotion-cost")}</dt><dd>{spent}</dd></div>
                </dl>
            </section>
        })
    }

    fn number(
        &self,
        name: &'static str,
        key: &str,
        inputmode: &'static str,
    ) -> impl IntoView + use<> {
        view! {
            <TextField
                name=name
                label=self.t(key)
                value=self.value(name)
                error=self.fault(name)
                optional=self.optional()
                inputmode=inputmode
                maxlength=20
            />
        }
    }

    fn limits(&self) -> impl IntoView + use<> {
        view! {
            <section class="card">
                <header class="card-head"><h2>{self.t("admin-promotion-limits")}</h2></header>
                <div class="form">
                    <p class="field-hint">{self.t("admin-promotion-limits-hint")}</p>
                    {self.number("limit_total", "admin-promotion-limit-total", "numeric")}
                    {self.number("limit_per_customer", "admin-promotion-limit-per-customer", "numeric")}
                    {self.number("limit_per_day", "admin-promotion-limit-per-day", "numeric")}
                    {self.number("budget", "admin-promotion-budget", "decimal")}
                </div>
            </section>
        }
    }

    fn others(&self) -> impl IntoView + use<> {
        view! {
            <section class="card">
                <header class="card-head"><h2>{self.t("admin-promotion-others")}</h2></header>
                <div class="form">
                    <TextField
                        name="priority"
                        label=self.t("admin-promotion-priority")
                        value=self.value("priority")
                        error=self.fault("priority")
                        hint=Some(self.t("admin-promotion-priority-hint"))
                        optional=self.optional()
                        inputmode="numeric"
                        width="short"
                    />
                    <Choice name="exclusive" label=self.t("admin-promotion-exclusive") ticked=self.ticked("exclusive") hint=Some(self.t("admin-promotion-exclusive-hint"))/>
                    <TextField
                        name="group"
                        label=self.t("admin-promotion-group")
                        value=self.value("group")
                        error=self.fault("group")
                        hint=Some(self.t("admin-promotion-group-hint"))
                        optional=self.optional()
                        maxlength=100
                    />
                    <Choice name="skip_discounted" label=self.t("admin-promotion-skip-discounted") ticked=self.ticked("skip_discounted")/>
                </div>
            </section>
        }
    }

    /// What a reader gives before a coupon is shown.
    fn lead(&self) -> impl IntoView + use<> {
        let boxes: Vec<_> = LeadField::ALL
            .into_iter()
            .map(|field| {
                let label = self.t(&format!("lead-{}", field.name()));
                let ticked = self.ticked(&field.box_name());
                view! { <Choice name=field.box_name() label ticked/> }
            })
            .collect();
        let stored = self.stored.as_ref();
        let address = stored.filter(|it| !it.lead_fields.is_empty()).map(|it| {
            let address = self.staff.shop.url(&crate::promotion::offer_path(it.id));
            view! { <p class="secret"><code>{address}</code></p> }
        });
        view! {
            <section class="card">
                <header class="card-head"><h2>{self.t("admin-promotion-lead")}</h2></header>
                <div class="form">
                    <p class="field-hint">{self.t("admin-promotion-lead-hint")}</p>
                    {boxes}
                    {address}
                </div>
            </section>
        }
    }

    fn goal(&self) -> impl IntoView + use<> {
        let campaigns = (!self.campaigns.is_empty()).then(|| {
            let none = (String::new(), self.t("admin-promotion-no-campaign"));
            let options = std::iter::once(none)
                .chain(self.campaigns.iter().map(|it| (it.id.to_string(), it.name.clone())))
                .collect();
            view! {
                <SelectField name="campaign" label=self.t("admin-promotion-campaign") options value=self.value("campaign") error=self.fault("campaign") hint=Some(self.t("admin-promotion-campaign-hint"))/>
            }
        });
        view! {
            <section class="card">
                <header class="card-head"><h2>{self.t("admin-promotion-goal")}</h2></header>
                <div class="form">
                    <TextField
                        name="goal"
                        label=self.t("admin-promotion-goal-for")
                        value=self.value("goal")
                        error=self.fault("goal")
                        hint=Some(self.t("admin-promotion-goal-hint"))
                        optional=self.optional()
                        maxlength=200
                    />
                    {campaigns}
                </div>
            </section>
        }
    }
}
