//! What it is called, when it holds, and what sets it off.

use leptos::prelude::*;

use super::Editor;
use crate::promotion::admin::codes::{SUGGESTED_LIMIT, is_guessable};
use crate::promotion::admin::form::public_name_field;
use crate::ui::{Choice, SelectField, TextArea, TextField};

const TRIGGERS: [&str; 3] = ["automatic", "code", "catalog"];

impl Editor {
    pub(super) fn basics(&self) -> impl IntoView + use<> {
        let locales = &self.staff.shop.settings().locales;
        let names: Vec<_> = locales
            .iter()
            .map(|locale| {
                let field = public_name_field(*locale);
                let label = if locales.len() > 1 {
                    format!("{} ({})", self.t("admin-promotion-public-name"), locale.own_name())
                } else {
                    self.t("admin-promotion-public-name")
                };
                let (value, error) = (self.value(&field), self.fault(&field));
                view! {
                    <TextField name=field label value error optional=self.optional() maxlength=100 hint=Some(self.t("admin-promotion-public-name-hint"))/>
                }
            })
            .collect();
        let triggers = TRIGGERS
            .into_iter()
            .map(|word| {
                (
                    word.to_owned(),
                    self.t(&format!("admin-promotion-trigger-{word}")),
                )
            })
            .collect();
        view! {
            <section class="card">
                <header class="card-head"><h2>{self.t("admin-promotion-basics")}</h2></header>
                <div class="form">
                    <TextField
                        name="name"
                        label=self.t("admin-promotion-name")
                        value=self.value("name")
                        error=self.fault("name")
                        hint=Some(self.t("admin-promotion-name-hint"))
                        maxlength=200
                    />
                    {names}
                    <SelectField
                        name="trigger"
                        label=self.t("admin-promotion-trigger")
                        options=triggers
                        value=self.value("trigger")
                        error=self.fault("trigger")
                        hint=Some(self.t("admin-promotion-trigger-hint"))
                    />
                    {self.own_codes()}
                    {self.dates()}
                </div>
            </section>
        }
    }

    /// Words of the merchant's own that open it.
    fn own_codes(&self) -> impl IntoView + use<> {
        let known = (!self.codes.is_empty()).then(|| {
            let codes = self.codes.join(", ");
            view! { <p class="field-hint">{self.staff.shop.words.with("admin-promotion-codes-there", [("codes", codes.into())])}</p> }
        });
        let unlimited = self.value("limit_total").trim().is_empty();
        let risky: Vec<&str> = self
            .codes
            .iter()
            .map(String::as_str)
            .filter(|code| unlimited && is_guessable(code))
            .collect();
        let warning = (!risky.is_empty()).then(|| {
            let values = [
                ("codes", risky.join(", ").into()),
                ("limit", SUGGESTED_LIMIT.into()),
            ];
            let text = self
                .staff
                .shop
                .words
                .with("admin-promotion-codes-guessable", values);
            view! { <div class="notice" data-kind="warn"><p>{text}</p></div> }
        });
        view! {
            <div class="stack offer-codes" data-gap="2">
                <TextArea
                    name="codes"
                    label=self.t("admin-promotion-own-codes")
                    value=self.value("codes")
                    error=self.fault("codes")
                    hint=Some(self.t("admin-promotion-own-codes-hint"))
                    optional=self.optional()
                    rows=2
                />
                {known}
                {warning}
            </div>
        }
    }

    fn dates(&self) -> impl IntoView + use<> {
        let zone = self.staff.shop.words.with(
            "admin-promotion-dates-hint",
            [("zone", self.zone.name().to_owned().into())],
        );
        let date = |name: &'static str, key: &str| {
            view! {
                <TextField
                    name=name
                    kind="datetime-local"
                    label=self.t(key)
                    value=self.value(name)
                    error=self.fault(name)
                    optional=self.optional()
                />
            }
        };
        view! {
            <div class="field-row">
                {date("starts_at", "admin-promotion-starts-at")}
                {date("ends_at", "admin-promotion-ends-at")}
            </div>
            <p class="field-hint">{zone}</p>
            <Choice
                name="announced"
                label=self.t("admin-promotion-announced")
                ticked=self.ticked("announced")
                hint=Some(self.t("admin-promotion-announced-hint"))
            />
        }
    }
}
