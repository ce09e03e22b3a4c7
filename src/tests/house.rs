//! The rooms stand in order: `docs/architecture.md` lists them from the top to the bottom, and none uses one
//! above itself.

use std::fs;
use std::path::{Path, PathBuf};

/// Folders of `src` that are no rooms: what tries the program out, and the browser's package.
const NO_ROOMS: [&str; 3] = ["tests", "bench", "browser"];

/// A part of the house by its path under `src`: a room, or the part of one that stands higher.
struct Order(Vec<String>);

impl Order {
    /// The list between the fences under the heading "The rooms".
    fn read(root: &Path) -> Self {
        let text = fs::read_to_string(root.join("docs/architecture.md")).expect("architecture.md");
        let (_, after) = text.split_once("## The rooms").expect("the heading");
        let block = after.split("```").nth(1).expect("the list");
        let parts = block
            .lines()
            .filter_map(|line| line.split("  ").next())
            .flat_map(str::split_whitespace)
            .map(|part| part.trim_end_matches('/').to_owned())
            .filter(|part| !part.is_empty() && part != "text")
            .collect();
        Self(parts)
    }

    /// The part that a path under `src` belongs to: the longest that it lies in.
    fn part_of(&self, path: &str) -> Option<&str> {
        let lies_in = |part: &&String| {
            path.strip_prefix(part.as_str())
                .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        };
        let found = self.0.iter().filter(lies_in);
        found.max_by_key(|part| part.len()).map(String::as_str)
    }

    /// Higher is less.
    fn height(&self, part: &str) -> usize {
        let found = self.0.iter().position(|known| known == part);
        found.unwrap_or_else(|| panic!("{part} is not in the list"))
    }
}

fn rust_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// Every path of the crate that a text names, as `room/part/…`, with its line.
fn named_paths(text: &str) -> Vec<(usize, String)> {
    let code: Vec<&str> = text
        .lines()
        .map(|line| line.split("//").next().unwrap_or_default())
        .collect();
    let code = code.join("\n");
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let before = code[..at].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || c == '_') {
            continue;
        }
        let line = code[..at].matches('\n').count() + 1;
        leaves(&code[at + "crate::".len()..], "", &mut |path| {
            found.push((line, path.to_owned()));
        });
    }
    found
}

/// Follows one path, and all of a list in braces; answers with how much was read.
fn leaves(text: &str, prefix: &str, found: &mut impl FnMut(&str)) -> usize {
    let name_ends = |c: char| !(c.is_alphanumeric() || c == '_');
    let name_length = text.find(name_ends).unwrap_or(text.len());
    let name = &text[..name_length];
    let here = if name.is_empty() || name == "self" {
        prefix.to_owned()
    } else {
        format!("{prefix}{}{name}", if prefix.is_empty() { "" } else { "/" })
    };
    let mut read = name_length;
    if text[read..].starts_with("::") {
        return read + 2 + leaves(&text[read + 2..], &here, found);
    }
    if !text[read..].starts_with('{') || !name.is_empty() {
        found(&here);
        return read;
    }
    read += 1;
    while let Some(rest) = text.get(read..) {
        let skipped = rest.len() - rest.trim_start_matches([' ', '\n', ',']).len();
        read += skipped;
        let rest = &text[read..];
        if rest.is_empty() || rest.starts_with('}') {
            return read + 1;
        }
        let length = leaves(rest, prefix, found);
        // "name as other"
        let after = &rest[length..];
        let to_end = after.find([',', '}', '{']).unwrap_or(after.len());
        read += (length + to_end).max(1);
    }
    read
}

#[test]
fn no_room_uses_one_above_itself() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let order = Order::read(root);
    let source = root.join("src");
    let mut files = Vec::new();
    rust_files(&source, &mut files);
    let mut arrows_up = Vec::new();
    for file in &files {
        let path = file.strip_prefix(&source).expect("under src");
        let path = path.with_extension("").to_string_lossy().replace('\\', "/");
        if NO_ROOMS.iter().any(|room| path.starts_with(room)) || path == "lib" || path == "main" {
            continue;
        }
        // What a room tries itself with may reach everywhere.
        if path.ends_with("tests") || path.contains("/tests/") {
            continue;
        }
        let Some(from) = order.part_of(&path) else {
            panic!("src/{path}.rs belongs to no room of docs/architecture.md");
        };
        let text = fs::read_to_string(file).expect("a source file");
        for (line, named) in named_paths(&text) {
            let Some(to) = order.part_of(&named) else {
                continue;
            };
            let is_own = to.split('/').next() == from.split('/').next();
            if !is_own && order.height(to) < order.height(from) {
                arrows_up.push(format!("src/{path}.rs:{line}: {from} uses {named}"));
            }
        }
    }
    assert!(arrows_up.is_empty(), "arrows up:\n{}", arrows_up.join("\n"));
}

#[test]
fn every_room_of_the_list_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let order = Order::read(root);
    assert!(order.0.len() > 20, "{:?}", order.0);
    for part in &order.0 {
        let file = root.join("src").join(format!("{part}.rs"));
        assert!(file.exists(), "{part} is in the list and not in src");
    }
}

#[test]
fn paths_are_read_from_lists_and_from_the_code() {
    let text = "use crate::{cart, order::{self, store as rows}};\n// crate::demo\nlet x = crate::till::Sale::new();";
    let named: Vec<_> = named_paths(text);
    let expected = [
        (1, "cart"),
        (1, "order"),
        (1, "order/store"),
        (3, "till/Sale/new"),
    ];
    assert_eq!(named, expected.map(|(line, path)| (line, path.to_owned())),);
}
