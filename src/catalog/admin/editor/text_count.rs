use leptos::prelude::*;

use crate::web::LiveScript;

/// How much of a limited text is used. The limit is told in words by the field's hint; a number at
/// every key would only be noise to those who listen.
#[component]
pub(super) fn TextCount(
    /// Id of the text's input.
    of: String,
    /// Most characters.
    max: u32,
    /// Characters at first.
    count: u32,
) -> impl IntoView {
    let is_full = (count > max).then_some("");
    view! {
        <p class="field-count" aria-hidden="true" data-count-of=of data-most=max data-full=is_full>
            {format!("{count} / {max}")}
        </p>
        <LiveScript name="text-count"/>
    }
}
