//! Search words as typed, made safe to ask with.

/// More words narrow nothing further.
const MOST_WORDS: usize = 12;
/// As long as an article number may be.
const LONGEST: usize = 80;
/// Letters of a word that is looked for within others.
const LONG_WORD: usize = 5;

/// What stands between two spaces of what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Term {
    typed: String,
    /// Its words, small letters and digits only, so that none can mean an operator. They are several where
    /// something joins them: a hyphen, a slash, the sign of multiplication between numbers.
    words: Vec<String>,
}

/// The words of a search.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms(Vec<Term>);

/// Cuts what was typed at its spaces. An "x" between numbers is a sign and no word.
#[must_use]
pub fn parts(typed: &str) -> Vec<String> {
    let parts: Vec<&str> = typed.split_whitespace().collect();
    let touches_number = |part: Option<&&str>, end: fn(&str) -> Option<char>| {
        part.and_then(|part| end(part))
            .is_some_and(|c| c.is_ascii_digit())
    };
    let is_sign = |place: usize| {
        matches!(parts[place], "x" | "X" | "×")
            && place > 0
            && touches_number(parts.get(place - 1), |part| part.chars().last())
            && touches_number(parts.get(place + 1), |part| part.chars().next())
    };
    (0..parts.len())
        .filter(|place| !is_sign(*place))
        .take(MOST_WORDS)
        .map(|place| parts[place].chars().take(LONGEST).collect())
        .collect()
}

impl Terms {
    /// Takes the parts of what was typed with the words that the database finds in each.
    #[must_use]
    pub fn read(parts: &[String], words: &[String]) -> Self {
        let mut left = MOST_WORDS;
        let terms = parts.iter().zip(words).filter_map(|(typed, words)| {
            let words: Vec<String> = words
                .split(|c: char| !c.is_alphanumeric())
                .filter(|word| !word.is_empty())
                .take(left)
                .map(str::to_owned)
                .collect();
            left -= words.len();
            (!words.is_empty()).then(|| Term {
                typed: typed.to_lowercase(),
                words,
            })
        });
        Self(terms.collect())
    }

    /// Whether there is nothing to look for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every word, each with the question whether anything is found by it alone.
    #[must_use]
    pub fn words(&self) -> Vec<(String, String)> {
        let words = self.0.iter().flat_map(|term| &term.words);
        words.map(|word| (word.clone(), forms(word))).collect()
    }

    /// The same with other words for some.
    #[must_use]
    pub fn corrected(&self, other: impl Fn(&str) -> Option<String>) -> Self {
        let terms = self.0.iter().map(|term| {
            let words: Vec<String> = term
                .words
                .iter()
                .map(|word| other(word).unwrap_or_else(|| word.clone()))
                .collect();
            if words == term.words {
                return term.clone();
            }
            Term {
                typed: words.join(" "),
                words,
            }
        });
        Self(terms.collect())
    }

    /// What was typed, for the reader.
    #[must_use]
    pub fn text(&self) -> String {
        let terms: Vec<_> = self.0.iter().map(|term| term.typed.as_str()).collect();
        terms.join(" ")
    }

    /// The words with spaces between them.
    #[must_use]
    pub fn plain(&self) -> String {
        self.all_words().join(" ")
    }

    /// What a product must say: every word, in any order. Each may go on or be in the plural, and words
    /// that were joined may stand as one.
    #[must_use]
    pub fn query(&self) -> String {
        let terms: Vec<String> = self
            .0
            .iter()
            .map(|term| {
                let words: Vec<String> = term.words.iter().map(|word| forms(word)).collect();
                match words.as_slice() {
                    [word] => word.clone(),
                    words => format!("(({}) | {}:*)", words.join(" & "), term.words.concat()),
                }
            })
            .collect();
        terms.join(" & ")
    }

    /// What the best match says: exactly these words, one after the other.
    #[must_use]
    pub fn phrase(&self) -> String {
        self.all_words().join(" <-> ")
    }

    /// What a name may hold in the middle: German writes "Sprossenstuhl" as one word. For long words only,
    /// and when all are long.
    #[must_use]
    pub fn inner(&self) -> Vec<String> {
        let inner: Option<Vec<String>> = self.all_words().into_iter().map(inner).collect();
        inner.unwrap_or_default()
    }

    fn all_words(&self) -> Vec<&str> {
        let words = self.0.iter().flat_map(|term| &term.words);
        words.map(String::as_str).collect()
    }
}

/// A word as a product may say it: going on, or in the singular where it looks like a plural.
fn forms(word: &str) -> String {
    let mut forms = vec![format!("{word}:*")];
    forms.extend(other_forms(word));
    match forms.as_slice() {
        [only] => only.clone(),
        forms => format!("({})", forms.join(" | ")),
    }
}

/// The shortest form of a word that is long enough not to lie in others by chance.
fn inner(word: &str) -> Option<String> {
    let forms = other_forms(word).into_iter().chain([word.to_owned()]);
    let long = forms.filter(|form| form.chars().count() >= LONG_WORD);
    let shortest = long.min_by_key(|form| form.chars().count())?;
    Some(format!("%{shortest}%"))
}

/// Endings of plurals in English and German (whose umlauts are gone), what stands there in the singular,
/// and how long the rest must be: "under" is no plural of "und".
const PLURALS: [(&str, &str, usize); 9] = [
    ("ies", "y", 2),
    ("ves", "f", 3),
    ("ves", "fe", 3),
    ("es", "", 3),
    ("s", "", 3),
    ("en", "", 4),
    ("er", "", 4),
    ("e", "", 4),
    ("n", "", 4),
];

/// Endings of the singular whose plural begins otherwise: "berry", "shelf".
const SINGULARS: [(&str, &str, usize); 2] = [("y", "ies", 3), ("f", "ves", 3)];

fn other_forms(word: &str) -> Vec<String> {
    if word.chars().any(|c| c.is_numeric()) {
        return Vec::new();
    }
    let endings = PLURALS.iter().chain(&SINGULARS);
    endings
        .filter_map(|(ending, other, least)| {
            let rest = word.strip_suffix(ending)?;
            (rest.chars().count() >= *least).then(|| format!("{rest}{other}"))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As the database would do it, for texts without marks.
    fn terms(typed: &str) -> Terms {
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
    fn sec_11_operators_are_words_like_others() {
        for (typed, query) in [
            ("Oak stool", "oak:* & stool:*"),
            ("a'; drop it --", "a:* & drop:* & it:*"),
            ("!(a | b) <-> c:*", "a:* & b:* & c:*"),
            (
                "<b>alert(1)</b>",
                "((b:* & alert:* & 1:* & b:*) | balert1b:*)",
            ),
        ] {
            assert_eq!(terms(typed).query(), query);
        }
        assert!(terms("'\\&|!()").is_empty());
        // Whatever the database may make of a letter.
        let odd = Terms::read(&["ŉ".to_owned()], &["' n & !".to_owned()]);
        assert_eq!(odd.query(), "n:*");
    }

    #[test]
    fn joined_words_are_found_apart_and_together() {
        assert_eq!(terms("WAX-1").query(), "((wax:* & 1:*) | wax1:*)");
        assert_eq!(terms("WAX-1").phrase(), "wax <-> 1");
        assert_eq!(
            terms("oak/walnut stool").query(),
            "((oak:* & walnut:*) | oakwalnut:*) & stool:*"
        );
        for typed in ["60 x 90", "60 × 90", "60 X 90", "60 90"] {
            assert_eq!(terms(typed).query(), "60:* & 90:*", "{typed}");
        }
        assert_eq!(terms("model x 90").query(), "model:* & x:* & 90:*");
    }

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
        ] {
            assert!(other_forms(typed).contains(&wanted.to_owned()), "{typed}");
        }
        for word in ["under", "this", "e27s", "was", "one"] {
            let other = other_forms(word);
            for common in ["und", "the", "e27", "wa", "on"] {
                assert!(!other.contains(&common.to_owned()), "{word} {common}");
            }
        }
    }

    #[test]
    fn long_words_are_found_within_compounds() {
        assert_eq!(terms("stuhle").inner(), ["%stuhl%"]);
        assert_eq!(terms("lampen oak").inner(), [""; 0]);
        assert_eq!(terms("lampen eiche").inner(), ["%lampe%", "%eiche%"]);
    }

    #[test]
    fn a_very_long_search_is_cut() {
        assert_eq!(terms(&"a ".repeat(10_000)).plain().len(), 23);
        assert_eq!(terms(&"b".repeat(10_000)).plain().len(), 80);
        assert_eq!(terms(&"a-".repeat(10_000)).words().len(), 12);
    }

    #[test]
    fn only_what_differs_is_shown_corrected() {
        let typed = terms("Großer lmap");
        let other = typed.corrected(|word| (word == "lmap").then(|| "lamp".to_owned()));
        assert_eq!(other.text(), "großer lamp");
        assert_eq!(typed.corrected(|_| None), typed);
    }
}
