//! What the shop's numbers say.

pub mod dashboard;
mod store;
