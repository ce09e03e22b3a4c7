//! States in words and colors.

use leptos::prelude::*;

use crate::admin::parts::StateBadge;
use crate::order::{EventKind, FulfillmentState, OrderState, ParcelState, PaymentState};
use crate::words::Words;

macro_rules! state_words {
    ($($name:ident, $badge:ident, $state:ty, $key:literal, $kind:expr;)*) => {$(
        pub(crate) fn $name(state: $state, words: &Words) -> String {
            words.t(&format!(concat!("admin-order-", $key, "-{}"), state.name().replace('_', "-")))
        }

        pub(crate) fn $badge(state: $state, words: &Words) -> impl IntoView + use<> {
            let kind: fn($state) -> &'static str = $kind;
            view! { <StateBadge kind=kind(state) text=$name(state, words)/> }
        }
    )*};
}

state_words! {
    state, state_badge, OrderState, "state", |state| match state {
        OrderState::Open => "info",
        OrderState::Completed => "success",
        OrderState::Cancelled => "danger",
    };
    payment, payment_badge, PaymentState, "payment", |state| match state {
        PaymentState::Unpaid => "warn",
        PaymentState::Authorized => "info",
        PaymentState::Paid => "success",
        PaymentState::PartlyRefunded | PaymentState::Refunded | PaymentState::Voided => "plain",
    };
    fulfilment, fulfilment_badge, FulfillmentState, "fulfilment", |state| match state {
        FulfillmentState::Open => "warn",
        FulfillmentState::PartlyShipped | FulfillmentState::Shipped => "info",
        FulfillmentState::Delivered => "success",
    };
    parcel, parcel_badge, ParcelState, "parcel", |state| match state {
        ParcelState::Packed => "warn",
        ParcelState::Shipped => "info",
        ParcelState::Delivered => "success",
        ParcelState::Refused => "danger",
    };
}

/// Where the money of an order stands: what a cancelled one was paid with is owed to the buyer.
pub(crate) fn money_badge(order: OrderState, payment: PaymentState, words: &Words) -> AnyView {
    if payment.is_owed_back(order) {
        view! { <StateBadge kind="warn" text=words.t("admin-order-payment-owed-back")/> }.into_any()
    } else {
        payment_badge(payment, words).into_any()
    }
}

/// What happened, in words.
pub(super) fn event(kind: EventKind, words: &Words) -> String {
    words.t(&format!("admin-order-event-{}", kind.word()))
}
