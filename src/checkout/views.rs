//! The parts of the checkout page.

mod address;
mod billing;
mod delivery;
mod gift_cards;
mod note;
mod payment;

use leptos::prelude::*;

use self::address::address;
use self::billing::billing;
use self::note::{gift_message, note};
use super::faults;
use super::form::{EMAIL, PHONE};
use super::key::FIELD;
use super::pages::Checkout;
use crate::account::pages::openid::buttons;
use crate::cart::view::Place;
use crate::cart::views::{code_form, lines, told};
use crate::core::{Email, Error, Refusal};
use crate::gift_card::paid_by_cards;
use crate::tenancy::PageKind;
use crate::ui::{ErrorSummary, ListedFault, TextField, Totals};
use crate::web::Shop;

pub(super) use address::{place, region};
pub(super) use delivery::delivery;
pub(super) use gift_cards::{gift_card_list, gift_cards};
pub(super) use payment::payment;

/// What is wrong, above the form.
pub(super) fn error_summary(checkout: &Checkout) -> impl IntoView + use<> {
    let mut text = faults::summary(&checkout.shop.words, checkout.draft.error());
    if let Error::Refused(Refusal::OrderNotAccepted) = checkout.draft.error()
        && let Some(summary) = &mut text
    {
        summary.faults.push(contact(&checkout.shop));
    }
    view! { <ErrorSummary text/> }
}

/// Where the shop is reached.
fn contact(shop: &Shop) -> ListedFault {
    let settings = shop.settings();
    let email = settings.email.as_ref().map_or("", Email::as_str);
    let ways = [email, settings.phone.as_str()];
    let ways: Vec<_> = ways.into_iter().filter(|way| !way.is_empty()).collect();
    let text = if ways.is_empty() {
        shop.url("/contact")
    } else {
        ways.join(" · ")
    };
    ListedFault { id: None, text }
}

pub(super) fn form(checkout: &Checkout) -> impl IntoView + use<> {
    let shop = &checkout.shop;
    let words = &shop.words;
    view! {
        <form
            class="form checkout-form"
            id="checkout-form"
            method="post"
            action=shop.href("/checkout/orders")
            data-draft=shop.href("/checkout/draft")
            novalidate
        >
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
                    error=checkout.fault(EMAIL)
                    autocomplete="email"
                    maxlength=254
                    checked=true
                />
                {phone(checkout)}
            </fieldset>
            {address(checkout)}
            {billing(checkout)}
            <fieldset class="form-section" id="checkout-delivery" tabindex="-1">{delivery(checkout)}</fieldset>
            <fieldset class="form-section" id="checkout-payment" tabindex="-1">{payment(checkout)}</fieldset>
            {note(checkout)}
            {gift_message(checkout)}
            {agreement(checkout)}
            <p class="notice" data-kind="warn" role="alert" id="checkout-unsent" hidden>{words.t("checkout-unsent")}</p>
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
                error=checkout.fault(PHONE)
                autocomplete="tel"
                maxlength=40
                checked=true
                optional=Some(words.t("account-optional"))
            />
        }
    })
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
            {buttons(shop, "/checkout")}
        }
    })
}

impl Checkout {
    /// Whether nothing is left to pay.
    fn is_settled(&self) -> bool {
        let total = self.priced.estimate.quote.grand_total();
        self.tender.due(&total).is_zero()
    }

    /// Whether it costs nothing.
    fn is_free(&self) -> bool {
        self.priced.estimate.quote.grand_total().is_zero()
    }

    /// What is wrong with a field.
    fn fault(&self, name: &str) -> Option<String> {
        faults::of(&self.shop.words, self.draft.error(), name)
    }

    /// What stands in a field: what was typed, else what is known.
    fn typed(&self, name: &str) -> String {
        self.draft.value(name, self.known.get(name))
    }
}

/// The button, whose words say whether ordering obliges to pay, and how much.
pub(super) fn submit(checkout: &Checkout) -> impl IntoView + use<> {
    let words = &checkout.shop.words;
    let text = if checkout.is_free() {
        words.t("checkout-order-free")
    } else if checkout.is_settled() {
        words.t("checkout-order-by-gift-card")
    } else {
        words.with("checkout-order", [("total", due(checkout).into())])
    };
    view! { <button class="button" data-kind="primary" data-size="large" data-wide>{text}</button> }
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

/// What is left to pay, in one amount.
pub(super) fn due(checkout: &Checkout) -> String {
    let total = checkout.priced.estimate.quote.grand_total();
    checkout.shop.money(&checkout.tender.due(&total))
}

/// What is bought and what it comes to.
pub(super) fn summary(checkout: &Checkout) -> impl IntoView + use<> {
    let (cart, tender) = (&checkout.cart, &checkout.tender);
    let shares = tender.paying();
    let shares: Vec<_> = shares
        .map(|share| (share.code_end.clone(), share.amount))
        .collect();
    let total = checkout.priced.estimate.quote.grand_total();
    view! {
        {lines(cart, Place::Checkout)}
        {told(cart, Place::Checkout)}
        {cart.totals.clone().map(|text| view! { <Totals text=text/> })}
        {paid_by_cards(&checkout.shop, &shares, &tender.due(&total))}
    }
}

/// Where a code is typed.
pub(super) fn code(checkout: &Checkout) -> impl IntoView + use<> {
    code_form(&checkout.cart, Place::Checkout)
}
