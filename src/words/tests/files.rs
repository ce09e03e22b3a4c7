//! The files of words.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Every message of a language with the names of its values.
pub fn messages(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (key, line) in lines(language) {
        let values = line.split('$').skip(1);
        let values = values.map(|rest| {
            rest.chars()
                .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
                .collect()
        });
        let begins = line.starts_with(&format!("{key} ="));
        assert!(
            !begins || !found.contains_key(&key),
            "{language}: {key} is there twice"
        );
        found.entry(key).or_default().extend(values);
    }
    found
}

/// Every line of a language under the key of its message.
pub fn lines(language: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (_, text) in texts(&folder().join(language), "ftl") {
        let mut key = String::new();
        for line in text.lines() {
            if let Some((name, _)) = line.split_once(" =")
                && line.starts_with(|c: char| c.is_ascii_lowercase())
            {
                name.clone_into(&mut key);
            }
            found.push((key.clone(), line.to_owned()));
        }
    }
    found
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/words")
}

/// The languages that have files.
pub fn languages() -> Vec<String> {
    let entries = std::fs::read_dir(folder()).into_iter().flatten().flatten();
    entries
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect()
}

/// The paths and texts of all files of a kind under a folder.
pub fn texts(folder: &Path, kind: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(texts(&path, kind));
        } else if path.extension().is_some_and(|ending| ending == kind) {
            let text = std::fs::read_to_string(&path).unwrap_or_default();
            found.push((path, text));
        }
    }
    found
}
