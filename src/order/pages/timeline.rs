//! Where an order is: what happened, and what is still to come.

use leptos::prelude::*;
use serde_json::Value;

use crate::order::actions::CancelReason;
use crate::order::store::{OrderDetail, OrderEvent};
use crate::order::{EventKind, FulfillmentState, OrderState, PaymentState, TrackingUrl};
use crate::payment::PaymentMethod;
use crate::web::Shop;

/// The timeline as the buyer sees it: without the staff's comments.
pub fn timeline(shop: &Shop, order: &OrderDetail) -> impl IntoView + use<> {
    let happened: Vec<_> = order
        .events
        .iter()
        .filter(|event| !is_of_staff(event.kind))
        .collect();
    let last = happened.len().saturating_sub(1);
    let done: Vec<_> = happened
        .into_iter()
        .enumerate()
        .map(|(index, event)| entry(shop, order, event, index == last))
        .collect();
    let next: Vec<_> = to_come(order)
        .into_iter()
        .map(|kind| {
            let words = shop.words.t(&format!("order-event-{}", kind.word()));
            view! { <li data-state="next"><strong>{words}</strong></li> }
        })
        .collect();
    view! { <ol class="timeline">{done} {next}</ol> }
}

/// What buyers are not told.
fn is_of_staff(kind: EventKind) -> bool {
    matches!(
        kind,
        EventKind::Comment
            | EventKind::Unclear
            | EventKind::Approved
            | EventKind::DocumentShown
            | EventKind::Disputed
            | EventKind::DisputeWon
            | EventKind::DisputeLost
    )
}

fn entry(shop: &Shop, order: &OrderDetail, event: &OrderEvent, is_last: bool) -> AnyView {
    let words = &shop.words;
    let state = match event.kind {
        EventKind::Cancelled => "cancelled",
        _ if is_last => "current",
        _ => "done",
    };
    if event.kind == EventKind::Paid && order.payment_method == PaymentMethod::Nothing {
        let name = words.t(order.payment_method.word());
        return view! { <li data-state=state><strong>{name}</strong> {shop.time(event.at)}</li> }
            .into_any();
    }
    let parcel = event.data.get("parcel").and_then(Value::as_i64);
    let name = match parcel.filter(|_| order.parcels.len() > 1) {
        Some(number) => words.with(
            &format!("order-event-{}-parcel", event.kind.name()),
            [("number", number.into())],
        ),
        None => words.t(&format!("order-event-{}", event.kind.word())),
    };
    view! {
        <li data-state=state>
            <strong>{name}</strong>
            {shop.time(event.at)}
            {tracking(shop, event)}
            {reason(shop, event)}
            {amount(shop, order, event)}
        </li>
    }
    .into_any()
}

fn tracking(shop: &Shop, event: &OrderEvent) -> Option<impl IntoView + use<>> {
    let text = |name: &str| {
        event
            .data
            .get(name)
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    };
    let carrier = [text("carrier"), text("tracking_number")].join(" ");
    let carrier = carrier.trim().to_owned();
    let link = TrackingUrl::parse(&text("tracking_url")).ok();
    if carrier.is_empty() && link.is_none() {
        return None;
    }
    let words = shop.words.t("order-track");
    Some(view! {
        <p>
            {carrier} " "
            {link.map(|link| {
                view! { <a href=link.as_str().to_owned() rel="noreferrer noopener">{words}</a> }
            })}
        </p>
    })
}

fn reason(shop: &Shop, event: &OrderEvent) -> Option<impl IntoView + use<>> {
    if event.kind != EventKind::Cancelled {
        return None;
    }
    let reason = event.data.get("reason").and_then(Value::as_str)?;
    let text = match reason {
        CancelReason::UNPAID => shop.words.t("order-cancelled-unpaid"),
        CancelReason::REFUSED => shop.words.t("order-cancelled-refused"),
        reason => reason.to_owned(),
    };
    Some(view! { <p>{text}</p> })
}

/// How much went back.
fn amount(shop: &Shop, order: &OrderDetail, event: &OrderEvent) -> Option<impl IntoView + use<>> {
    let amount = event.amount(order)?;
    let amount = shop.money(&amount);
    Some(view! { <p>{amount}</p> })
}

/// The steps that an open order has before it.
fn to_come(order: &OrderDetail) -> Vec<EventKind> {
    if order.state != OrderState::Open {
        return Vec::new();
    }
    let mut next = Vec::new();
    let at_the_door = order.payment_method == PaymentMethod::CashOnDelivery;
    let paid = (order.payment_state == PaymentState::Unpaid).then_some(EventKind::Paid);
    next.extend(paid.filter(|_| !at_the_door));
    if order.lines.iter().any(|line| line.packed < line.quantity) {
        next.push(EventKind::Packed);
    }
    if matches!(
        order.fulfilment_state,
        FulfillmentState::Open | FulfillmentState::PartlyShipped
    ) {
        next.push(EventKind::Shipped);
    }
    if order.fulfilment_state != FulfillmentState::Delivered {
        next.push(EventKind::Delivered);
    }
    next.extend(paid.filter(|_| at_the_door));
    next
}
