//! Other shapes of a word: singular and plural, spelled without its umlauts, without its marks.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::core::Locale;

/// Small letters without their marks, as the database folds the letters of the shipped languages.
#[must_use]
pub fn folded(word: &str) -> String {
    let mut bare = String::with_capacity(word.len());
    for letter in word.nfkd().filter(|letter| !is_combining_mark(*letter)) {
        match letter {
            'ß' | 'ẞ' => bare.push_str("ss"),
            'œ' | 'Œ' => bare.push_str("oe"),
            'æ' | 'Æ' => bare.push_str("ae"),
            letter => bare.extend(letter.to_lowercase()),
        }
    }
    bare
}

/// The folded words of a text that people wrote into a list.
#[must_use]
pub fn words_of(text: &str) -> Vec<String> {
    let text = folded(text);
    let words = text.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Endings of plurals in English, German (whose umlauts are gone) and French, what stands there in the
/// singular, and how long the rest must be: "under" is no plural of "und".
const PLURALS: [(&str, &str, usize); 11] = [
    ("ies", "y", 2),
    ("ves", "f", 3),
    ("ves", "fe", 3),
    ("es", "", 3),
    ("s", "", 3),
    ("x", "", 4),
    ("en", "", 4),
    ("er", "", 4),
    ("e", "", 4),
    ("n", "", 4),
    ("men", "man", 3),
];

/// Endings of the singular whose plural begins otherwise: "berry", "shelf".
const SINGULARS: [(&str, &str, usize); 2] = [("y", "ies", 3), ("f", "ves", 3)];

/// Endings that make the plural of a word.
fn added(locale: Locale) -> &'static [&'static str] {
    match locale {
        Locale::En => &["s", "es"],
        Locale::De => &["n", "en", "e", "er", "s"],
        Locale::Fr => &["s", "x"],
    }
}

/// The forms that a word may have beside its own, as far as they may be told without a dictionary. Words
/// with digits have none.
#[must_use]
pub fn other_forms(word: &str, locale: Locale) -> Vec<String> {
    if word.chars().any(char::is_numeric) {
        return Vec::new();
    }
    let is_word = word.chars().count() > 2;
    let added = added(locale).iter().filter(|_| is_word);
    let endings = PLURALS.iter().chain(&SINGULARS);
    endings
        .filter_map(|(ending, other, least)| {
            let rest = word.strip_suffix(ending)?;
            (rest.chars().count() >= *least).then(|| format!("{rest}{other}"))
        })
        .chain(added.map(|ending| format!("{word}{ending}")))
        .collect()
}

/// Units that a number has behind it, as shoppers write them.
const UNITS: [&str; 14] = [
    "mm", "cm", "m", "ml", "cl", "l", "g", "kg", "w", "v", "lm", "inch", "zoll", "mah",
];

/// Whether a word is the unit of a number.
#[must_use]
pub fn is_unit(word: &str) -> bool {
    UNITS.contains(&word)
}

/// A German word whose umlauts were typed as two letters, as it is folded: "stuehle" is "stuhle".
#[must_use]
pub fn without_written_umlauts(word: &str, locale: Locale) -> Option<String> {
    if locale != Locale::De {
        return None;
    }
    let other = word
        .replace("ae", "a")
        .replace("oe", "o")
        .replace("ue", "u");
    (other != word).then_some(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plurals_are_found_in_the_singular() {
        for (typed, wanted) in [
            ("boxes", "box"),
            ("dresses", "dress"),
            ("chairs", "chair"),
            ("berries", "berry"),
            ("shelves", "shelf"),
            ("knives", "knife"),
            ("stuhle", "stuhl"),
            ("lampen", "lampe"),
            ("glaser", "glas"),
            ("berry", "berries"),
            ("rideaux", "rideau"),
            ("mug", "mugs"),
        ] {
            let other = other_forms(typed, Locale::En);
            assert!(other.contains(&wanted.to_owned()), "{typed}");
        }
        for word in ["under", "this", "e27s", "was", "one"] {
            let other = other_forms(word, Locale::De);
            for common in ["und", "the", "e27", "wa", "on"] {
                assert!(!other.contains(&common.to_owned()), "{word} {common}");
            }
        }
    }

    #[test]
    fn lists_are_folded_as_the_database_folds() {
        assert_eq!(words_of("Größe, café-Œuvre"), ["grosse", "cafe", "oeuvre"]);
        let other = without_written_umlauts("stuehle", Locale::De);
        assert_eq!(other.as_deref(), Some("stuhle"));
        assert_eq!(without_written_umlauts("blue", Locale::En), None);
    }
}
