//! The merchant's side of customers: the list, and one customer's record.

pub mod detail;
pub mod list;
mod orders;
pub mod own_data;
pub mod store;

pub use detail::groups_form;
pub use orders::orders_table;

use crate::admin::NavigationItem;
use crate::identity::Right;
use crate::ui::IconName;

/// Customers and segments.
pub const NAVIGATION: NavigationItem = NavigationItem {
    path: "/admin/customers",
    words: "admin-customers",
    icon: IconName::People,
    right: Right::SeeCustomers,
    count: None,
};
