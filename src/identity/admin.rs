//! The owner's list of the staff, and each member's own account, and what the owner asks of everybody's sign-in.

pub mod account;
pub mod security;
pub mod staff;
