//! Paying by card, while the order waits for it.

use leptos::prelude::*;

use crate::order::store::OrderDetail;
use crate::order::{OrderState, PaymentState};
use crate::payment::PaymentMethod;
use crate::payment::store::AttemptState;
use crate::web::Shop;

/// Whether the order waits for its card.
pub(super) fn is_due(order: &OrderDetail) -> bool {
    order.payment_method == PaymentMethod::CardOnline
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
        Some("order-card-processing")
    } else {
        Some("order-card-due")
    }
}

/// The button that leads to the card, with the time there is for it; nothing once it is paid, or while nobody knows.
pub(super) fn payment(shop: &Shop, order: &OrderDetail) -> Option<impl IntoView + use<>> {
    if next(order) != Some("order-card-due") {
        return None;
    }
    let words = &shop.words;
    let action = shop.href(&format!("/orders/{}/payment", order.access_token));
    let amount = shop.money(&order.due);
    let button = words.with("order-card-pay", [("amount", amount.into())]);
    let until = order.expires_at.map(|at| {
        let until = words.with("order-card-until", [("time", shop.moment(at).into())]);
        view! { <p class="small soft">{until}</p> }
    });
    let again = order
        .attempts
        .iter()
        .any(|attempt| attempt.state == AttemptState::Ended);
    let again = again.then(|| view! { <p>{words.t("order-card-again")}</p> });
    Some(view! {
        <section class="card stack screen-only" data-gap="4" id="payment">
            <h2>{words.t("order-card")}</h2>
            {again}
            <form method="post" action=action>
                <button class="button" data-kind="primary" data-size="large" data-wide>{button}</button>
            </form>
            {until}
        </section>
    })
}
