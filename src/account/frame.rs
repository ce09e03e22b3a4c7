//! What accounts add to the frame of the shop's pages.

use leptos::prelude::*;

use crate::storefront::Visitor;
use crate::ui::{Icon, IconName};
use crate::web::Shop;

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
