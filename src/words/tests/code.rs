//! What the code says about keys.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::files::texts;

/// Keys that the code puts together so that no single literal tells: what stands for `{}` is a word
/// of the code as well.
pub const PUT_TOGETHER: [&str; 18] = [
    // The macro of `order::admin::words`.
    "admin-order-state-{}",
    "admin-order-payment-{}",
    "admin-order-fulfilment-{}",
    "admin-order-parcel-{}",
    // The cards of a form, and notices that say of how many things they are true.
    "identity-role-{}-hint",
    "admin-done-{}-count",
    // A segment's conditions, and the choices of one.
    "segments-kind-{}",
    "segments-event-{}",
    "segments-channel-{}",
    // The text under a heading, and the words of an empty list.
    "catalog-nothing-here-text",
    "search-nothing-found-text",
    "search-nothing-typed-text",
    "neutral-not-found-text",
    "neutral-suspended-admin-text",
    "neutral-suspended-text",
    "neutral-unknown-host-text",
    "admin-categories-none",
    "admin-collections-none",
];

/// The texts of the code, without its tests: what only a test names is not used.
pub fn code() -> Vec<String> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    texts(&source, "rs")
        .into_iter()
        .filter(|(path, _)| {
            !path.components().any(|part| part.as_os_str() == "tests")
                && path.file_name().is_some_and(|name| name != "tests.rs")
        })
        .map(|(_, text)| {
            let code = text.split("#[cfg(test)]\nmod tests {").next();
            code.unwrap_or_default().to_owned()
        })
        .collect()
}

/// The string literals of a text, each with what stands before it on its line.
fn literals(text: &str) -> Vec<(&str, &str)> {
    let mut found = Vec::new();
    for line in text.lines() {
        if line.trim_start().starts_with("//") {
            continue;
        }
        let mut quotes = line.char_indices().filter(|(at, c)| {
            let before = line.get(..*at).unwrap_or_default();
            *c == '"' && !before.ends_with('\\') && !before.ends_with('\'')
        });
        while let (Some((from, _)), Some((to, _))) = (quotes.next(), quotes.next()) {
            let before = line.get(..from).unwrap_or_default();
            found.push((before, line.get(from + 1..to).unwrap_or_default()));
        }
    }
    found
}

/// What the code says about keys.
pub struct Code {
    /// Every literal.
    words: BTreeSet<String>,
    /// Literals that stand where a key stands, or look as one.
    pub keys: BTreeSet<String>,
    /// `"admin-order-event-{}"`.
    pub made: BTreeSet<String>,
    /// Labels of the fields of `form!`, which may have a hint.
    labels: BTreeSet<String>,
}

impl Code {
    pub fn read(known: &BTreeMap<String, BTreeSet<String>>) -> Self {
        let beginning = |key: &str| key.split('-').take(2).collect::<Vec<_>>().join("-");
        let beginnings: BTreeSet<String> = known.keys().map(|key| beginning(key)).collect();
        let mut code = Self {
            words: BTreeSet::new(),
            keys: BTreeSet::new(),
            made: BTreeSet::new(),
            labels: BTreeSet::new(),
        };
        for text in self::code() {
            code.labels.extend(labels(&text));
            for (before, literal) in literals(&text) {
                code.words.insert(literal.to_owned());
                let is_key = is_key(literal);
                let is_asked = [".t(", ".with(", ".find("]
                    .iter()
                    .any(|call| before.ends_with(call));
                let looks_so =
                    literal.split('-').count() > 2 && beginnings.contains(&beginning(literal));
                // An attribute's value is a class or an id.
                if is_key && (is_asked || looks_so && !before.ends_with('=')) {
                    code.keys.insert(literal.to_owned());
                }
                let begins = literal.split(['{', '-']).next().unwrap_or_default();
                if literal.contains('{') && is_key_with_holes(literal) && !begins.is_empty() {
                    code.made.insert(literal.to_owned());
                }
            }
            // A call that is broken behind its bracket.
            for call in [".t(\n", ".with(\n", ".t(&format!(\n", ".with(&format!(\n"] {
                for rest in text.split(call).skip(1) {
                    let line = rest.lines().next().unwrap_or_default();
                    let literal = line.trim().trim_end_matches(',').trim_matches('"');
                    if is_key(literal) && line.contains('"') {
                        code.keys.insert(literal.to_owned());
                    }
                }
            }
        }
        code
    }

    /// Whether the code uses a key: as a whole, or made of a pattern and of words.
    pub fn uses(&self, key: &str) -> bool {
        let made = self.made.iter().map(String::as_str);
        let label = key.strip_suffix("-hint").unwrap_or(key);
        let of_list = |end: &str| {
            key.strip_suffix("-text")
                .is_some_and(|it| it.ends_with(end))
        };
        // `Table::empty` finds the sentence under its heading.
        let explains =
            (of_list("-none") || of_list("-empty")) && self.uses(key.trim_end_matches("-text"));
        explains
            || self.labels.contains(label)
            || self.words.contains(key)
            || made
                .chain(PUT_TOGETHER)
                .any(|pattern| self.makes(pattern, key))
    }

    pub fn makes(&self, pattern: &str, key: &str) -> bool {
        let Some((before, rest)) = pattern.split_once('{') else {
            return pattern == key;
        };
        let (Some(rest_of_key), Some((_, after))) =
            (key.strip_prefix(before), rest.split_once('}'))
        else {
            return false;
        };
        let ends = rest_of_key.char_indices().map(|(at, c)| at + c.len_utf8());
        ends.filter_map(|end| rest_of_key.split_at_checked(end))
            .any(|(word, rest)| {
                let is_word =
                    self.words.contains(word) || self.words.contains(&word.replace('-', "_"));
                is_word && self.makes(after, rest)
            })
    }
}

/// The keys of the labels that the forms of a text declare: `prefix-name`, or what stands behind `as`.
fn labels(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for form in text.split("struct ").skip(1) {
        let Some((_, rest)) = form
            .lines()
            .next()
            .and_then(|line| line.split_once(" in \""))
        else {
            continue;
        };
        let prefix = rest.split('"').next().unwrap_or_default();
        let body = form.split("\n    }").next().unwrap_or_default();
        for word in body.split_whitespace() {
            if let Some(name) = word.strip_suffix(':') {
                found.push(format!("{prefix}-{}", name.replace('_', "-")));
            }
        }
        found.extend(
            literals(body)
                .into_iter()
                .filter(|(before, _)| before.ends_with("as "))
                .map(|(_, label)| label.to_owned()),
        );
    }
    found
}

pub fn is_key(text: &str) -> bool {
    text.contains('-')
        && !text.ends_with('-')
        && text.starts_with(|c: char| c.is_ascii_lowercase())
        && text
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

/// `admin-order-event-{}`: a key once every hole is filled.
fn is_key_with_holes(text: &str) -> bool {
    let mut filled = String::new();
    for (at, part) in text.split('{').enumerate() {
        match (at, part.split_once('}')) {
            (0, _) => filled.push_str(part),
            (_, Some((_, after))) => {
                filled.push('x');
                filled.push_str(after);
            }
            (_, None) => return false,
        }
    }
    is_key(&filled)
}
