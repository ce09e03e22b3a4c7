//! What it will do: in sentences, and tried on a sample cart.

use leptos::prelude::*;

use super::Editor;
use crate::promotion::admin::known::Source;
use crate::promotion::admin::preview::{SAMPLE_ROWS, conflict_notice, result};
use crate::ui::{Choice, SelectField, TextField};

/// Whom a sample is tried with.
const CUSTOMERS: [&str; 3] = ["nobody", "new", "regular"];

impl Editor {
    pub(super) fn outcome(&self) -> impl IntoView + use<> {
        let shop = &self.staff.shop;
        let terms: Vec<_> = self
            .terms
            .iter()
            .map(|term| view! { <li>{term.clone()}</li> })
            .collect();
        let id = self
            .id
            .map(|id| view! { <input type="hidden" name="promotion" value=id.to_string()/> });
        view! {
            <section class="card" id="outcome">
                <header class="card-head"><h2>{self.t("admin-promotion-outcome")}</h2></header>
                <div class="form">
                    <ul class="terms">{terms}</ul>
                    <div class="conflicts">
                        {self.reach_notice()}
                        {conflict_notice(&self.staff, &self.conflicts)}
                    </div>
                    {id}
                    {self.sample()}
                    <div class="form-actions">
                        <button class="button" formaction=shop.href("/admin/promotions/preview") data-preview="">{self.t("admin-promotion-try")}</button>
                        <span class="field-hint">{self.t("admin-promotion-try-hint")}</span>
                    </div>
                    <div id="preview" role="status">{self.tried()}</div>
                </div>
            </section>
        }
    }

    /// On how many products it runs, so that nobody lets loose more than they mean.
    fn reach_notice(&self) -> Option<impl IntoView + use<>> {
        let reach = self.reach?;
        let is_all = reach.products == reach.of;
        let key = match (reach.has_more, is_all) {
            (true, _) => "admin-promotion-reach-more",
            (false, true) => "admin-promotion-reach-all",
            (false, false) => "admin-promotion-reach",
        };
        let values = [("count", reach.products.into()), ("all", reach.of.into())];
        let text = self.staff.shop.words.with(key, values);
        let kind = if is_all { "warn" } else { "info" };
        Some(view! { <p class="notice" data-kind=kind>{text}</p> })
    }

    fn tried(&self) -> AnyView {
        match &self.preview {
            Some(preview) => result(&self.staff, preview).into_any(),
            None if self.is_tried => {
                let is_unknown = (0..SAMPLE_ROWS)
                    .any(|place| self.fault(&format!("sample[{place}].sku")).is_some());
                let key = if is_unknown {
                    "admin-promotion-sample-unknown"
                } else if self.faults.is_empty() {
                    "admin-promotion-nothing-to-try"
                } else {
                    "admin-promotion-not-yet"
                };
                view! { <p class="field-error">{self.t(key)}</p> }.into_any()
            }
            None => ().into_any(),
        }
    }

    /// The sample: a real cart, or goods by SKU; who, and when.
    fn sample(&self) -> impl IntoView + use<> {
        let shop = &self.staff.shop;
        let rows: Vec<_> = (0..SAMPLE_ROWS)
            .map(|place| self.sample_row(place))
            .collect();
        let own = (String::new(), self.t("admin-promotion-sample-typed"));
        let carts: Vec<_> = std::iter::once(own)
            .chain(self.carts.iter().map(|cart| {
                let values = [
                    ("units", cart.units.into()),
                    ("worth", shop.amount(cart.worth).into()),
                    ("moment", shop.moment(cart.updated_at).into()),
                ];
                let text = shop.words.with("admin-promotion-sample-cart-of", values);
                (cart.id.to_string(), text)
            }))
            .collect();
        let customers = CUSTOMERS
            .into_iter()
            .map(|word| {
                (
                    word.to_owned(),
                    self.t(&format!("admin-promotion-sample-{word}")),
                )
            })
            .collect();
        let is_open = self.is_tried;
        view! {
            <details class="offer-select" open=is_open>
                <summary>{self.t("admin-promotion-sample")}</summary>
                <div class="form sample">
                    <SelectField name="sample_cart" label=self.t("admin-promotion-sample-cart") options=carts value=self.value("sample_cart")/>
                    {rows}
                    <div class="field-row">
                        <SelectField name="sample_customer" label=self.t("admin-promotion-sample-customer") options=customers value=self.value("sample_customer")/>
                        <TextField name="sample_at" kind="datetime-local" label=self.t("admin-promotion-sample-at") value=self.value("sample_at") optional=self.optional()/>
                    </div>
                    <TextField name="sample_email" kind="email" label=self.t("admin-promotion-sample-email") value=self.value("sample_email") error=self.fault("sample_email") optional=self.optional()/>
                    <Choice name="sample_code" label=self.t("admin-promotion-sample-code") ticked=self.ticked("sample_code") || !self.is_tried/>
                </div>
            </details>
        }
    }

    fn sample_row(&self, place: usize) -> impl IntoView + use<> {
        let (sku, quantity) = (
            format!("sample[{place}].sku"),
            format!("sample[{place}].quantity"),
        );
        let typed = self.value(&quantity);
        let id = format!("{sku}-error");
        // Its words are "choose one of the offered values" elsewhere.
        let fault = self
            .fault(&sku)
            .map(|_| self.t("admin-promotion-sample-unknown"));
        let described = fault.is_some().then(|| id.clone());
        let fault = fault.map(|text| view! { <p class="field-error" id=id>{text}</p> });
        let units = if typed.is_empty() {
            "1".to_owned()
        } else {
            typed
        };
        view! {
            <div class="sample-row">
                <input name=sku.clone() value=self.value(&sku) list=Source::Sku.list() autocomplete="off"
                    aria-label=self.t("admin-promotion-sample-sku") placeholder=self.t("admin-promotion-sample-sku")
                    aria-invalid=described.is_some().then_some("true") aria-describedby=described/>
                <input name=quantity value=units type="number" min="1" max="9999" inputmode="numeric" aria-label=self.t("admin-promotion-sample-quantity")/>
                {fault}
            </div>
        }
    }
}
