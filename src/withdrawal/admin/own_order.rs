//! What the merchant's page of an order says of withdrawals from it.

use futures::future::BoxFuture;
use leptos::prelude::*;

use super::{badge, goods, handled_button};
use crate::db::TenantTx;
use crate::identity::Staff;
use crate::order::store::OrderDetail;
use crate::storefront::Draw;
use crate::web::Failure;
use crate::withdrawal::period::Period;
use crate::withdrawal::store::{self, Withdrawal};

/// Who withdrew, when and from what.
pub fn for_merchant<'a>(
    staff: &'a Staff,
    tx: &'a mut TenantTx,
    order: &'a OrderDetail,
) -> BoxFuture<'a, Result<Option<Draw>, Failure>> {
    Box::pin(async move {
        let made = store::of_order(tx, order.id).await?;
        if made.is_empty() {
            return Ok(None);
        }
        let (staff, order) = (staff.clone(), order.clone());
        Ok(Some(Box::new(move || {
            let cards: Vec<_> = made.iter().map(|made| card(&staff, &order, made)).collect();
            view! { {cards} }.into_any()
        }) as Draw))
    })
}

fn card(staff: &Staff, order: &OrderDetail, made: &Withdrawal) -> impl IntoView + use<> {
    let (shop, words) = (&staff.shop, &staff.shop.words);
    let goods: Vec<_> = goods(staff, made)
        .into_iter()
        .map(|text| view! { <li class="request-words">{text}</li> })
        .collect();
    let door = if made.is_recognized {
        words.t("withdrawals-recognized")
    } else {
        words.t("withdrawals-typed")
    };
    let period = Period::of(order, shop.settings(), made.received_at);
    let late = matches!(period, Period::Over(_))
        .then(|| view! { <p><strong>{words.t("withdrawals-late")}</strong></p> });
    let handled = made.handled_at.map(|at| {
        let by = made.handled_by.as_ref().map(|by| format!(" · {by}"));
        view! { <p class="small soft">{words.t("withdrawals-state-handled")} " · " {shop.time(at)} {by}</p> }
    });
    view! {
        <section class="card stack" data-gap="3">
            <header class="card-head"><h2>{words.t("withdrawals-one")}</h2> {badge(staff, made)}</header>
            <dl class="facts">
                <div><dt>{words.t("withdrawal-name")}</dt><dd>{staff.note(&made.name, "")}</dd></div>
                <div><dt>{words.t("withdrawal-email")}</dt><dd>{staff.email(&made.email)}</dd></div>
                <div><dt>{words.t("withdrawal-received-at")}</dt><dd>{shop.time(made.received_at)}</dd></div>
                <div><dt>{words.t("withdrawal-goods")}</dt><dd><ul>{goods}</ul></dd></div>
            </dl>
            {late}
            <p class="small soft">{door}</p>
            {handled}
            {handled_button(staff, made)}
        </section>
    }
}
