//! Conditions and benefits: a row each, or a text for what rows cannot show.

use leptos::prelude::*;

use super::Editor;
use crate::promotion::admin::form::kind::find;
use crate::promotion::admin::form::{Part, rows_shown};
use crate::ui::{SelectField, TextArea};

impl Editor {
    pub(super) fn conditions(&self) -> impl IntoView + use<> {
        let modes = ["all", "any"]
            .into_iter()
            .map(|mode| {
                (
                    mode.to_owned(),
                    self.t(&format!("admin-promotion-conditions-{mode}")),
                )
            })
            .collect();
        let rows = self.rows(Part::Conditions).map(|rows| {
            view! {
                <SelectField name="conditions_mode" label=self.t("admin-promotion-conditions-mode") options=modes value=self.value("conditions_mode")/>
                {rows}
            }
        });
        view! {
            <section class="card" id="conditions">
                <header class="card-head"><h2>{self.t("admin-promotion-conditions")}</h2></header>
                <div class="form">
                    <p class="field-hint">{self.t("admin-promotion-conditions-hint")}</p>
                    {self.part_fault(Part::Conditions)}
                    {rows}
                    {self.text_of(Part::Conditions)}
                </div>
            </section>
        }
    }

    pub(super) fn benefits(&self) -> impl IntoView + use<> {
        view! {
            <section class="card" id="benefits">
                <header class="card-head"><h2>{self.t("admin-promotion-benefits")}</h2></header>
                <div class="form">
                    <p class="field-hint">{self.t("admin-promotion-benefits-hint")}</p>
                    {self.part_fault(Part::Benefits)}
                    {self.rows(Part::Benefits)}
                    {self.text_of(Part::Benefits)}
                </div>
            </section>
        }
    }

    /// What a row is called.
    pub(super) fn legend(&self, part: Part, place: usize) -> String {
        let key = match part {
            Part::Conditions => "admin-promotion-condition-number",
            Part::Benefits => "admin-promotion-benefit-number",
        };
        let number = place.saturating_add(1).to_string();
        self.staff.shop.words.with(key, [("number", number.into())])
    }

    /// What a field of a row is called, away from its row.
    pub(super) fn label_in_row(&self, field: &str) -> Option<String> {
        let (row, name) = field.split_once("].")?;
        let (part, place) = row.split_once('[')?;
        let parts = [Part::Conditions, Part::Benefits];
        let part = parts.into_iter().find(|it| it.name() == part)?;
        let place = place.parse().ok()?;
        let kind = find(
            part.kinds(),
            &self.value(&format!("{}.kind", part.row(place))),
        );
        let name = name.split_once('.').map_or(name, |(name, _)| name);
        let field = kind.and_then(|kind| kind.fields.iter().find(|it| it.name == name));
        let label = match field {
            Some(field) => self.t(&format!("admin-promotion-field-{}", field.label)),
            None => self.t("admin-promotion-kind"),
        };
        Some(format!("{}, {label}", self.legend(part, place)))
    }

    /// What is wrong with the list as a whole.
    fn part_fault(&self, part: Part) -> Option<impl IntoView + use<>> {
        let fault = self.fault(part.name())?;
        Some(view! { <p class="field-error">{fault}</p> })
    }

    /// The rows; none where a text took their place.
    fn rows(&self, part: Part) -> Option<impl IntoView + use<>> {
        if !self.fields.get(&part.text()).trim().is_empty() {
            return None;
        }
        let rows: Vec<_> = rows_shown(part, &self.fields)
            .into_iter()
            .map(|place| self.row(part, place))
            .collect();
        Some(view! {
            <div class="offer-rows">{rows}</div>
            <div class="form-actions">
                <button class="button" data-size="small" name="step" value=part.name() data-step=part.name()>{self.t("admin-promotion-rows-follow")}</button>
                <span class="field-hint">{self.t("admin-promotion-rows-follow-hint")}</span>
            </div>
        })
    }

    /// The same in the words of the quote file, for conditions within conditions.
    fn text_of(&self, part: Part) -> impl IntoView + use<> {
        let name = part.text();
        let error = self.fault(&name);
        let is_open = !self.fields.get(&name).trim().is_empty() || error.is_some();
        let hint = self.t(&format!("admin-promotion-{}-text-hint", part.name()));
        view! {
            <details class="accordion" open=is_open>
                <summary>{self.t("admin-promotion-as-text")}</summary>
                <div class="offer-text">
                    <TextArea
                        name=name.clone()
                        label=self.t(&format!("admin-promotion-{}-text", part.name()))
                        value=self.value(&name)
                        error
                        hint=Some(hint)
                        optional=self.optional()
                        rows=6
                    />
                </div>
            </details>
        }
    }
}
