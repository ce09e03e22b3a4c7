//! Search words as typed, cut into terms.

use std::collections::HashMap;

use super::language::Language;
use super::word_forms::words_of;

/// More words narrow nothing further.
const MOST_WORDS: usize = 12;
/// As long as an article number may be.
const LONGEST: usize = 80;

/// What stands between two spaces of what was typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// As it was typed, in small letters.
    pub typed: String,
    /// Its words, small letters and digits only, so that none can mean an operator. They are several where
    /// something joins them: a hyphen, a slash, the sign of multiplication between numbers.
    pub words: Vec<String>,
}

/// The terms of a search.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms(pub Vec<Term>);

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

    /// The same without words that narrow nothing; if they are all there is, they are kept.
    #[must_use]
    pub fn without_little_words(&self, language: &Language) -> Self {
        self.without(|word| language.is_little(word))
    }

    /// The same without words that are no loss; if they are all there is, they are kept.
    #[must_use]
    pub fn without_soft_words(&self, language: &Language) -> Self {
        self.without(|word| language.is_soft(word))
    }

    fn without(&self, is_no_loss: impl Fn(&str) -> bool) -> Self {
        let is_left_out = |term: &&Term| {
            term.words
                .iter()
                .all(|word| is_no_loss(word) || word == "s")
        };
        let terms: Vec<Term> = self
            .0
            .iter()
            .filter(|it| !is_left_out(it))
            .cloned()
            .collect();
        if terms.is_empty() {
            self.clone()
        } else {
            Self(terms)
        }
    }

    /// The same with other words for some.
    #[must_use]
    pub fn corrected(&self, others: &HashMap<String, String>) -> Self {
        let terms = self.0.iter().map(|term| {
            let mut words = term.words.iter();
            match (words.next().and_then(|word| others.get(word)), words.next()) {
                (Some(other), None) => Term {
                    typed: other.clone(),
                    words: words_of(other),
                },
                _ => term.clone(),
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

    /// Its words, one after the other.
    #[must_use]
    pub fn all_words(&self) -> Vec<String> {
        let words = self.0.iter().flat_map(|term| &term.words);
        words.cloned().collect()
    }
}

#[cfg(test)]
pub(super) mod tests;
