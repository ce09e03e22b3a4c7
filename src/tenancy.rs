//! Tenants: who they are, how they come to be, which host is whose, and each one's [`Store`].
//!
//! Invariant: a schema's name comes from the registry, never from a request.

pub mod admin;
mod creation;
pub mod domains;
mod lifecycle;
mod registry;
mod sealing;
mod settings;
pub mod store;
mod tenant;
mod theme;

pub use creation::{Creation, create};
pub use lifecycle::{RemovalFault, delete, resume, suspend};
pub use registry::{NavigationEntry, NavigationLink, Registry, Store};
pub use sealing::{SealFault, Sealed, SealingKeys};
pub use settings::{
    Address, BankAccount, BankTransfer, HomeHero, LocalText, PageKind, StoreSettings, Translations,
};
pub use tenant::{Tenant, TenantState};
pub use theme::{FontStack, HexColour, Theme};
