//! Suggestions under the search box while one types.

#[cfg(feature = "hydrate")]
mod recent;
#[cfg(feature = "hydrate")]
mod search_box;

use leptos::prelude::*;

/// Makes the search box suggest. Arrow keys walk through the list, Enter opens, Escape closes.
#[island]
pub fn SuggestionsLive(
    /// Path of the results.
    results: String,
    /// "Recent searches"
    recent: String,
) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        let _ = search_box::attach(&results, &recent);
    });
    #[cfg(not(feature = "hydrate"))]
    drop((results, recent));
}
