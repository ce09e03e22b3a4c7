//! What the files say, held against each other and against the code.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::*;
use crate::identity::Role;
use crate::order::{EventKind, FulfilmentState, OrderState, ParcelState, PaymentState};
use crate::tenancy::PageKind;

/// Every message of a language with the names of its values.
fn messages(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("src/words")
        .join(language);
    for text in texts(&folder, "ftl") {
        let mut key = String::new();
        for line in text.lines() {
            if let Some((name, _)) = line.split_once(" =")
                && line.starts_with(|c: char| c.is_ascii_lowercase())
            {
                name.clone_into(&mut key);
                let before = found.insert(key.clone(), BTreeSet::new());
                assert!(before.is_none(), "{language}: {key} is there twice");
            }
            let values = line.split('$').skip(1);
            let values = values.map(|rest| {
                rest.chars()
                    .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
                    .collect()
            });
            if let Some(known) = found.get_mut(&key) {
                known.extend(values);
            }
        }
    }
    found
}

/// The texts of all files of a kind under a folder.
fn texts(folder: &Path, kind: &str) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(texts(&path, kind));
        } else if path.extension().is_some_and(|ending| ending == kind) {
            found.extend(std::fs::read_to_string(path));
        }
    }
    found
}

/// The keys that the code asks for: whole ones, and what stands before and after what is put in.
fn asked() -> (BTreeSet<String>, BTreeSet<(String, String)>) {
    let (mut whole, mut made) = (BTreeSet::new(), BTreeSet::new());
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for text in texts(&source, "rs") {
        for call in [".t(", ".with("] {
            for rest in text.split(call).skip(1) {
                let rest = rest.trim_start();
                let (is_made, rest) = match rest.strip_prefix("&format!(") {
                    Some(rest) => (true, rest.trim_start()),
                    None => (false, rest),
                };
                let Some(key) = rest.strip_prefix('"').and_then(|r| r.split('"').next()) else {
                    continue;
                };
                let is_key = key.contains('-') && !key.contains([' ', '/', '.', '=', ':']);
                if !is_key {
                    continue;
                }
                if is_made {
                    let before = key.split('{').next().unwrap_or_default();
                    let after = key.rsplit('}').next().unwrap_or_default();
                    made.insert((before.to_owned(), after.to_owned()));
                } else {
                    whole.insert(key.to_owned());
                }
            }
        }
    }
    (whole, made)
}

#[test]
fn english_and_german_say_the_same_with_the_same_values() {
    let (en, de) = (messages("en"), messages("de"));
    assert!(en.len() > 1000, "{}", en.len());
    let missing: Vec<_> = en.keys().filter(|key| !de.contains_key(*key)).collect();
    let strange: Vec<_> = de.keys().filter(|key| !en.contains_key(*key)).collect();
    assert!(
        missing.is_empty() && strange.is_empty(),
        "{missing:?} {strange:?}"
    );
    for (key, values) in &en {
        assert_eq!(Some(values), de.get(key), "{key}");
    }
}

#[test]
fn every_key_that_the_code_asks_for_is_there() {
    let known = messages("en");
    let (whole, made) = asked();
    assert!(
        whole.len() > 500 && made.len() > 50,
        "{} {}",
        whole.len(),
        made.len()
    );
    let missing: Vec<_> = whole
        .iter()
        .filter(|key| !known.contains_key(*key))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
    let unmade: Vec<_> = made
        .iter()
        .filter(|(before, after)| {
            !known
                .keys()
                .any(|key| key.starts_with(before) && key.ends_with(after))
        })
        .collect();
    assert!(unmade.is_empty(), "{unmade:?}");
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
    for state in FulfilmentState::ALL {
        keys.push(format!("admin-order-fulfilment-{}", dashed(state.name())));
    }
    for state in ParcelState::ALL {
        keys.push(format!("admin-order-parcel-{}", dashed(state.name())));
    }
    for kind in EventKind::ALL {
        keys.push(format!("admin-order-event-{}", kind.name()));
        if kind != EventKind::Comment {
            keys.push(format!("order-event-{}", kind.name()));
        }
    }
    for key in keys {
        assert!(!words.t(&key).starts_with("Unknown localization"), "{key}");
    }
}

#[test]
fn how_long_a_link_works_is_said_from_what_it_is() {
    let say = |locale, hours| Words::in_locale(locale).span(hours);
    assert_eq!(say(Locale::En, 1), "one hour");
    assert_eq!(say(Locale::En, 24), "one day");
    assert_eq!(say(Locale::En, 7 * 24), "seven days");
    assert_eq!(say(Locale::De, 48), "zwei Tage");
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
