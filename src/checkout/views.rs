//! The parts of the checkout page.

use crate::cart::totals_text;
use leptos::prelude::*;

use super::form::{
    CITY, EMAIL, NAME, PAYMENT, PHONE, POSTAL_CODE, REGION, SHIPPING, SHOWN_TOTAL, STREET,
};
use super::key::FIELD;
use super::pages::Checkout;
use crate::cart::discounts::{Place, told};
use crate::cart::pages::delivery_note;
use crate::cart::region_field;
use crate::cart::views::{gift_lines, summary_line};
use crate::core::PostalCodeNeed;
use crate::payment::PaymentMethod;
use crate::shipping::DeliveryOption;
use crate::tenancy::PageKind;
use crate::ui::{SelectField, TextField, Totals};
use crate::web::Shop;

pub(super) fn form(checkout: &Checkout) -> impl IntoView + use<> {
    let shop = &checkout.shop;
    let words = &shop.words;
    view! {
        <form class="form checkout-form" id="checkout-form" method="post" action=shop.href("/checkout/orders") novalidate>
            <input type="hidden" name=FIELD value=checkout.key.clone()/>
            <fieldset class="form-section">
                <legend>{words.t("checkout-contact")}</legend>
                {sign_in(checkout)}
                <TextField
                    name=EMAIL
                    label=words.t("checkout-email")
                    kind="email"
                    value=checkout.typed(EMAIL)
                    hint=Some(words.t("checkout-email-hint"))
                    error=checkout.draft.fault(EMAIL, words)
                    autocomplete="email"
                    maxlength=254
                />
                {phone(checkout)}
            </fieldset>
            {address(checkout)}
            <fieldset class="form-section" id="checkout-delivery">{delivery(checkout)}</fieldset>
            <fieldset class="form-section" id="checkout-payment">{payment(checkout)}</fieldset>
            {agreement(checkout)}
            <div id="checkout-submit" class="field-slot">{submit(checkout)}</div>
        </form>
    }
}

fn phone(checkout: &Checkout) -> Option<impl IntoView + use<>> {
    let words = &checkout.shop.words;
    checkout.shop.settings().asks_phone.then(|| {
        view! {
            <TextField
                name=PHONE
                label=words.t("checkout-phone")
                kind="tel"
                value=checkout.typed(PHONE)
                hint=Some(words.t("checkout-phone-hint"))
                error=checkout.draft.fault(PHONE, words)
                autocomplete="tel"
                maxlength=40
                optional=Some(words.t("account-optional"))
            />
        }
    })
}

fn address(checkout: &Checkout) -> impl IntoView + use<> {
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
                name=super::form::COUNTRY
                label=words.t("checkout-country")
                options=checkout.to.countries.clone()
                value=checkout.to.destination.country.as_str()
                error=draft.fault(super::form::COUNTRY, words)
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
pub(super) fn postal_code(checkout: &Checkout) -> Option<impl IntoView + use<>> {
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
pub(super) fn region(checkout: &Checkout) -> Option<impl IntoView + use<>> {
    let words = &checkout.shop.words;
    region_field(words, &checkout.to, checkout.draft.fault(REGION, words))
}

/// The way to what is known already, for who has an account.
fn sign_in(checkout: &Checkout) -> Option<impl IntoView + use<>> {
    let (shop, words) = (&checkout.shop, &checkout.shop.words);
    checkout.known.get(EMAIL).is_empty().then(|| {
        view! {
            <p class="small">
                {words.t("account-have-one")} " "
                <a href=shop.href("/account/sign-in?next=/checkout")>{words.t("account-sign-in")}</a>
            </p>
        }
    })
}

impl Checkout {
    /// Whether there is nothing to pay.
    fn is_free(&self) -> bool {
        self.priced.estimate.quote.grand_total().is_zero()
    }

    /// What stands in a field: what was typed, else what is known.
    fn typed(&self, name: &str) -> String {
        self.draft.value(name, self.known.get(name))
    }
}

/// The ways of sending with their prices, and the total that the order is placed at.
pub(super) fn delivery(checkout: &Checkout) -> impl IntoView + use<> {
    let words = &checkout.shop.words;
    let chosen = checkout
        .priced
        .estimate
        .chosen
        .as_ref()
        .map(|o| o.quote.method);
    let fault = checkout
        .draft
        .reason(SHIPPING)
        .map(|_| words.t("checkout-delivery-fault"));
    let options: Vec<_> = checkout
        .priced
        .estimate
        .options
        .iter()
        .map(|option| delivery_choice(&checkout.shop, option, Some(option.quote.method) == chosen))
        .collect();
    let total = checkout.priced.estimate.quote.totals.grand.to_string();
    view! {
        <legend>{words.t("checkout-delivery")}</legend>
        {fault.map(|fault| view! { <p class="field-error" role="alert">{fault}</p> })}
        <div class="choices">{options}</div>
        {delivery_note(&checkout.shop, checkout.to.destination.country, &checkout.priced.estimate)}
        <input type="hidden" name=SHOWN_TOTAL value=total/>
    }
}

fn delivery_choice(shop: &Shop, option: &DeliveryOption, checked: bool) -> impl IntoView + use<> {
    let words = &shop.words;
    let method = option.quote.method.to_string();
    let price = if option.quote.price.is_zero() {
        words.t("totals-free")
    } else {
        shop.money(&option.quote.price)
    };
    let same = if option.min_days == option.max_days {
        "yes"
    } else {
        "no"
    };
    let days = words.with(
        "shipping-days",
        [
            ("min", option.min_days.into()),
            ("max", option.max_days.into()),
            ("same", same.into()),
        ],
    );
    view! {
        <label class="choice choice-card">
            <input type="radio" name=SHIPPING id=format!("shipping-{method}") value=method checked=checked/>
            <span>{option.quote.name.as_str().to_owned()} <span class="field-hint">{days}</span></span>
            <span class="choice-end">{price}</span>
        </label>
    }
}

/// The button, whose words say whether ordering obliges to pay.
pub(super) fn submit(checkout: &Checkout) -> impl IntoView + use<> {
    let text = if checkout.is_free() {
        "checkout-order-free"
    } else {
        "checkout-order"
    };
    let text = checkout.shop.words.t(text);
    view! { <button class="button" data-kind="primary" data-size="large" data-wide>{text}</button> }
}

/// The ways of paying, or that there is nothing to pay. A promotion may hang on the way of paying that the
/// total was calculated with, so that one is sent along.
pub(super) fn payment(checkout: &Checkout) -> AnyView {
    let shop = &checkout.shop;
    let words = &shop.words;
    let offered = PaymentMethod::offered(shop.settings());
    let first = offered.first().map_or("", |method| method.name());
    let mut chosen = checkout.draft.value(PAYMENT, first);
    if !offered.iter().any(|method| method.name() == chosen) {
        first.clone_into(&mut chosen);
    }
    if checkout.is_free() {
        return view! {
            <legend>{words.t("checkout-payment")}</legend>
            <p>{words.t("checkout-nothing-to-pay")}</p>
            <input type="hidden" name=PAYMENT value=chosen/>
        }
        .into_any();
    }
    let days = shop.settings().transfer_days(checkout.proven);
    let fault = checkout.draft.fault(PAYMENT, words);
    let choices: Vec<_> = offered
        .into_iter()
        .map(|method| {
            let hint = match method {
                PaymentMethod::BankTransfer => {
                    words.with("checkout-bank-transfer-hint", [("days", days.into())])
                }
                PaymentMethod::CashOnDelivery => words.t("checkout-cash-on-delivery-hint"),
                PaymentMethod::Cash | PaymentMethod::Card | PaymentMethod::Nothing => {
                    String::new()
                }
            };
            view! {
                <label class="choice choice-card">
                    <input type="radio" name=PAYMENT id=format!("payment-{}", method.name()) value=method.name() checked=method.name() == chosen/>
                    <span>{words.t(method.word())} <span class="field-hint">{hint}</span></span>
                </label>
            }
        })
        .collect();
    let none = choices.is_empty().then(|| words.t("checkout-no-payment"));
    view! {
        <legend>{words.t("checkout-payment")}</legend>
        {fault.map(|fault| view! { <p class="field-error" role="alert">{fault}</p> })}
        {none.map(|none| view! { <div class="notice" data-kind="warn" role="status"><p>{none}</p></div> })}
        <div class="choices">{choices}</div>
    }
    .into_any()
}

/// What applies to the order, each a link.
fn agreement(checkout: &Checkout) -> impl IntoView + use<> {
    let shop = &checkout.shop;
    let words = &shop.words;
    let days = shop.settings().return_days;
    let links: Vec<_> = [
        PageKind::Terms,
        PageKind::Withdrawal,
        PageKind::Returns,
        PageKind::Privacy,
    ]
    .into_iter()
    .map(|kind| {
        let name = words.t(&format!("page-{}", kind.slug()));
        view! { <li><a href=shop.href(&format!("/pages/{}", kind.slug()))>{name}</a></li> }
    })
    .collect();
    view! {
        <div class="small stack" data-gap="2">
            <p>
                {words.t("checkout-terms")} " " {words.with("checkout-return-days", [("days", days.into())])}
            </p>
            <ul class="cluster link-list" data-gap="3">{links}</ul>
        </div>
    }
}

/// What is to be paid, in one amount.
pub(super) fn grand_total(checkout: &Checkout) -> String {
    checkout
        .shop
        .money(&checkout.priced.estimate.quote.grand_total())
}

/// What is bought and what it comes to.
pub(super) fn summary(checkout: &Checkout) -> impl IntoView + use<> {
    let shop = &checkout.shop;
    let priced = &checkout.priced;
    let quote = &priced.estimate.quote;
    let lines: Vec<_> = priced
        .cart
        .lines
        .iter()
        .map(|line| summary_line(shop, priced, line))
        .collect();
    let method = checkout.priced.estimate.chosen.as_ref();
    let method = method.map(|option| option.quote.name.as_str());
    let totals = totals_text(shop, quote, &priced.names, method);
    view! {
        <ul class="cart-lines" data-compact>{lines} {gift_lines(shop, priced)}</ul>
        {told(shop, priced, Place::Checkout)}
        <Totals text=totals/>
    }
}
