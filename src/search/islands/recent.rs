//! Words that were searched for in this session. The browser keeps them for itself, until it is closed
//! or told to forget.

use web_sys::{Element, Storage, window};

use crate::ui::dom::{all, set, within};

const KEY: &str = "searches";
const MOST: usize = 5;
/// A group of suggestions and one of them, as the server draws them (`search/views.rs`).
const GROUP: &str = r#"<div role="group" aria-labelledby="suggestions-0"><p id="suggestions-0" role="presentation"></p>"#;
const ENTRY: &str = r#"<a role="option" tabindex="-1" aria-selected="false"><span></span></a>"#;

fn storage() -> Option<Storage> {
    window()?.session_storage().ok()?
}

fn kept() -> String {
    let kept = storage().and_then(|storage| storage.get_item(KEY).ok()?);
    kept.unwrap_or_default()
}

/// Puts words before those of earlier searches.
pub fn remember(words: &str) {
    let words = words.trim();
    if words.is_empty() {
        return;
    }
    let mut lines = words.to_owned();
    let kept = kept();
    for earlier in kept
        .split('\n')
        .filter(|line| *line != words)
        .take(MOST - 1)
    {
        lines.push('\n');
        lines.push_str(earlier);
    }
    if let Some(storage) = storage() {
        // Where nothing may be kept, nothing is.
        let _ = storage.set_item(KEY, lines.trim_end());
    }
}

pub fn forget() {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(KEY);
    }
}

/// Shows the last searches, which lead below the path `results`. Answers whether there are any.
pub fn show(list: &Element, results: &str, heading: &str) -> bool {
    let kept = kept();
    if kept.is_empty() {
        return false;
    }
    let mut html = GROUP.to_owned();
    for _ in kept.split('\n') {
        html.push_str(ENTRY);
    }
    list.set_inner_html(&html);
    if let Some(title) = within(list, "p") {
        title.set_text_content(Some(heading));
    }
    let entries = all(list, "a");
    for (place, (entry, words)) in entries.iter().zip(kept.split('\n')).enumerate() {
        let query = String::from(js_sys::encode_uri_component(words));
        set(entry, "id", &["suggestion-", &place.to_string()].concat());
        set(entry, "href", &[results, "?q=", &query].concat());
        if let Some(name) = entry.first_element_child() {
            name.set_text_content(Some(words));
        }
    }
    true
}
