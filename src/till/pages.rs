//! The pages of the till.

mod codes;
mod lines;
pub mod order;
mod reasons;
pub mod receipt;
pub mod sale;
mod side;
