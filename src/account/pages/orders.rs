//! `/account`: the shopper's orders.

use axum::extract::Query;
use leptos::prelude::*;
use serde::Deserialize;

use super::section::{Section, section};
use crate::account::store::{self, OwnOrder};
use crate::customer::signed_in;
use crate::order::OrderState;
use crate::order::admin::words as states;
use crate::ui::{LiveNotes, LiveRegion, SelectField};
use crate::web::{Outcome, Shop};

/// Which orders are wanted.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wish {
    /// The word of a state; all where it is none.
    state: String,
    /// Part of a number.
    number: String,
}

impl Wish {
    fn state(&self) -> Option<OrderState> {
        OrderState::parse(&self.state)
    }

    fn number(&self) -> &str {
        self.number.trim().trim_start_matches('#').trim()
    }

    fn is_any(&self) -> bool {
        self.state().is_none() && self.number().is_empty()
    }
}

/// `GET /account`
pub async fn show(shop: Shop, Query(wish): Query<Wish>) -> Outcome {
    let mut tx = shop.begin().await?;
    let shopper = signed_in(&shop, &mut tx).await?;
    let (state, number) = (wish.state(), wish.number());
    let orders = store::orders(&mut tx, shopper.account, state, number).await?;
    let inner = shop.clone();
    section(&shop, tx, shopper, Section::Orders, move || {
        view(&inner, &wish, &orders)
    })
    .await
}

fn view(shop: &Shop, wish: &Wish, orders: &[OwnOrder]) -> impl IntoView + use<> {
    let words = &shop.words;
    let has_none = orders.is_empty() && wish.is_any();
    let filter = (!has_none).then(|| filter(shop, wish));
    let said = words.with("account-orders-found", [("count", orders.len().into())]);
    let list = if orders.is_empty() {
        let none = if has_none {
            "account-no-orders"
        } else {
            "account-no-such-orders"
        };
        view! { <p class="soft">{words.t(none)}</p> }.into_any()
    } else {
        let rows: Vec<_> = orders.iter().map(|order| row(shop, order)).collect();
        view! { <ul class="order-list">{rows}</ul> }.into_any()
    };
    view! {
        <section class="stack" data-gap="4">
            <h2 tabindex="-1" data-live-heading="">{words.t("account-orders")}</h2>
            {filter}
            <LiveNotes
                unreachable=words.t("cart-unreachable")
                failed=words.t("error-wire-other")
                again=words.t("cart-try-again")
            />
            <div id="order-list" data-live-part="" data-said=said>{list}</div>
            <p><a href=shop.href("/account/discount")>{words.t("request-title")}</a></p>
            <LiveRegion/>
        </section>
    }
}

fn filter(shop: &Shop, wish: &Wish) -> impl IntoView + use<> {
    let words = &shop.words;
    let mut options = vec![(String::new(), words.t("admin-orders-all"))];
    options.extend(OrderState::ALL.iter().map(|state| {
        let name = state.name();
        (
            name.to_owned(),
            words.t(&format!("admin-order-state-{name}")),
        )
    }));
    let number = wish.number().to_owned();
    view! {
        <form class="order-filter" method="get" action=shop.href("/account") data-live-form="">
            <SelectField
                name="state"
                label=words.t("account-order-state")
                options
                value=wish.state().map_or("", OrderState::name)
            />
            <div class="field">
                <label for="number">{words.t("account-order-number")}</label>
                <input id="number" name="number" type="search" inputmode="numeric" maxlength="20" value=number/>
            </div>
            <button class="button">{words.t("account-order-find")}</button>
        </form>
    }
}

fn row(shop: &Shop, order: &OwnOrder) -> impl IntoView + use<> {
    let words = &shop.words;
    let href = shop.href(&format!("/orders/{}", order.access_token));
    let again = format!("{href}/again");
    let number = || [("number", order.number.to_string().into())];
    let state = if order.state == OrderState::Cancelled {
        let owed = order.payment_state.is_owed_back(order.state);
        let owed = owed.then(|| states::money_badge(order.state, order.payment_state, words));
        view! { {states::state_badge(order.state, words)} {owed} }.into_any()
    } else {
        view! {
            {states::payment_badge(order.payment_state, words)}
            {states::fulfilment_badge(order.fulfilment_state, words)}
        }
        .into_any()
    };
    view! {
        <li>
            <a href=href>{words.with("account-order", number())}</a>
            <span class="small soft">{shop.day(order.placed_at)}</span>
            <span class="cluster" data-gap="2">{state}</span>
            <span class="number">{shop.money(&order.grand_total)}</span>
            <form method="post" action=again>
                <button class="button" data-kind="link" data-size="small">
                    {words.t("order-again")}
                    <span class="visually-hidden">" " {words.with("account-order", number())}</span>
                </button>
            </form>
        </li>
    }
}
