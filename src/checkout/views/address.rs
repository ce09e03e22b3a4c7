//! Where the order goes.

use leptos::prelude::*;

use crate::cart::region_field;
use crate::checkout::form::{CITY, COUNTRY, NAME, POSTAL_CODE, REGION, STREET};
use crate::checkout::pages::Checkout;
use crate::core::PostalCodeNeed;
use crate::ui::{SelectField, TextField};

pub(super) fn address(checkout: &Checkout) -> impl IntoView + use<> {
    let shop = &checkout.shop;
    let words = &shop.words;
    let draft = &checkout.draft;
    view! {
        <fieldset class="form-section">
            <legend>{words.t("checkout-address")}</legend>
            <TextField
                name=NAME
                label=words.t("checkout-name")
                value=checkout.typed(NAME)
                error=draft.fault(NAME, words)
                autocomplete="name"
                maxlength=100
            />
            <TextField
                name=STREET
                label=words.t("checkout-street")
                value=checkout.typed(STREET)
                error=draft.fault(STREET, words)
                autocomplete="street-address"
                maxlength=120
            />
            <div class="field-row">
                <div id="checkout-postal-code" class="field-slot" data-for=checkout.to.destination.country.as_str()>
                    {postal_code(checkout)}
                </div>
                <TextField
                    name=CITY
                    label=words.t("checkout-city")
                    value=checkout.typed(CITY)
                    error=draft.fault(CITY, words)
                    autocomplete="address-level2"
                    maxlength=100
                />
            </div>
            <SelectField
                name=COUNTRY
                label=words.t("checkout-country")
                options=checkout.to.countries.clone()
                value=checkout.to.destination.country.as_str()
                error=draft.fault(COUNTRY, words)
                autocomplete="country"
            />
            <div id="checkout-region" class="field-slot">{region(checkout)}</div>
            <p>
                <button
                    class="button"
                    data-size="small"
                    id="checkout-update"
                    formaction=shop.href("/checkout/draft")
                >
                    {words.t("checkout-update")}
                </button>
            </p>
        </fieldset>
    }
}

/// Asked for only where there are such codes.
pub(in crate::checkout) fn postal_code(checkout: &Checkout) -> Option<impl IntoView + use<>> {
    let words = &checkout.shop.words;
    let codes = checkout.to.destination.country.postal_codes();
    let optional = match codes.need() {
        PostalCodeNeed::None => return None,
        PostalCodeNeed::Optional => Some(words.t("account-optional")),
        PostalCodeNeed::Required => None,
    };
    let inputmode = if codes.are_digits() {
        "numeric"
    } else {
        "text"
    };
    Some(view! {
        <TextField
            name=POSTAL_CODE
            label=words.t("checkout-postal-code")
            value=checkout.typed(POSTAL_CODE)
            error=checkout.draft.fault(POSTAL_CODE, words)
            autocomplete="postal-code"
            inputmode=inputmode
            maxlength=16
            optional
        />
    })
}

/// Asked for only where it decides about tax or delivery.
pub(in crate::checkout) fn region(checkout: &Checkout) -> Option<impl IntoView + use<>> {
    let words = &checkout.shop.words;
    region_field(words, &checkout.to, checkout.draft.fault(REGION, words))
}
