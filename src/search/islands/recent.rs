//! Words that were searched for in this session. The browser keeps them for itself, until it is closed
//! or told to forget.

use web_sys::{Document, Element, Storage, window};

const KEY: &str = "searches";
const MOST: usize = 5;

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
    for earlier in kept.lines().filter(|line| *line != words).take(MOST - 1) {
        lines.push('\n');
        lines.push_str(earlier);
    }
    if let Some(storage) = storage() {
        // Where nothing may be kept, nothing is.
        let _ = storage.set_item(KEY, &lines);
    }
}

pub fn forget() {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(KEY);
    }
}

/// Shows the last searches in a list, as the server draws a group of suggestions; nothing when there are
/// none.
pub fn show(document: &Document, list: &Element, results: &str, heading: &str) -> Option<()> {
    let kept = kept();
    if kept.is_empty() {
        return None;
    }
    let group = document.create_element("div").ok()?;
    group.set_attribute("role", "group").ok()?;
    group
        .set_attribute("aria-labelledby", "suggestions-0")
        .ok()?;
    let title = document.create_element("p").ok()?;
    title.set_id("suggestions-0");
    title.set_attribute("role", "presentation").ok()?;
    title.set_text_content(Some(heading));
    group.append_child(&title).ok()?;
    for (place, words) in kept.lines().enumerate() {
        let entry = document.create_element("a").ok()?;
        let query = String::from(js_sys::encode_uri_component(words));
        entry.set_id(&["suggestion-", &place.to_string()].concat());
        for (name, value) in [
            ("role", "option"),
            ("tabindex", "-1"),
            ("aria-selected", "false"),
            ("href", &[results, "?q=", &query].concat()),
        ] {
            entry.set_attribute(name, value).ok()?;
        }
        entry.set_text_content(Some(words));
        group.append_child(&entry).ok()?;
    }
    list.set_inner_html("");
    list.append_child(&group).ok()?;
    Some(())
}
