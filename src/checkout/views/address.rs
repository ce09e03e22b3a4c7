//! Where the order goes.

use leptos::prelude::*;

use crate::cart::region_field;
use crate::checkout::form::{COUNTRY, DELIVERY, REGION};
use crate::checkout::pages::Checkout;
use crate::core::{CountryCode, PostalCodeKind, PostalCodeNeed};
use crate::order::AddressFields;
use crate::ui::{SelectField, TextField};

pub(super) fn address(checkout: &Checkout) -> impl IntoView + use<> {
    let shop = &checkout.shop;
    let words = &shop.words;
    if checkout.priced.cart.is_gift_cards_only() {
        return buyer(checkout).into_any();
    }
    view! {
        <fieldset class="form-section">
            <legend>{words.t("checkout-address")}</legend>
            {name(checkout, &DELIVERY, "name", None)}
            {folded_company(checkout)}
            {street(checkout, &DELIVERY, "street-address", None)}
            <div id="checkout-place" class="field-row" data-for=checkout.to.destination.country.as_str()>
                {place(checkout)}
            </div>
            <SelectField
                name=COUNTRY
                label=words.t("checkout-country")
                options=checkout.to.countries.clone()
                value=checkout.to.destination.country.as_str()
                error=checkout.fault(COUNTRY)
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
    .into_any()
}

/// Who buys gift cards, which are sent nowhere.
fn buyer(checkout: &Checkout) -> impl IntoView + use<> {
    let words = &checkout.shop.words;
    view! {
        <fieldset class="form-section">
            <legend>{words.t("checkout-buyer")}</legend>
            {name(checkout, &DELIVERY, "name", None)}
            <SelectField
                name=COUNTRY
                label=words.t("checkout-country")
                options=checkout.to.countries.clone()
                value=checkout.to.destination.country.as_str()
                error=checkout.fault(COUNTRY)
                autocomplete="country"
            />
        </fieldset>
    }
}

/// A field of an address in which up to so many signs are typed; with the word "optional" it may be left empty.
fn field(
    checkout: &Checkout,
    name: &'static str,
    label: &str,
    autocomplete: &'static str,
    maxlength: u32,
    optional: Option<String>,
) -> impl IntoView + use<> {
    view! {
        <TextField
            name
            label=checkout.shop.words.t(label)
            value=checkout.typed(name)
            error=checkout.fault(name)
            autocomplete
            maxlength
            optional
            checked=true
        />
    }
}

pub(super) fn name(
    checkout: &Checkout,
    address: &AddressFields,
    autocomplete: &'static str,
    optional: Option<String>,
) -> impl IntoView + use<> {
    field(
        checkout,
        address.name,
        "checkout-name",
        autocomplete,
        100,
        optional,
    )
}

pub(super) fn company(
    checkout: &Checkout,
    address: &AddressFields,
    autocomplete: &'static str,
) -> impl IntoView + use<> {
    let optional = Some(checkout.shop.words.t("account-optional"));
    field(
        checkout,
        address.company,
        "checkout-company",
        autocomplete,
        100,
        optional,
    )
}

pub(super) fn street(
    checkout: &Checkout,
    address: &AddressFields,
    autocomplete: &'static str,
    optional: Option<String>,
) -> impl IntoView + use<> {
    field(
        checkout,
        address.street,
        "checkout-street",
        autocomplete,
        120,
        optional,
    )
}

pub(super) fn city(
    checkout: &Checkout,
    address: &AddressFields,
    autocomplete: &'static str,
    optional: Option<String>,
) -> impl IntoView + use<> {
    field(
        checkout,
        address.city,
        "checkout-city",
        autocomplete,
        100,
        optional,
    )
}

fn folded_company(checkout: &Checkout) -> impl IntoView + use<> {
    let company_field = DELIVERY.company;
    let is_open = !checkout.typed(company_field).is_empty();
    view! {
        <details class="fold" open=is_open>
            <summary>{checkout.shop.words.t("checkout-add-company")}</summary>
            {company(checkout, &DELIVERY, "organization")}
        </details>
    }
}

/// Postal code and city in the order of their country. There is no code where there are no such codes.
pub(in crate::checkout) fn place(checkout: &Checkout) -> impl IntoView + use<> {
    let country = checkout.to.destination.country;
    let code = postal_code(checkout, country);
    let city = city(checkout, &DELIVERY, "address-level2", None);
    if country.postal_codes().is_after_city() {
        view! { {city} {code} }.into_any()
    } else {
        view! { {code} {city} }.into_any()
    }
}

fn postal_code(checkout: &Checkout, country: CountryCode) -> Option<impl IntoView + use<>> {
    let words = &checkout.shop.words;
    let codes = country.postal_codes();
    let optional = match codes.need() {
        PostalCodeNeed::None => return None,
        PostalCodeNeed::Optional => Some(words.t("account-optional")),
        PostalCodeNeed::Required => None,
    };
    let label = match codes.kind() {
        PostalCodeKind::PostalCode => "checkout-postal-code",
        PostalCodeKind::Postcode => "checkout-postcode",
        PostalCodeKind::Zip => "checkout-zip-code",
        PostalCodeKind::Eircode => "checkout-eircode",
        PostalCodeKind::Pin => "checkout-pin-code",
    };
    let inputmode = if codes.are_digits() {
        "numeric"
    } else {
        "text"
    };
    let field = DELIVERY.postal_code;
    Some(view! {
        <TextField
            name=field
            label=words.t(label)
            value=checkout.typed(field)
            error=checkout.fault(field)
            autocomplete="postal-code"
            inputmode=inputmode
            maxlength=16
            optional
            checked=true
        />
    })
}

/// Asked for only where it decides about tax or delivery.
pub(in crate::checkout) fn region(checkout: &Checkout) -> Option<impl IntoView + use<>> {
    let words = &checkout.shop.words;
    region_field(words, &checkout.to, checkout.fault(REGION))
}
