//! The parts of the cart that reach the browser: the number in the header, the drawer, the cart's page. They show
//! one `CartView`, so that a change anywhere shows everywhere; every form of theirs works without them.
//!
//! What the server has drawn is handed to them as children: drawn by the browser too, the same views made the bundle
//! two and a half times as large (docs/architecture.md).

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

/// How many units are in the cart. It also brings a page up to date that the browser kept and shows again after
/// Back, and hears of changes in other tabs.
#[island]
pub fn CartCount(
    /// How many there were when the page was made.
    units: u32,
) -> impl IntoView {
    let count = ArcRwSignal::new(units);
    #[cfg(feature = "hydrate")]
    {
        place::counts_in(count.clone());
        let _ = kept::attach();
        let _ = tabs::attach();
    }
    let number = count.clone();
    view! { <span class="cart-count" data-count=number>{count}</span> }
}

/// Makes the drawer live that the server has drawn. It opens after something was put into the cart, and at a click on
/// the way to the cart.
#[island]
pub fn CartDrawer(
    /// The drawer, closed.
    children: Children,
) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    let _ = forms::attach(Place::Drawer);
    children()
}

/// Makes the cart's page live, which the server has drawn.
#[island]
pub fn CartContents(
    /// The page below its heading.
    children: Children,
) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    let _ = forms::attach(Place::Page);
    children()
}

/// Lets a page without drawer follow the cart: its forms are sent in place, and `changed` is called after each
/// change here and in other tabs.
#[cfg(feature = "hydrate")]
pub fn follow(changed: impl Fn() + 'static) {
    place::calls(changed);
    let _ = forms::attach(Place::Checkout);
    let _ = tabs::attach();
}
