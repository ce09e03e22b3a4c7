//! SQL of the registry of tenants and of each shop's store row.

pub(super) mod domains;
mod navigation;
mod shop;
mod tenant_list;
mod tenants;

pub use shop::*;
pub use tenant_list::*;
pub use tenants::*;
