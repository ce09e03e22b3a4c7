//! What the forms of the admin's doors do.

pub mod code;
pub mod link;
pub mod not_me;
pub mod password;
pub mod second_factor;
pub mod sign_in;
pub mod sign_out;
