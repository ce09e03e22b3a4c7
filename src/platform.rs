//! The platform itself: its operator, sign-up of new shops, its landing page and commands.

pub mod api;
pub mod command;
pub mod letters;
pub mod operator;
pub mod pages;
mod platform_settings;
pub mod sign_up;
pub mod store;

pub use operator::{
    create_first_operator, create_first_operator_in_file, create_first_operator_with,
};
pub use platform_settings::{PlatformSettings, SignUpPolicy};
