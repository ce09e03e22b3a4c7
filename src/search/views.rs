//! The list under the search box, drawn.

use leptos::prelude::*;

use super::islands::SuggestionsLive;
use crate::web::Shop;

/// Suggestions of a kind.
pub struct Group {
    /// "Products"; nothing over the way to all results.
    pub heading: String,
    /// The suggestions.
    pub entries: Vec<Entry>,
}

/// A suggestion.
#[derive(Default)]
pub struct Entry {
    /// Where it leads.
    pub href: String,
    /// What it is called.
    pub name: String,
    /// What a product costs, and the address of its picture, where it has one.
    pub product: Option<(String, Option<String>)>,
}

/// The list while nothing is suggested. An island fills it; without a script the box is an ordinary form.
pub fn suggestions_part(shop: &Shop) -> AnyView {
    let words = &shop.words;
    view! {
        <div class="suggestions" hidden data-recent=words.t("search-recent")>
            <div role="listbox" id="suggestions" aria-label=words.t("search-suggestions")></div>
            <p class="suggestions-none" aria-hidden="true" data-suggestions-status=""></p>
            <button class="suggestions-forget" type="button" hidden>{words.t("search-forget")}</button>
        </div>
        <p class="visually-hidden" role="status" data-suggestions-status=""></p>
        <SuggestionsLive/>
    }
    .into_any()
}

/// The groups of the list as HTML.
pub fn drawn(groups: Vec<Group>) -> String {
    Owner::new().with(|| {
        let mut place = 0;
        let groups = groups.into_iter().enumerate();
        groups
            .map(|(number, group)| {
                let first = place;
                place += group.entries.len();
                group_view(group, number, first).to_html()
            })
            .collect()
    })
}

fn group_view(group: Group, number: usize, first: usize) -> impl IntoView {
    let id = format!("suggestions-{number}");
    let heading = (!group.heading.is_empty())
        .then(|| view! { <p id=id.clone() role="presentation">{group.heading.clone()}</p> });
    let label = heading.is_some().then(|| id.clone());
    let entries = group.entries.into_iter().zip(first..);
    let entries: Vec<_> = entries
        .map(|(entry, place)| entry_view(entry, place))
        .collect();
    view! { <div role="group" aria-labelledby=label>{heading} {entries}</div> }
}

fn entry_view(entry: Entry, place: usize) -> impl IntoView {
    let (picture, price) = match entry.product {
        Some((price, picture)) => {
            let picture = picture.map(|address| view! { <img src=address alt="" loading="lazy"/> });
            let picture = view! { <span class="picture" data-ratio="square">{picture}</span> };
            (
                Some(picture),
                Some(view! { <span class="price">{price}</span> }),
            )
        }
        None => (None, None),
    };
    view! {
        <a id=format!("suggestion-{place}") role="option" href=entry.href tabindex="-1" aria-selected="false">
            {picture}
            <span>{entry.name}</span>
            {price}
        </a>
    }
}
