//! What the page of an order says of withdrawing from it.

use futures::future::BoxFuture;
use leptos::prelude::*;

use super::form::period_in_words;
use super::goods_in_words;
use crate::db::TenantTx;
use crate::order::store::OrderDetail;
use crate::order::withdrawal_path;
use crate::storefront::Draw;
use crate::web::{Failure, Shop};
use crate::withdrawal::door::Recognized;
use crate::withdrawal::period::Period;
use crate::withdrawal::store::{self, Withdrawal};

/// Until when and where the buyer withdraws, and from what they have.
pub fn for_buyer<'a>(
    shop: &'a Shop,
    tx: &'a mut TenantTx,
    order: &'a OrderDetail,
) -> BoxFuture<'a, Result<Option<Draw>, Failure>> {
    Box::pin(async move {
        let made = store::of_order(tx, order.id).await?;
        let known = Recognized::of(shop, tx, order.clone()).await?;
        if known.period == Period::None && made.is_empty() {
            return Ok(None);
        }
        let shop = shop.clone();
        Ok(Some(
            Box::new(move || section(&shop, &known, &made).into_any()) as Draw,
        ))
    })
}

fn section(shop: &Shop, known: &Recognized, made: &[Withdrawal]) -> impl IntoView + use<> {
    let words = &shop.words;
    let is_left = known.lines().next().is_some();
    let period = is_left.then(|| view! { <p>{period_in_words(shop, known.period)}</p> });
    let button = (is_left && known.period.is_open()).then(|| {
        let href = shop.href(&withdrawal_path(&known.order.access_token));
        view! { <p><a class="button" href=href>{words.t("withdrawal-here")}</a></p> }
    });
    let made: Vec<_> = made
        .iter()
        // What others state in the order's name without its page is for the shop to judge.
        .filter(|made| made.is_recognized)
        .map(|made| {
            let goods = goods_in_words(words, made).join("; ");
            view! { <li>{shop.time(made.received_at)} " – " {goods}</li> }
        })
        .collect();
    let made = (!made.is_empty()).then(|| {
        view! {
            <p>{words.t("withdrawal-made")}</p>
            <ul>{made}</ul>
        }
    });
    view! {
        <section class="stack" data-gap="3">
            <h2>{words.t("page-withdrawal")}</h2>
            {made}
            {period}
            {button}
        </section>
    }
}
