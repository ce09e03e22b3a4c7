//! The merchant's frame: navigation, the table of routes with the right each needs, and the pages
//! that belong to no other room (settings, staff, outbox, the member's own account).

pub mod chart;
mod editing;
pub mod failure;
pub mod form;
mod frame;
pub mod list;
mod navigation;
pub mod parts;
mod routes;
pub mod settings;
pub mod table;

pub use editing::{discard, discard_button, editor_state, editor_state_by};
pub use frame::{PageHead, action, main_action, page, step};
pub use navigation::{CountWaiting, Navigation, NavigationItem};
pub use routes::{AdminRoute, AdminRoutes};
