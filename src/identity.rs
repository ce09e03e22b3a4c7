//! The staff of a shop: who they are, what their role opens to them, how they sign in.
//!
//! Invariants: only hashes of passwords and tokens are stored; every shop keeps an owner; a
//! generated password opens nothing but the page that replaces it; where a member has a second factor, the
//! password alone opens nothing but the page that asks for its code.

mod access;
mod contact;
mod device;
mod duty;
mod first_owner;
mod half_sign_in;
mod jobs;
pub mod letters;
pub mod membership;
mod new_device;
pub mod openid;
mod own_words;
mod password;
mod right;
mod role;
mod second_factor;
mod secret_link;
mod session;
mod staff_member;
pub mod store;
mod throttle;
mod user_agent;

pub mod admin;
pub mod api;
pub mod pages;

pub use access::{LANGUAGE_COOKIE, Staff, guard};
pub(crate) use api::password::chosen as chosen_password;
pub use contact::{mask_email, mask_in, mask_phone};
pub use device::Device;
pub(crate) use device::forget_devices;
pub use duty::Duty;
pub use first_owner::{create_first_owner, create_owner};
pub use jobs::{KeepFactorsSealed, MailStaffPasswordLink};
pub(crate) use new_device::tell_of_new_device;
pub use own_words::OwnWords;
pub use password::{Password, PasswordHash};
pub use right::Right;
pub use role::Role;
pub use second_factor::{RecoveryCode, TotpSecret};
pub use secret_link::{
    AccountLink, LinkHolder, LinkPurpose, MintedLink, account_link, end_what_was_opened,
    link_fault, mail_link, mint_link, promise_link, send_link, use_link, void_links, withdraw_link,
};
pub use staff_member::StaffMember;
pub use store::tidy;
pub(crate) use throttle::SignInAttempt;
