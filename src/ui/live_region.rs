//! Forms and links of a page that the server answers with the same page, changed in a few places: with a script
//! only these places are exchanged.

#[cfg(feature = "hydrate")]
mod browser;

use leptos::prelude::*;

/// Makes what is in the `main` of the page live:
///
/// - A form marked `data-live-form` asks at every change of a field, a link marked `data-live-link` when it is
///   clicked; with the value `top` it leads to the beginning of what it changes.
/// - What is exchanged are the elements marked `data-live-part`, each found in the answer by its id. What has the
///   focus keeps it by its id; where it is gone, `[data-live-heading]` takes it. A `details` with an id stays as
///   open as it was.
/// - Addresses are those without a script, each is a step of the history, and the way back exchanges the same parts.
/// - What a part says in `data-said` is announced in [`LiveNotes`], which also tells of trouble.
/// - A `details` marked `data-sheet` is closed by its form's button, by Escape, and when the focus leaves it.
///
/// While it works, parts are `aria-busy`; once it is live, the page's root is marked `data-live-region`.
#[island]
pub fn LiveRegion() -> impl IntoView {
    #[cfg(feature = "hydrate")]
    let _ = browser::attach();
}

/// Where a [`LiveRegion`] tells what changed, and what went wrong. It stands in the region, outside its parts.
#[component]
pub fn LiveNotes(
    /// What to say when the server cannot be reached.
    unreachable: String,
    /// What to say when it answers with a failure.
    failed: String,
    /// On the button that asks once more.
    again: String,
) -> impl IntoView {
    view! {
        <div
            class="notice live-trouble"
            data-kind="warn"
            role="alert"
            hidden
            data-live-trouble=""
            data-unreachable=unreachable
            data-failed=failed
        >
            <p></p>
            <button type="button" class="button" data-size="small">{again}</button>
        </div>
        <p class="visually-hidden" role="status" data-live-said=""></p>
    }
}
