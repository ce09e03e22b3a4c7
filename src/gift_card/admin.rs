//! The merchant's pages of gift cards: all of them, one with its ledger, and making more.

mod detail;
mod list;
mod making;

pub use detail::{disable, set_expiry, show as detail};
pub use list::show as list;
pub use making::{make, show as new};

use leptos::prelude::*;

use super::GiftCardState;
use crate::admin::NavigationItem;
use crate::admin::parts::StateBadge;
use crate::core::GiftCardId;
use crate::identity::{Right, Staff};
use crate::ui::IconName;

/// Where the pages live.
const PATH: &str = "/admin/gift-cards";

/// Gift cards.
pub const NAVIGATION: NavigationItem = NavigationItem {
    path: PATH,
    words: "gift-cards",
    icon: IconName::Receipt,
    right: Right::ManageGiftCards,
    count: None,
};

fn page_of(card: GiftCardId) -> String {
    format!("{PATH}/{card}")
}

fn badge(staff: &Staff, state: GiftCardState) -> impl IntoView + use<> {
    let kind = match state {
        GiftCardState::Active => "success",
        GiftCardState::Spent => "plain",
        GiftCardState::Expired => "warn",
        GiftCardState::Disabled => "danger",
    };
    let text = staff
        .shop
        .words
        .t(&format!("gift-card-state-{}", state.name()));
    view! { <StateBadge kind text/> }
}
