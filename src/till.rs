//! The till: what a shop assistant sells, redeems and hands over at the counter.
//!
//! Invariants: a sale is a cart of the member of the staff who makes it, priced by the code that prices
//! every cart and placed by the code that places every order; a code is redeemed by an order of channel
//! `till` and by nothing else; looking at the till changes nothing.

pub mod api;
mod customer;
pub mod pages;
mod payment;
mod sale;
mod scan;
mod store;

pub use sale::Sale;
pub use scan::Scanned;
pub use store::TAKE_OVER;

use crate::admin::NavigationItem;
use crate::identity::Right;
use crate::ui::IconName;

/// The sale at the counter.
pub const NAVIGATION: NavigationItem = NavigationItem {
    path: "/admin/till",
    words: "admin-till",
    icon: IconName::Scan,
    right: Right::SellAtTill,
    count: None,
};
