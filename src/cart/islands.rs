//! The parts of the cart that reach the browser: the number in the header, the drawer, the cart's page. They show
//! one `CartView`, so that a change anywhere shows everywhere; every form of theirs works without them.
//!
//! The server draws all of it: drawn by the browser too, the same views made the bundle two and a half times as
//! large (docs/architecture.md).

#[cfg(feature = "hydrate")]
mod asking;
#[cfg(feature = "hydrate")]
mod focus;
#[cfg(feature = "hydrate")]
mod forms;
#[cfg(feature = "hydrate")]
mod kept;
#[cfg(feature = "hydrate")]
mod place;
#[cfg(feature = "hydrate")]
mod tabs;

use leptos::prelude::*;

#[cfg(feature = "hydrate")]
use super::view::Place;
#[cfg(feature = "hydrate")]
pub use kept::was_kept;

/// Keeps the number of units in the header (`.cart-count`) true: it brings a page up to date that the browser kept
/// and shows again after Back, and hears of changes in other tabs.
#[island]
pub fn CartCount() -> impl IntoView {
    #[cfg(feature = "hydrate")]
    {
        kept::attach();
        tabs::attach();
    }
}

/// Makes the drawer of the page live. It opens after something was put into the cart, and at a click on the way to
/// the cart.
#[island]
pub fn CartDrawer() -> impl IntoView {
    #[cfg(feature = "hydrate")]
    forms::attach(Place::Drawer);
}

/// Makes the cart's page live.
#[island]
pub fn CartContents() -> impl IntoView {
    #[cfg(feature = "hydrate")]
    forms::attach(Place::Page);
}

/// Lets a page without drawer follow the cart: its forms are sent in place, and `changed` is called after each
/// change here and in other tabs.
#[cfg(feature = "hydrate")]
pub fn follow(changed: impl Fn() + 'static) {
    place::calls(changed);
    forms::attach(Place::Checkout);
    tabs::attach();
}
