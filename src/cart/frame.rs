//! What the cart adds to the frame of the shop's pages.

use leptos::prelude::*;

use super::islands::{CartCount, CartDrawer, DrawerWords, TroubleWords};
use crate::storefront::Visitor;
use crate::ui::{Icon, IconName};
use crate::web::Shop;

/// The way to the cart, with the number of units in it.
pub fn header_action(shop: &Shop, visitor: &Visitor) -> AnyView {
    let units = u32::try_from(visitor.units).unwrap_or(0);
    view! {
        <a class="site-action" href=shop.href("/cart") data-cart-link="">
            <Icon name=IconName::Cart/>
            <span class="visually-hidden">{shop.words.t("frame-cart")}</span>
            <CartCount units=units/>
        </a>
        {(shop.uri.path() != "/cart").then(|| drawer(shop))}
    }
    .into_any()
}

/// The drawer, still closed.
fn drawer(shop: &Shop) -> impl IntoView + use<> {
    let words = DrawerWords {
        title: shop.words.t("cart-title"),
        close: shop.words.t("cart-close"),
    };
    view! { <CartDrawer words=words trouble=trouble(shop)/> }
}

/// What is said when the shop cannot be reached, or something of it fails.
pub(super) fn trouble(shop: &Shop) -> TroubleWords {
    TroubleWords {
        unreachable: shop.words.t("cart-unreachable"),
        failed: shop.words.t("error-wire-other"),
        again: shop.words.t("cart-try-again"),
    }
}
