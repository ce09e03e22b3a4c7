//! What the shop's numbers say.

pub mod dashboard;
pub mod left_carts;
mod store;
