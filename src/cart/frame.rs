//! What the cart adds to the frame of the shop's pages.

use leptos::prelude::*;

use super::islands::{CartCount, CartDrawer};
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
            <span class="cart-count" data-count=units>{units}</span>
            <CartCount/>
        </a>
        {(shop.uri.path() != "/cart").then(|| drawer(shop))}
    }
    .into_any()
}

/// The drawer, still closed.
fn drawer(shop: &Shop) -> impl IntoView + use<> {
    let shop = shop.clone();
    let words = shop.words.clone();
    view! {
        <dialog class="drawer" aria-labelledby="cart-title">
            <header class="dialog-head">
                <h2 id="cart-title" tabindex="-1">{words.t("cart-title")}</h2>
                <form method="dialog">
                    <button class="button" data-kind="quiet" data-icon id="cart-close" aria-label=words.t("cart-close")>
                        <Icon name=IconName::Close/>
                    </button>
                </form>
            </header>
            {status(&shop)}
            <div class="drawer-content" data-cart-part="region"></div>
        </dialog>
        <CartDrawer/>
    }
}

/// What was done, for those who cannot see it, and what went wrong.
pub(super) fn status(shop: &Shop) -> impl IntoView + use<> {
    let words = &shop.words;
    view! {
        <div
            class="notice"
            data-kind="warn"
            role="alert"
            hidden
            data-cart-part="trouble"
            data-unreachable=words.t("cart-unreachable")
            data-failed=words.t("error-wire-other")
        >
            <p></p>
            <button type="button" class="button" data-size="small" data-cart-again="">{words.t("cart-try-again")}</button>
        </div>
        <p class="visually-hidden" role="status" data-cart-part="said" data-added=words.t("cart-said-added")></p>
    }
}
