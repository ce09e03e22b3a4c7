//! Tenants: who they are, how they come to be, which host is whose, and each one's [`Store`].
//!
//! Invariant: a schema's name comes from the registry, never from a request.

pub mod api;
pub mod command;
mod creation;
pub mod domains;
mod lifecycle;
pub mod operator;
pub mod pages;
mod platform_settings;
mod registry;
mod settings;
pub mod sign_up;
pub mod store;
mod tenant;
mod theme;

pub use creation::{Creation, create};
pub use lifecycle::{RemovalFault, delete, resume, suspend};
pub use operator::{
    create_first_operator, create_first_operator_in_file, create_first_operator_with,
};
pub use platform_settings::{PlatformSettings, SignUpPolicy};
pub use registry::{NavigationEntry, Registry, Store};
pub use settings::{
    Address, BankTransfer, HomeHero, LocalText, PageKind, StoreSettings, Translations,
};
pub use tenant::{Tenant, TenantState};
pub use theme::{FontStack, HexColour, Theme};
