//! What the wishlist adds to the frame of the shop's pages.

use leptos::prelude::*;

use super::PATH;
use crate::storefront::{MenuLink, MenuPlace, Visitor};
use crate::ui::{Icon, IconName};
use crate::web::Shop;

/// The list's place in the shop's menu.
pub const MENU: MenuLink = MenuLink {
    path: PATH,
    words: "wishlist-title",
    place: MenuPlace::Own,
};

/// The way to the list, where there is room for it; elsewhere the menu leads there.
pub fn header_action(shop: &Shop, _: &Visitor) -> AnyView {
    view! {
        <a class="site-action" href=shop.href(PATH) data-wide="">
            <Icon name=IconName::Heart/>
            <span class="visually-hidden">{shop.words.t("wishlist-title")}</span>
        </a>
    }
    .into_any()
}
