//! Words that were searched for in this session. The browser keeps them for itself, until it is closed
//! or told to forget.

use web_sys::{Storage, window};

use crate::search::suggestion::{SuggestionEntry, SuggestionGroup};

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

/// The last searches as suggestions; nothing when there are none.
pub fn searches(results: &str, heading: &str) -> Option<SuggestionGroup> {
    let entries: Vec<_> = kept()
        .lines()
        .map(|words| SuggestionEntry {
            href: address(results, words),
            name: words.to_owned(),
            ..SuggestionEntry::default()
        })
        .collect();
    (!entries.is_empty()).then(|| SuggestionGroup {
        heading: heading.to_owned(),
        entries,
    })
}

/// Where words lead below a path.
pub fn address(path: &str, words: &str) -> String {
    let mut address = path.to_owned();
    address.push_str("?q=");
    address.push_str(&String::from(js_sys::encode_uri_component(words)));
    address
}
