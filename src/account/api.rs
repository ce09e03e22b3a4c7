//! What the forms about accounts do.

pub mod addresses;
pub mod email;
pub mod from_order;
pub mod link;
pub mod not_me;
pub mod openid;
pub mod own_data;
pub mod passkey;
pub mod password;
pub mod profile;
pub mod register;
pub mod sign_in;
pub mod sign_in_link;
pub mod sign_out;
