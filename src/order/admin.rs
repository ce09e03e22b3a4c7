//! The merchant's side of orders: the list, an order with everything that can be done to it, the
//! packing slip.

pub mod api;
pub mod detail;
pub mod list;
pub mod slip;
pub(crate) mod words;

use crate::core::OrderId;
use crate::web::Failure;

/// The id in an address; what is none names no order.
fn order_id(text: &str) -> Result<OrderId, Failure> {
    OrderId::parse(text).map_err(|_| Failure::NotFound)
}
