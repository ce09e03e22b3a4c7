//! What the buyer can do next, and what happens without them.

use leptos::prelude::*;

use super::{card, transfer};
use crate::order::store::OrderDetail;
use crate::order::{FulfillmentState, OrderState, PaymentState, WEB};
use crate::payment::PaymentMethod;
use crate::tenancy::PageKind;
use crate::web::Shop;

/// What happens next; nothing once nothing does.
pub(super) fn step(shop: &Shop, order: &OrderDetail) -> Option<impl IntoView + use<>> {
    let text = text(shop, order)?;
    let words = &shop.words;
    Some(view! {
        <section class="stack" data-gap="3">
            <h2>{words.t("order-next")}</h2>
            <p>{text}</p>
        </section>
    })
}

fn text(shop: &Shop, order: &OrderDetail) -> Option<String> {
    let words = &shop.words;
    let amount = || shop.money(&order.due);
    if order.payment_state.is_owed_back(order.state) {
        let owed = shop.money(&order.balance());
        return Some(words.with("order-next-refund", [("amount", owed.into())]));
    }
    if order.state != OrderState::Open {
        return None;
    }
    if let Some(key) = card::next(order) {
        return Some(words.t(key));
    }
    if transfer::is_due(order) {
        return Some(words.t("order-next-transfer"));
    }
    let owed_at_the_door = order.payment_method == PaymentMethod::CashOnDelivery
        && order.payment_state == PaymentState::Unpaid;
    match order.fulfilment_state {
        FulfillmentState::Open | FulfillmentState::PartlyShipped => {
            Some(words.t("order-next-pack"))
        }
        FulfillmentState::Shipped if owed_at_the_door => {
            Some(words.with("order-next-cash", [("amount", amount().into())]))
        }
        FulfillmentState::Shipped => Some(words.t("order-next-arrive")),
        FulfillmentState::Delivered => None,
    }
}

/// The way to an account, for guests. Nobody gets one by the order's link alone: it goes to whoever reads the
/// order's mail.
pub(super) fn account(
    shop: &Shop,
    order: &OrderDetail,
    is_signed_in: bool,
) -> Option<impl IntoView + use<>> {
    let is_guests = !is_signed_in && !order.email.is_empty() && order.channel == WEB;
    if !is_guests {
        return None;
    }
    let words = &shop.words;
    let action = shop.href(&format!("/orders/{}/account", order.access_token));
    let text = words.with(
        "order-account-text",
        [("email", order.email.clone().into())],
    );
    Some(view! {
        <section class="stack screen-only" data-gap="3">
            <h2>{words.t("order-account")}</h2>
            <p>{text}</p>
            <form method="post" action=action>
                <button class="button">{words.t("account-register")}</button>
            </form>
        </section>
    })
}

/// Where questions go, and how things come back.
pub(super) fn help(shop: &Shop) -> impl IntoView + use<> {
    let words = &shop.words;
    let mail = shop.settings().email.as_ref().map(|email| {
        let href = ["mailto:", email.as_str()].concat();
        view! { <li><a href=href>{email.as_str().to_owned()}</a></li> }
    });
    let pages: Vec<_> = [PageKind::Returns, PageKind::Withdrawal]
        .into_iter()
        .map(|kind| {
            let name = words.t(&format!("page-{}", kind.slug()));
            view! { <li><a href=shop.href(&kind.path())>{name}</a></li> }
        })
        .collect();
    view! {
        <section class="stack screen-only" data-gap="3">
            <h2>{words.t("order-help")}</h2>
            <p>{words.t("order-help-text")}</p>
            <ul class="cluster link-list" data-gap="4">{mail} {pages}</ul>
        </section>
    }
}

/// The same goods once more, while the shop knows any of them, and the page on paper.
pub(super) fn doors(shop: &Shop, order: &OrderDetail) -> impl IntoView + use<> {
    let words = &shop.words;
    let again = order
        .lines
        .iter()
        .any(|line| line.variant.is_some())
        .then(|| {
            let action = shop.href(&format!("/orders/{}/again", order.access_token));
            view! {
                <form method="post" action=action>
                    <button class="button" data-wide="">{words.t("order-again")}</button>
                </form>
            }
        });
    view! {
        <div class="order-doors screen-only">
            {again}
            <button class="button" type="button" data-kind="link" data-print="" hidden>
                {words.t("order-print")}
            </button>
        </div>
    }
}
