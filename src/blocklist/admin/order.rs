//! What an order's page says of its buyer.

use futures::future::BoxFuture;
use leptos::prelude::*;

use super::PATH;
use super::list::badge;
use crate::blocklist::{Buyer, store};
use crate::core::{Email, Phone};
use crate::db::TenantTx;
use crate::identity::{Right, Staff};
use crate::order::WEB;
use crate::order::store::OrderDetail;
use crate::storefront::Draw;
use crate::web::Failure;

/// That the buyer is on the list, for who may see it.
pub fn for_merchant<'a>(
    staff: &'a Staff,
    tx: &'a mut TenantTx,
    order: &'a OrderDetail,
) -> BoxFuture<'a, Result<Option<Draw>, Failure>> {
    Box::pin(async move {
        if !staff.member.may(Right::BlockBuyers) || order.channel != WEB {
            return Ok(None);
        }
        let buyer = buyer_of(staff, order);
        let Some(entry) = store::matching(tx, &buyer).await?.into_iter().next() else {
            return Ok(None);
        };
        let shop = staff.shop.clone();
        let draw: Draw = Box::new(move || {
            let words = &shop.words;
            let href = shop.href(&format!("{PATH}/{}", entry.id));
            view! {
                <div class="notice" data-kind="warn">
                    <p>
                        <a href=href>{words.t("blocklist-buyer-listed")}</a>
                        " "
                        {badge(entry.scope, words)}
                        " "
                        {entry.reason.clone()}
                    </p>
                </div>
            }
            .into_any()
        });
        Ok(Some(draw))
    })
}

/// By what the buyer of an order is recognized.
fn buyer_of(staff: &Staff, order: &OrderDetail) -> Buyer {
    let email = Email::parse(&order.email).ok();
    let phones: Vec<_> = Phone::parse(&order.phone).ok().into_iter().collect();
    let addresses: Vec<_> = [Some(&order.address), order.billing.as_ref()]
        .into_iter()
        .flatten()
        .collect();
    let home = staff.shop.settings().country;
    Buyer::of_order(order.customer, email.as_ref(), &phones, &addresses, home)
}
