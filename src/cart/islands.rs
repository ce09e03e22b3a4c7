//! The parts of the cart that reach the browser.

#[cfg(feature = "hydrate")]
mod drawer;
#[cfg(feature = "hydrate")]
mod kept;

use leptos::prelude::*;

/// Makes the drawer of its page live. It sends every form marked `data-cart` without leaving the page,
/// opens after something was put into the cart, and says what became of each change; without script the
/// same forms lead to the cart.
#[island]
pub fn CartDrawer(
    /// Address of the piece of page that the drawer shows.
    fragment: String,
) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        let _ = drawer::attach(&fragment);
    });
    #[cfg(not(feature = "hydrate"))]
    drop(fragment);
}

/// Brings a page up to date that the browser kept, or kept a copy of, and shows again after Back: the
/// number in the header's cart, and what is ticked and chosen in forms that tell what the page shows. A
/// page with `data-fresh` is loaded anew.
#[island]
pub fn KeptPage(
    /// Address that answers with the number of units in the cart.
    count: String,
) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        let _ = kept::attach(&count);
    });
    #[cfg(not(feature = "hydrate"))]
    drop(count);
}

/// Shows how many units are in the cart.
#[cfg(feature = "hydrate")]
fn show_units(document: &web_sys::Document, units: &str) {
    if let Ok(Some(count)) = document.query_selector(".cart-count") {
        count.set_text_content(Some(units));
        let _ = count.set_attribute("data-count", units);
    }
}
