//! How requests come in and pages go out: configuration, state, host to shop, sessions, forms,
//! rendering, security headers, limits, health.
//!
//! Invariant: the tenant comes from the Host header and nothing else; see [`site`].

pub mod address;
mod arrival;
pub mod call;
pub mod client;
pub mod config;
pub mod connections;
pub mod csv_cell;
pub mod draft;
pub mod edits;
pub mod errors;
pub mod forms;
mod health;
pub mod limits;
pub mod listening;
mod live_script;
pub mod logs;
pub mod markdown;
mod memory;
pub mod metrics;
pub mod neutral;
pub mod observe;
mod once;
mod openid_providers;
pub mod panics;
pub mod platform_context;
pub mod render;
mod request_memory;
pub mod security;
pub mod server;
pub mod session;
pub mod shop;
pub mod site;
mod stalled;
pub mod state;
mod store;
mod streams;
mod upload;

pub use arrival::Arrival;
pub use call::Caller;
pub use client::ClientAddress;
pub use config::Config;
pub use draft::Form;
pub use errors::{Failure, Outcome};
pub use forms::{Draft, FormFields};
pub use live_script::LiveScript;
pub use memory::Memory;
pub use openid_providers::{OpenIdProvider, OpenIdProviders};
pub use platform_context::PlatformContext;
pub use render::Head;
pub use request_memory::RequestMemory;
pub use shop::Shop;
pub use state::AppState;
pub use store::tidying::tidy;
pub use streams::{Stream, Streams};
pub use upload::Upload;
