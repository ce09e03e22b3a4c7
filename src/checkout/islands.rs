//! The part of the checkout that reaches the browser.

#[cfg(feature = "hydrate")]
mod live;

use leptos::prelude::*;

/// Keeps what is typed as it is typed, and shows the totals for the chosen country and delivery at
/// once; the form says in `data-draft` where. Without script a button does the same.
#[island]
pub fn CheckoutLive() -> impl IntoView {
    #[cfg(feature = "hydrate")]
    let _ = live::attach();
}
