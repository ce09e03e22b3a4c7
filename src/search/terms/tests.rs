use super::*;
use crate::core::Locale;

/// As the database would do it, for texts without marks.
pub(in crate::search) fn terms(typed: &str) -> Terms {
    let parts = parts(typed);
    let words: Vec<String> = parts
        .iter()
        .map(|part| {
            part.to_lowercase()
                .replace(|c: char| !c.is_alphanumeric(), " ")
        })
        .collect();
    Terms::read(&parts, &words)
}

#[test]
fn a_sign_between_numbers_is_no_word() {
    for typed in ["60 x 90", "60 × 90", "60 X 90", "60 90"] {
        assert_eq!(terms(typed).all_words(), ["60", "90"], "{typed}");
    }
    assert_eq!(terms("model x 90").all_words(), ["model", "x", "90"]);
}

#[test]
fn a_very_long_search_is_cut() {
    assert_eq!(terms(&"a ".repeat(10_000)).all_words().len(), 12);
    assert_eq!(terms(&"b".repeat(10_000)).text().len(), 80);
    assert_eq!(terms(&"a-".repeat(10_000)).all_words().len(), 12);
}

#[test]
fn little_words_are_left_out_unless_they_are_all() {
    let english = Language::of(Locale::En);
    let left = |typed| terms(typed).without_little_words(english).all_words();
    assert_eq!(left("a lamp for the bedroom"), ["lamp", "bedroom"]);
    assert_eq!(left("the"), ["the"]);
}

#[test]
fn only_what_differs_is_shown_corrected() {
    let typed = terms("Großer lmap");
    let other = typed.corrected(&[("lmap".to_owned(), "lamp".to_owned())].into());
    assert_eq!(other.text(), "großer lamp");
    assert_eq!(typed.corrected(&HashMap::new()), typed);
}
