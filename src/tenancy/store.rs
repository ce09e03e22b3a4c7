//! SQL of the registry of tenants and of each shop's store row.

pub(super) mod domains;
mod shop;
mod tenants;

pub use shop::*;
pub use tenants::*;
