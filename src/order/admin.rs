//! The merchant's side of orders: the list, an order with everything that can be done to it, the
//! packing slip.

pub mod api;
pub mod detail;
pub mod document;
pub mod holds;
pub mod list;
pub mod locked;
pub mod slip;
pub(crate) mod words;

use futures::future::BoxFuture;

use crate::admin::NavigationItem;
use crate::core::OrderId;
use crate::db::TenantTx;
use crate::identity::Right;
use crate::ui::IconName;
use crate::web::Failure;

fn open_orders(tx: &mut TenantTx) -> BoxFuture<'_, sqlx::Result<i64>> {
    Box::pin(super::store::open_orders(tx))
}

/// Orders, with how many wait to be packed.
pub const NAVIGATION: NavigationItem = NavigationItem {
    path: "/admin/orders",
    words: "admin-orders",
    icon: IconName::Orders,
    right: Right::SeeOrders,
    count: Some(open_orders),
};

/// The id in an address; what is none names no order.
fn order_id(text: &str) -> Result<OrderId, Failure> {
    OrderId::parse(text).map_err(|_| Failure::NotFound)
}
