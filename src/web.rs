//! How requests come in and pages go out: configuration, state, host to shop, sessions, forms,
//! rendering, security headers, limits, health.
//!
//! Invariant: the tenant comes from the Host header and nothing else; see [`site`].

pub mod address;
mod arrival;
pub mod client;
pub mod command;
pub mod config;
mod connections;
pub mod draft;
pub mod edits;
pub mod errors;
pub mod forms;
mod frame;
pub mod front;
mod health;
pub mod limits;
pub mod listening;
mod live_script;
pub mod logs;
pub mod markdown;
pub mod metrics;
pub mod neutral;
pub mod observe;
mod once;
pub mod panics;
pub mod render;
pub mod security;
pub mod server;
pub mod session;
pub mod shop;
pub mod site;
mod stalled;
pub mod state;
mod store;

pub use arrival::Arrival;
pub use client::ClientAddress;
pub use config::Config;
pub use draft::Form;
pub use errors::{Failure, Outcome};
pub use forms::{Draft, FormFields};
pub use front::Front;
pub use live_script::LiveScript;
pub use render::Head;
pub use shop::Shop;
pub use state::AppState;
