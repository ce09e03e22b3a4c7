//! The part of the checkout that reaches the browser.

#[cfg(feature = "hydrate")]
mod live;
#[cfg(feature = "hydrate")]
mod pieces;

use leptos::prelude::*;

/// Keeps what is typed as it is typed, has fields checked as they are left, and shows the totals for the chosen
/// country and delivery at once. The form says in `data-draft` where what was typed last is sent when the page is
/// left. Without script a button does the same, and the order says what is wrong.
#[island]
pub fn CheckoutLive() -> impl IntoView {
    #[cfg(feature = "hydrate")]
    let _ = live::attach();
}
