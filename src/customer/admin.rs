//! The merchant's side of customers: the list, and one customer's record.

pub mod detail;
pub mod list;
mod orders;

pub use detail::groups_form;
pub use orders::orders_table;
