//! Suggestions under the search box while one types.

#[cfg(feature = "hydrate")]
mod recent;
#[cfg(feature = "hydrate")]
mod search_box;

use leptos::prelude::*;

/// Makes the list of suggestions live that the server has drawn, empty, in the search box. Arrow keys walk through
/// it, Enter opens, Escape closes; without a script the box is an ordinary form.
#[island]
pub fn SuggestionsLive() -> impl IntoView {
    #[cfg(feature = "hydrate")]
    let _ = search_box::attach();
}
