//! What accounts add to the frame of the shop's pages.

use leptos::prelude::*;

use crate::storefront::{MenuLink, MenuPlace, Visitor};
use crate::ui::{Icon, IconName};
use crate::web::Shop;

/// The account's place in the shop's menu.
pub const MENU: MenuLink = MenuLink {
    path: "/account",
    words: "frame-account",
    place: MenuPlace::Own,
};

/// The way to the account, or to signing in.
pub fn header_action(shop: &Shop, visitor: &Visitor) -> AnyView {
    let (path, words) = if visitor.is_signed_in {
        ("/account", "frame-account")
    } else {
        ("/account/sign-in", "frame-sign-in")
    };
    view! {
        <a class="site-action" href=shop.href(path)>
            <Icon name=IconName::Account/>
            <span class="visually-hidden">{shop.words.t(words)}</span>
        </a>
    }
    .into_any()
}
