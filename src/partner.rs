//! Influencers and affiliates: their links and codes, the orders that they are credited with, and
//! the report that each may open.
//!
//! Invariants: looking at a link credits nobody, following it does; an order has one partner at
//! most, the one met last; a partner never learns who bought.

pub mod admin;
mod credit;
mod kind;
pub mod link;
pub mod report;
pub mod store;

pub use credit::{CREDIT_DAYS, Credit, credit};
pub use kind::PartnerKind;

use crate::admin::NavigationItem;
use crate::identity::Right;
use crate::ui::IconName;

/// Influencers and affiliates.
pub const NAVIGATION: NavigationItem = NavigationItem {
    path: "/admin/partners",
    words: "admin-partners",
    icon: IconName::People,
    right: Right::EditPromotions,
    count: None,
};

/// The address of a partner's link within the shop.
#[must_use]
pub fn link_of(slug: &str) -> String {
    format!("/r/{slug}")
}

/// The address of the report that a partner may open.
#[must_use]
pub fn report_of(token: &str) -> String {
    format!("/partners/{token}")
}
