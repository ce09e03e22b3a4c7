//! Where the bill goes, if not where the order goes.

use leptos::prelude::*;

use super::address::{city, company, name, street};
use crate::checkout::form::BILLING;
use crate::checkout::pages::Checkout;
use crate::core::CountryCode;
use crate::ui::{SelectField, TextField};

/// Folded away, so that nobody has to fill it in.
pub(super) fn billing(checkout: &Checkout) -> impl IntoView + use<> {
    let shop = &checkout.shop;
    let words = &shop.words;
    let optional = || Some(words.t("account-optional"));
    let mut fields = BILLING.typed().into_iter();
    let is_open = fields.any(|field| !checkout.typed(field).is_empty());
    let countries = CountryCode::by_name(shop.locale).into_iter();
    let countries = countries
        .map(|country| {
            (
                country.as_str().to_owned(),
                country.name(shop.locale).to_owned(),
            )
        })
        .collect();
    let chosen = checkout.typed(BILLING.country);
    let chosen = if chosen.is_empty() {
        checkout.to.destination.country.as_str().to_owned()
    } else {
        chosen
    };
    let code = BILLING.postal_code;
    view! {
        <details class="fold" open=is_open>
            <summary>{words.t("checkout-billing")}</summary>
            <fieldset class="form-section">
                <legend class="visually-hidden">{words.t("checkout-billing-address")}</legend>
                <p class="small soft">{words.t("checkout-billing-hint")}</p>
                {name(checkout, &BILLING, "billing name", optional())}
                {company(checkout, &BILLING, "billing organization")}
                {street(checkout, &BILLING, "billing street-address", optional())}
                <div class="field-row">
                    <TextField
                        name=code
                        label=words.t("checkout-postal-code")
                        value=checkout.typed(code)
                        error=checkout.fault(code)
                        autocomplete="billing postal-code"
                        maxlength=16
                        optional=optional()
                        checked=true
                    />
                    {city(checkout, &BILLING, "billing address-level2", optional())}
                </div>
                <SelectField
                    name=BILLING.country
                    label=words.t("checkout-country")
                    options=countries
                    value=chosen
                    error=checkout.fault(BILLING.country)
                    autocomplete="billing country"
                />
            </fieldset>
        </details>
    }
}
