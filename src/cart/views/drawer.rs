//! The drawer around the lines.

use leptos::prelude::*;

use crate::cart::CartDrawer;
use crate::ui::{Icon, IconName};
use crate::web::Shop;
use crate::words::Words;

/// The drawer, still closed. What is in `data-part="content"` is replaced by each answer to `/cart/drawer`;
/// the region beside it stays, so that what it says is heard.
pub fn drawer(shop: &Shop) -> impl IntoView + use<> {
    let words = &shop.words;
    view! {
        <dialog class="drawer" aria-labelledby="cart-title">
            <div class="drawer-content" data-part="content">{drawer_head(words, None)}</div>
            <div
                class="notice"
                data-kind="warn"
                role="alert"
                hidden
                data-part="trouble"
                data-unreachable=words.t("cart-unreachable")
                data-failed=words.t("error-wire-other")
            >
                <p></p>
                <button type="button" class="button" data-size="small">{words.t("cart-try-again")}</button>
            </div>
            <p class="visually-hidden" role="status" data-part="said" data-added=words.t("cart-said-added")></p>
        </dialog>
        <CartDrawer fragment=shop.href("/cart/drawer")/>
    }
}

/// The drawer's heading; with the units in the cart and what to say of it, once they are known.
pub fn drawer_head(words: &Words, known: Option<(u32, String)>) -> impl IntoView + use<> {
    let (units, now) = known.unzip();
    view! {
        <header class="dialog-head" data-units=units data-now=now>
            <h2 id="cart-title" tabindex="-1">{words.t("cart-title")}</h2>
            <form method="dialog">
                <button class="button" data-kind="quiet" data-icon id="cart-close" aria-label=words.t("cart-close")>
                    <Icon name=IconName::Close/>
                </button>
            </form>
        </header>
    }
}
