//! What the files say, held against each other and against the code.

mod code;
mod files;

use std::collections::BTreeSet;

use self::code::{Code, PUT_TOGETHER, code, is_key};
use self::files::{languages, lines, messages};
use super::*;
use crate::identity::Role;
use crate::order::{EventKind, FulfillmentState, OrderState, ParcelState, PaymentState};
use crate::tenancy::PageKind;

/// Names of forms that begin as a key does.
const NO_KEYS: [&str; 3] = [
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

#[test]
fn every_language_says_the_same_with_the_same_values() {
    let en = messages("en");
    assert!(en.len() > 1000, "{}", en.len());
    let languages = languages();
    assert!(languages.contains(&"de".to_owned()), "{languages:?}");
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
