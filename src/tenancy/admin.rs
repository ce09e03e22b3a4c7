//! The merchant's settings of the store: who it is, how it looks, where it is found.

pub mod details;
pub mod domains;
pub mod languages;
pub mod payment;
pub mod pictures;
pub mod policies;
mod store;
pub mod theme;
