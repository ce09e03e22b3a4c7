//! How the order is sent.

use leptos::prelude::*;

use crate::cart::views::delivery_note;
use crate::checkout::form::{IDENTITY_DOCUMENT, SHIPPING, SHOWN_GIFT_CARDS, SHOWN_TOTAL};
use crate::checkout::pages::Checkout;
use crate::checkout::placement::document::is_asked;
use crate::core::format_days;
use crate::shipping::DeliveryOption;
use crate::ui::TextField;

/// The ways of sending with their prices, and the total that the order is placed at.
pub(in crate::checkout) fn delivery(checkout: &Checkout) -> impl IntoView + use<> {
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
        .map(|option| delivery_choice(checkout, option, Some(option.quote.method) == chosen))
        .collect();
    let total = checkout.priced.estimate.quote.totals.grand.to_string();
    let tender = &checkout.tender;
    let is_sent = !checkout.priced.cart.is_gift_cards_only();
    let legend = is_sent.then(|| view! { <legend>{words.t("checkout-delivery")}</legend> });
    let delivery = is_sent.then(|| delivery_note(checkout.cart.delivery.clone()));
    let gift_cards = (!tender.shares.is_empty()).then(|| {
        view! { <input type="hidden" name=SHOWN_GIFT_CARDS value=tender.total().to_string()/> }
    });
    view! {
        {legend}
        {fault.map(|fault| view! { <p class="field-error" role="alert">{fault}</p> })}
        <div class="choices">{options}</div>
        {delivery}
        {identity_document(checkout)}
        <input type="hidden" name=SHOWN_TOTAL value=total/>
        {gift_cards}
    }
}

/// Asked for where the chosen way of sending needs it. What was typed before is told by its end and never sent back.
fn identity_document(checkout: &Checkout) -> Option<impl IntoView + use<>> {
    let words = &checkout.shop.words;
    is_asked(&checkout.shop, &checkout.priced.estimate).then(|| {
        let hint = match &checkout.document_end {
            Some(end) => words.with(
                "checkout-identity-document-kept",
                [("end", end.clone().into())],
            ),
            None => words.t("checkout-identity-document-hint"),
        };
        view! {
            <TextField
                name=IDENTITY_DOCUMENT
                label=words.t("checkout-identity-document")
                value=String::new()
                hint=Some(hint)
                error=checkout.fault(IDENTITY_DOCUMENT)
                autocomplete="off"
                maxlength=40
                checked=true
            />
        }
    })
}

fn delivery_choice(
    checkout: &Checkout,
    option: &DeliveryOption,
    checked: bool,
) -> impl IntoView + use<> {
    let shop = &checkout.shop;
    let words = &shop.words;
    let method = option.quote.method.to_string();
    let price = if option.quote.price.is_zero() {
        words.t("totals-free")
    } else {
        shop.money(&option.quote.price)
    };
    view! {
        <label class="choice choice-card">
            <input type="radio" name=SHIPPING id=format!("shipping-{method}") value=method checked=checked/>
            <span>{option.quote.name.as_str().to_owned()} <span class="field-hint">{when(checkout, option)}</span></span>
            <span class="choice-end">{price}</span>
        </label>
    }
}

/// The days on which it is expected; where it waits for a transfer, how many days after that.
fn when(checkout: &Checkout, option: &DeliveryOption) -> String {
    let shop = &checkout.shop;
    let words = &shop.words;
    if !checkout.waits_for_payment() {
        let today = shop.settings().time_zone.date(shop.state.clock.now());
        let arrival = option.arrival(today);
        return format_days(arrival.from, arrival.until, shop.locale);
    }
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
    words.with("checkout-after-payment", [("days", days.into())])
}
