use super::*;
use crate::search::terms::tests::terms;

fn asked(typed: &str, locale: Locale) -> String {
    Question::of(&terms(typed), locale).all()
}

fn says(typed: &str, locale: Locale, part: &str) {
    let asked = asked(typed, locale);
    assert!(asked.contains(part), "{typed}: {asked}");
}

#[test]
fn sec_11_operators_are_words_like_others() {
    for typed in [
        "a'; drop it --",
        "!(a | b) <-> c:*",
        "<b>alert(1)</b>",
        "'~x':*",
    ] {
        let asked = asked(typed, Locale::En);
        let outside: String = asked.split('\'').step_by(2).collect();
        let is_ours = |c: char| "()&|<->:*ABC ".contains(c);
        assert!(outside.chars().all(is_ours), "{asked}");
        let mut inside = asked.split('\'').skip(1).step_by(2);
        let is_word = |word: &str| {
            let word = word.strip_prefix('~').unwrap_or(word);
            word.chars().all(char::is_alphanumeric)
        };
        assert!(inside.all(is_word), "{asked}");
    }
    assert!(terms("'\\&|!()").is_empty());
    // Whatever the database may make of a letter.
    let odd = Terms::read(&["ŉ".to_owned()], &["' n & !".to_owned()]);
    assert_eq!(Question::of(&odd, Locale::En).all(), "'n'");
}

#[test]
fn joined_words_are_found_apart_and_together() {
    says("WAX-1", Locale::En, "'wax1':*");
    says("WAX-1", Locale::En, "& '1')");
    let wax = Question::of(&terms("WAX-1"), Locale::En);
    assert_eq!(wax.phrase, "'wax':AB <-> '1':AB");
    says("kissen bezug", Locale::De, "'kissenbezug':*");
    says("20000", Locale::En, "('20' <-> '000')");
}

#[test]
fn words_go_on_and_end_others() {
    says("chair", Locale::En, "'chair':*");
    says("cap", Locale::En, "'cap' | 'cap':*AB");
    says("schirm", Locale::De, "'~mrihcs':*");
    says("stuehle", Locale::De, "'~lhuts':*");
    assert!(!asked("table", Locale::En).contains("'~elbat'"));
    assert_eq!(asked("60", Locale::En), "'60'");
}

#[test]
fn things_are_found_by_their_other_names() {
    says("pillows", Locale::En, "'cushion':AB");
    says("head torch", Locale::En, "'headlamp':AB");
    says("hangelampe", Locale::De, "pendelleuchte");
    assert!(!asked("pillow", Locale::De).contains("cushion"));
}

#[test]
fn one_of_three_may_be_missing() {
    let question = Question::of(&terms("blue wool zzzzz"), Locale::En);
    assert_eq!(question.items.len(), 3);
    assert!(question.all_but_one().starts_with("(("));
}
