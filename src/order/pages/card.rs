//! Paying at a provider, by card or at PayPal, while the order waits for it.

use leptos::prelude::*;

use crate::order::card::METHOD;
use crate::order::store::OrderDetail;
use crate::order::{OrderState, PaymentState};
use crate::payment::PaymentMethod;
use crate::payment::store::AttemptState;
use crate::web::Shop;

/// Whether the order waits for its provider.
pub(super) fn is_due(order: &OrderDetail) -> bool {
    order.payment_method.provider().is_some()
        && order.payment_state == PaymentState::Unpaid
        && order.state == OrderState::Open
}

/// What happens next with it, in the key of its words.
pub(super) fn next(order: &OrderDetail) -> Option<&'static str> {
    let has = |state: AttemptState| order.attempts.iter().any(|attempt| attempt.state == state);
    if !is_due(order) {
        None
    } else if has(AttemptState::Unclear) {
        Some("order-card-unclear")
    } else if has(AttemptState::Processing) {
        Some(sayings(order.payment_method).processing)
    } else {
        Some(sayings(order.payment_method).due)
    }
}

/// The keys of what is said of a way of paying.
struct Sayings {
    title: &'static str,
    pay: &'static str,
    due: &'static str,
    again: &'static str,
    processing: &'static str,
}

fn sayings(method: PaymentMethod) -> Sayings {
    if method == PaymentMethod::PayPal {
        Sayings {
            title: "order-paypal",
            pay: "order-paypal-pay",
            due: "order-paypal-due",
            again: "order-paypal-again",
            processing: "order-paypal-processing",
        }
    } else {
        Sayings {
            title: "order-card",
            pay: "order-card-pay",
            due: "order-card-due",
            again: "order-card-again",
            processing: "order-card-processing",
        }
    }
}

/// The button that leads to the provider, with the time there is for it, and those to other ones; nothing once it is
/// paid, or while nobody knows.
pub(super) fn payment(
    shop: &Shop,
    order: &OrderDetail,
    other_ways: &[PaymentMethod],
) -> Option<impl IntoView + use<>> {
    let own = sayings(order.payment_method);
    if next(order) != Some(own.due) {
        return None;
    }
    let words = &shop.words;
    let action = shop.href(&format!("/orders/{}/payment", order.access_token));
    let amount = shop.money(&order.due);
    let others: Vec<_> = other_ways
        .iter()
        .map(|method| {
            let pay = sayings(*method).pay;
            let button = words.with(pay, [("amount", amount.clone().into())]);
            view! {
                <form method="post" action=action.clone()>
                    <input type="hidden" name=METHOD value=method.name()/>
                    <button class="button" data-wide>{button}</button>
                </form>
            }
        })
        .collect();
    let button = words.with(own.pay, [("amount", amount.into())]);
    let until = order.expires_at.map(|at| {
        let until = words.with("order-card-until", [("time", shop.moment(at).into())]);
        view! { <p class="small soft">{until}</p> }
    });
    let again = order
        .attempts
        .iter()
        .any(|attempt| attempt.state == AttemptState::Ended);
    let again = again.then(|| view! { <p>{words.t(own.again)}</p> });
    Some(view! {
        <section class="card stack screen-only" data-gap="4" id="payment">
            <h2>{words.t(own.title)}</h2>
            {again}
            <form method="post" action=action>
                <button class="button" data-kind="primary" data-size="large" data-wide>{button}</button>
            </form>
            {others}
            {until}
        </section>
    })
}
