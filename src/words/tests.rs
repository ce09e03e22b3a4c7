//! What the files say, held against each other and against the code.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::*;
use crate::identity::Role;
use crate::order::{EventKind, FulfillmentState, OrderState, ParcelState, PaymentState};
use crate::tenancy::PageKind;

/// Keys that the code puts together so that no single literal tells: what stands for `{}` is a word
/// of the code as well.
const PUT_TOGETHER: [&str; 20] = [
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
    "catalog-no-sale-text",
    "search-nothing-found-text",
    "search-nothing-typed-text",
    "search-no-products-text",
    "neutral-not-found-text",
    "neutral-suspended-admin-text",
    "neutral-suspended-text",
    "neutral-unknown-host-text",
    "admin-categories-none",
    "admin-collections-none",
];

/// Names of forms that begin as a key does.
const NO_KEYS: [&str; 4] = [
    "back-in-stock",
    "account-forgotten-password",
    "account-password-reset",
    "settings-domains-check",
];

/// What English texts do not say, and what they say instead.
const UNSAID: [(&str, &str); 9] = [
    ("e-mail", "email"),
    ("by mail", "by email"),
    (" %", "15%"),
    ("telephone", "phone"),
    ("reckon", "calculate"),
    ("colour", "color"),
    ("catalogue", "catalog"),
    ("fulfilment", "fulfillment"),
    ("put away", "archive"),
];

/// Every message of a language with the names of its values.
fn messages(language: &str) -> BTreeMap<String, BTreeSet<String>> {
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
fn lines(language: &str) -> Vec<(String, String)> {
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
fn languages() -> Vec<String> {
    let entries = std::fs::read_dir(folder()).into_iter().flatten().flatten();
    entries
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect()
}

/// The paths and texts of all files of a kind under a folder.
fn texts(folder: &Path, kind: &str) -> Vec<(PathBuf, String)> {
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

/// The texts of the code, without its tests: what only a test names is not used.
fn code() -> Vec<String> {
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
struct Code {
    /// Every literal.
    words: BTreeSet<String>,
    /// Literals that stand where a key stands, or look as one.
    keys: BTreeSet<String>,
    /// `"admin-order-event-{}"`.
    made: BTreeSet<String>,
    /// Labels of the fields of `form!`, which may have a hint.
    labels: BTreeSet<String>,
}

impl Code {
    fn read(known: &BTreeMap<String, BTreeSet<String>>) -> Self {
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
    fn uses(&self, key: &str) -> bool {
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

    fn makes(&self, pattern: &str, key: &str) -> bool {
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

fn is_key(text: &str) -> bool {
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

#[test]
fn every_language_says_the_same_with_the_same_values() {
    let en = messages("en");
    assert!(en.len() > 1000, "{}", en.len());
    let languages = languages();
    for locale in Locale::ALL {
        let tag = locale.tag().to_owned();
        assert!(languages.contains(&tag), "{tag} in {languages:?}");
    }
    for language in languages {
        let other = messages(&language);
        let missing: Vec<_> = en.keys().filter(|key| !other.contains_key(*key)).collect();
        let strange: Vec<_> = other.keys().filter(|key| !en.contains_key(*key)).collect();
        assert!(
            missing.is_empty() && strange.is_empty(),
            "{language}: {missing:?} {strange:?}"
        );
        for (key, values) in &en {
            assert_eq!(Some(values), other.get(key), "{language}: {key}");
        }
    }
}

#[test]
fn every_key_that_the_code_asks_for_is_there() {
    let known = messages("en");
    let code = Code::read(&known);
    assert!(
        code.keys.len() > 1000 && code.made.len() > 50,
        "{} {}",
        code.keys.len(),
        code.made.len()
    );
    let begins = |start: &str| {
        let start = format!("{start}-");
        known.keys().any(|key| key.starts_with(&start))
    };
    let missing: Vec<_> = code
        .keys
        .iter()
        .filter(|key| !known.contains_key(*key) && !begins(key))
        .filter(|key| !NO_KEYS.contains(&key.as_str()))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_key_is_used() {
    let known = messages("en");
    let code = Code::read(&known);
    let unused: Vec<_> = known.keys().filter(|key| !code.uses(key)).collect();
    assert!(unused.is_empty(), "{unused:?}");
    let idle: Vec<_> = PUT_TOGETHER
        .iter()
        .filter(|pattern| !known.keys().any(|key| code.makes(pattern, key)))
        .collect();
    assert!(idle.is_empty(), "{idle:?}");
}

#[test]
fn a_key_gets_the_values_that_its_words_hold() {
    let known = messages("en");
    let mut seen = 0;
    for text in code() {
        for rest in text.split(".t(\"").skip(1) {
            let key = rest.split('"').next().unwrap_or_default();
            if let Some(values) = known.get(key) {
                assert!(values.is_empty(), "{key} without {values:?}");
            }
        }
        for rest in text.split(".with(").skip(1) {
            let Some((key, rest)) = rest
                .trim_start()
                .strip_prefix('"')
                .and_then(|rest| rest.split_once('"'))
            else {
                continue;
            };
            let Some(given) = rest.trim_start_matches([',', ' ', '\n']).strip_prefix('[') else {
                continue;
            };
            let given: BTreeSet<String> = in_brackets(given)
                .split("(\"")
                .skip(1)
                .filter_map(|rest| rest.split('"').next().map(str::to_owned))
                .collect();
            if let Some(values) = known.get(key) {
                seen += 1;
                assert!(
                    values.is_subset(&given),
                    "{key} holds {values:?}, gets {given:?}"
                );
            }
        }
    }
    assert!(seen > 100, "{seen}");
}

/// What stands before the bracket that closes an opened one.
fn in_brackets(text: &str) -> &str {
    let mut depth = 1;
    for (at, c) in text.char_indices() {
        match c {
            '[' => depth += 1,
            ']' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return text.get(..at).unwrap_or_default();
        }
    }
    text
}

#[test]
fn keys_are_written_with_hyphens() {
    for key in messages("en").keys() {
        assert!(is_key(key), "{key}");
    }
}

#[test]
fn english_uses_one_word_for_one_thing() {
    for (key, line) in lines("en") {
        let text = line
            .strip_prefix(&format!("{key} ="))
            .unwrap_or(&line)
            .to_lowercase();
        for (word, instead) in UNSAID {
            assert!(!text.contains(word), "{key}: {instead}, not {word}");
        }
    }
}

#[test]
fn french_is_spaced_as_french_is() {
    for (key, line) in lines("fr") {
        if line.starts_with('#') {
            continue;
        }
        let text = line.strip_prefix(&format!("{key} =")).unwrap_or(&line);
        assert!(!text.contains(['\'', '"', '“', '”']), "{key}: {text}");
        for (before, sign) in text.chars().zip(text.chars().skip(1)) {
            let is_high = matches!(sign, ';' | '!' | '?' | '»');
            assert!(!is_high || before == '\u{202f}', "{key}: {text}");
            // A colon may stand close in an address or in what is to be typed.
            assert!(sign != ':' || before != ' ', "{key}: {text}");
            assert!(before != '«' || sign == '\u{202f}', "{key}: {text}");
            assert!(
                sign != '%' || matches!(before, '\u{a0}' | '('),
                "{key}: {text}"
            );
        }
    }
}

/// In French none at all is counted as one, so what is said of one must tell how many.
#[test]
fn french_counts_none_as_one() {
    for (key, line) in lines("fr") {
        if let Some(text) = line.trim_start().strip_prefix("[one]") {
            let is_number = |word: &str| word == "1";
            assert!(!text.split(' ').any(is_number), "{key}: {text}");
        }
    }
    let say = |count: i32| {
        Words::in_locale(Locale::Fr).with("catalog-products", [("count", count.into())])
    };
    assert_eq!(say(0), "0 produit");
    assert_eq!(say(1), "1 produit");
    assert_eq!(say(2), "2 produits");
}

#[test]
fn a_name_stands_before_its_value_as_readers_write_it() {
    let say = |locale| Words::in_locale(locale).labeled("Oak", "3");
    assert_eq!(say(Locale::En), "Oak: 3");
    assert_eq!(say(Locale::De), "Oak: 3");
    assert_eq!(say(Locale::Fr), "Oak\u{202f}: 3");
}

#[test]
fn keys_made_of_the_values_of_a_type_are_there_for_each() {
    let words = Words::in_locale(Locale::En);
    let mut keys: Vec<String> = Vec::new();
    keys.extend(
        crate::app::letter_table()
            .kinds()
            .map(|kind| format!("outbox-{}", kind.key())),
    );
    keys.extend(Role::ALL.map(|role| format!("identity-role-{}", role.name())));
    keys.extend(PageKind::ALL.map(|kind| format!("page-{}", kind.slug())));
    let dashed = |name: &str| name.replace('_', "-");
    for state in OrderState::ALL {
        keys.push(format!("admin-order-state-{}", dashed(state.name())));
    }
    for state in PaymentState::ALL {
        keys.push(format!("admin-order-payment-{}", dashed(state.name())));
        keys.push(format!("order-payment-{}", dashed(state.name())));
    }
    for state in FulfillmentState::ALL {
        keys.push(format!("admin-order-fulfilment-{}", dashed(state.name())));
    }
    for state in ParcelState::ALL {
        keys.push(format!("admin-order-parcel-{}", dashed(state.name())));
    }
    for kind in EventKind::ALL {
        keys.push(format!("admin-order-event-{}", kind.word()));
        if kind != EventKind::Comment {
            keys.push(format!("order-event-{}", kind.word()));
        }
    }
    for key in keys {
        assert!(!words.t(&key).starts_with("Unknown localization"), "{key}");
    }
}

#[test]
fn shares_look_as_readers_write_them() {
    let say = |locale| Words::in_locale(locale).percent("12.5");
    assert_eq!(say(Locale::En), "12.5%");
    assert_eq!(say(Locale::De), "12,5\u{a0}%");
    assert_eq!(say(Locale::Fr), "12,5\u{a0}%");
}

#[test]
fn how_long_a_link_works_is_said_from_what_it_is() {
    let say = |locale, hours| Words::in_locale(locale).span(hours);
    assert_eq!(say(Locale::En, 1), "one hour");
    assert_eq!(say(Locale::En, 24), "one day");
    assert_eq!(say(Locale::En, 7 * 24), "seven days");
    assert_eq!(say(Locale::De, 48), "zwei Tage");
    assert_eq!(say(Locale::Fr, 1), "une heure");
    assert_eq!(say(Locale::Fr, 48), "deux jours");
    assert_eq!(say(Locale::Fr, 72), "3 jours");
    for (key, values) in messages("en") {
        let tells = key.starts_with("mail-") && key.ends_with("-until");
        let tells = tells && key != "mail-transfer-until";
        let tells = tells
            || matches!(
                key.as_str(),
                "platform-mail-sent-text" | "account-sent-text" | "identity-invite-text"
            );
        assert!(!tells || values.contains("span"), "{key}");
    }
}
