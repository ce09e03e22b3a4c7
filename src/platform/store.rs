//! SQL of the platform's own tables and of each shop's store row.

pub(super) mod domains;
pub(super) mod operators;
pub(super) mod settings;
mod shop;
pub(super) mod sign_ups;
mod tenants;

pub use shop::*;
pub use tenants::*;
