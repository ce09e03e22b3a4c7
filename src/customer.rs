//! Customers: who bought, from the first order on.

pub mod store;
