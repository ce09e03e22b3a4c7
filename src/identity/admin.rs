//! The owner's list of the staff, and each member's own account.

pub mod account;
pub mod staff;
