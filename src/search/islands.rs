//! Suggestions under the search box while one types.

#[cfg(feature = "hydrate")]
mod recent;
#[cfg(feature = "hydrate")]
mod search_box;

use leptos::prelude::*;

use super::suggestion::{SuggestionEntry, SuggestionGroup, SuggestionsFound};

/// What the list under the search box shows.
#[derive(Clone, Copy)]
struct Shown {
    found: RwSignal<SuggestionsFound>,
    is_open: RwSignal<bool>,
    /// Whether it shows the words that were searched for before.
    is_recent: RwSignal<bool>,
    /// Which entry is marked.
    marked: RwSignal<Option<usize>>,
    /// What screen readers are told.
    status: RwSignal<String>,
}

/// The list of suggestions for the search box around it. Arrow keys walk through it, Enter opens,
/// Escape closes; without a script the box is an ordinary form.
#[island]
pub fn Suggestions(
    /// Path of the results.
    results: String,
    /// "Suggestions"
    label: String,
    /// "Recent searches"
    recent: String,
    /// "Clear recent searches"
    forget: String,
) -> impl IntoView {
    let shown = Shown {
        found: RwSignal::default(),
        is_open: RwSignal::new(false),
        is_recent: RwSignal::new(false),
        marked: RwSignal::new(None),
        status: RwSignal::default(),
    };
    let list = NodeRef::<leptos::html::Div>::new();
    #[cfg(feature = "hydrate")]
    Effect::new(move |_| {
        if let Some(list) = list.get() {
            search_box::attach(&list, shown, &results, &recent);
        }
    });
    #[cfg(not(feature = "hydrate"))]
    let _ = (results, recent);
    view! {
        // A click on an entry must come before the list closes.
        <div
            class="suggestions"
            hidden=move || !shown.is_open.get()
            node_ref=list
            on:mousedown=|event| event.prevent_default()
        >
            <div role="listbox" id="suggestions" aria-label=label>
                {move || groups(shown)}
            </div>
            <p class="suggestions-none" aria-hidden="true" hidden=move || has_entries(shown)>
                {move || shown.status.get()}
            </p>
            <button
                class="suggestions-forget"
                type="button"
                hidden=move || !shown.is_recent.get()
                on:click=move |_| {
                    #[cfg(feature = "hydrate")]
                    recent::forget();
                    shown.is_open.set(false);
                }
            >
                {forget}
            </button>
        </div>
        <p class="visually-hidden" role="status">{move || shown.status.get()}</p>
    }
}

fn has_entries(shown: Shown) -> bool {
    shown.found.with(|found| !found.groups.is_empty())
}

fn groups(shown: Shown) -> Vec<AnyView> {
    let mut place = 0;
    let groups = shown.found.get().groups.into_iter().enumerate();
    groups
        .map(|(number, group)| {
            let SuggestionGroup { heading, entries } = group;
            let id = numbered("suggestions-", number);
            let label = (!heading.is_empty()).then(|| id.clone());
            let entries: Vec<_> = entries
                .into_iter()
                .map(|entry| {
                    place += 1;
                    entry_view(shown, entry, place - 1)
                })
                .collect();
            view! {
                <div role="group" aria-labelledby=label>
                    <p id=id role="presentation">{heading}</p>
                    {entries}
                </div>
            }
            .into_any()
        })
        .collect()
}

fn entry_view(shown: Shown, entry: SuggestionEntry, place: usize) -> AnyView {
    let is_marked = move || shown.marked.get() == Some(place);
    let has_picture = !entry.picture.is_empty();
    let is_product = !entry.price.is_empty();
    view! {
        <a
            id=numbered("suggestion-", place)
            role="option"
            href=entry.href
            tabindex="-1"
            aria-selected=move || if is_marked() { "true" } else { "false" }
        >
            {is_product
                .then(|| {
                    view! {
                        <span class="picture" data-ratio="square">
                            {has_picture.then(|| view! { <img src=entry.picture alt=""/> })}
                        </span>
                    }
                })}
            <span>{entry.name}</span>
            <span class="price">{entry.price}</span>
        </a>
    }
    .into_any()
}

fn numbered(name: &str, number: usize) -> String {
    let mut text = name.to_owned();
    text.push_str(&number.to_string());
    text
}
