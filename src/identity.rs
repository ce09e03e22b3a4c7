//! The staff of a shop: who they are, what their role opens to them, how they sign in.
//!
//! Invariants: only hashes of passwords and tokens are stored; every shop keeps an owner; a
//! generated password opens nothing but the page that replaces it.

mod access;
mod contact;
mod first_owner;
pub mod membership;
mod password;
mod right;
mod role;
mod secret_link;
mod session;
mod staff_member;
pub mod store;
mod throttle;

pub mod api;
pub mod pages;

pub use access::{LANGUAGE_COOKIE, Staff, guard};
pub use contact::{mask_email, mask_phone};
pub use first_owner::{create_first_owner, create_owner};
pub use password::{Password, PasswordHash};
pub use right::Right;
pub use role::Role;
pub use secret_link::{
    AccountLink, LinkHolder, LinkPurpose, MintedLink, account_link, mint_link, send_link, use_link,
};
pub use staff_member::StaffMember;
pub(crate) use throttle::Attempt;
