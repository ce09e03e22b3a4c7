use leptos::prelude::*;

/// Until when a price holds: a date that `public/live/countdown.js` counts down to, by the shop's clock. Nothing is
/// announced while it counts.
pub fn countdown((ends_at, ends): (String, String)) -> impl IntoView + use<> {
    let is_endless = ends_at.is_empty();
    view! {
        <p class="countdown" data-part="countdown" hidden=is_endless>
            <time datetime=ends_at>{ends}</time>
        </p>
    }
}
