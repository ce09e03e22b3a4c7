//! What the cart adds to the frame of the shop's pages.

use leptos::prelude::*;

use super::KeptPage;
use crate::storefront::Visitor;
use crate::ui::{Icon, IconName};
use crate::web::Shop;

/// The way to the cart, with the number of units in it.
pub fn header_action(shop: &Shop, visitor: &Visitor) -> AnyView {
    view! {
        <KeptPage count=shop.href("/cart/count")/>
        <a class="site-action" href=shop.href("/cart")>
            <Icon name=IconName::Cart/>
            <span class="visually-hidden">{shop.words.t("frame-cart")}</span>
            <span class="cart-count" data-count=visitor.units>{visitor.units}</span>
        </a>
    }
    .into_any()
}
