//! How the order is paid.

use leptos::prelude::*;

use crate::checkout::form::PAYMENT;
use crate::checkout::pages::Checkout;
use crate::payment::PaymentMethod;

/// The ways of paying, or that there is nothing to pay. A promotion may hang on the way of paying that the
/// total was calculated with, so that one is sent along.
pub(in crate::checkout) fn payment(checkout: &Checkout) -> AnyView {
    let shop = &checkout.shop;
    let words = &shop.words;
    let offered = checkout.offered();
    let at_no_door = (offered.len() < PaymentMethod::offered(shop.settings()).len())
        .then(|| words.t("checkout-gift-cards-no-cash"));
    let chosen = checkout.payment();
    if checkout.is_settled() {
        let key = if checkout.is_free() {
            "checkout-nothing-to-pay"
        } else {
            "checkout-paid-by-gift-card"
        };
        return view! {
            <legend>{words.t("checkout-payment")}</legend>
            <p>{words.t(key)}</p>
            <input type="hidden" name=PAYMENT value=chosen/>
        }
        .into_any();
    }
    let days = shop.settings().transfer_days(checkout.proven);
    let fault = checkout.fault(PAYMENT);
    let choices: Vec<_> = offered
        .into_iter()
        .map(|method| {
            let hint = match method {
                PaymentMethod::BankTransfer => {
                    words.with("checkout-bank-transfer-hint", [("days", days.into())])
                }
                PaymentMethod::CardOnline => words.t("checkout-card-hint"),
                PaymentMethod::PayPal => words.t("checkout-paypal-hint"),
                PaymentMethod::CashOnDelivery => words.t("checkout-cash-on-delivery-hint"),
                PaymentMethod::Cash
                | PaymentMethod::Card
                | PaymentMethod::GiftCard
                | PaymentMethod::Nothing => String::new(),
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
        {at_no_door.map(|text| view! { <p class="small soft">{text}</p> })}
    }
    .into_any()
}

impl Checkout {
    /// The way of paying that is chosen, the first one while nobody chose; empty where none is offered.
    fn payment(&self) -> String {
        let offered = self.offered();
        let first = offered.first().map_or("", |method| method.name());
        let chosen = self.draft.value(PAYMENT, first);
        if offered.iter().any(|method| method.name() == chosen) {
            chosen
        } else {
            first.to_owned()
        }
    }

    /// The ways of paying; nobody waits at a door with a gift card.
    fn offered(&self) -> Vec<PaymentMethod> {
        let mut offered = PaymentMethod::offered(self.shop.settings());
        if self.priced.cart.has_gift_cards() {
            offered.retain(|method| *method != PaymentMethod::CashOnDelivery);
        }
        offered
    }

    /// Whether nothing is sent before money has come.
    pub(super) fn waits_for_payment(&self) -> bool {
        !self.is_settled() && self.payment() == PaymentMethod::BankTransfer.name()
    }
}
