//! What the index is asked for the terms of a search, as `tsquery`.
//!
//! Words are letters and digits only (`Terms`) and stand in quotes, so that nothing typed can be an operator.

mod parts;

use super::language::{Language, Phrase};
use super::terms::{Term, Terms};
use super::word_forms::{is_unit, other_forms, without_written_umlauts};
use crate::core::Locale;

pub use parts::{any, every};
use parts::{beginning, every_in_order, quoted, quoted_weighted};

/// Letters of a word whose continuations count wherever they stand: "cap" goes on as "capacity" in prose.
const LONG_WORD: usize = 5;
/// Digits of a number that may be the beginning of a longer one.
const LONG_NUMBER: usize = 4;
/// Letters of an ending: German joins words, English does so less often.
const LEAST_ENDING_DE: usize = 4;
const LEAST_ENDING: usize = 5;
/// Words that end others without being meant: "adjustable".
const NO_ENDINGS: [&str; 3] = ["table", "tables", "able"];
/// Terms that a name of several words may be said with.
const LONGEST_NAME: usize = 3;
/// Terms of a search of which neighbors may be one word.
const MOST_JOINED: usize = 4;

/// One thing that a product must say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its terms, as places in the search.
    pub terms: std::ops::Range<usize>,
    /// What it asks for.
    pub asked: String,
}

/// A search as the index is asked for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// What must be said, all of it.
    pub items: Vec<Item>,
    /// The same with neighbors as one word; they are alternatives to all items.
    joined: Vec<String>,
    /// The typed words themselves: any of them, for ranking.
    pub typed: String,
    /// What the best match is called: exactly these words, one after the other.
    pub phrase: String,
}

impl Question {
    /// The question for some terms, with the names that things have in a language. Words that narrow nothing
    /// are left out unless they belong to a name.
    #[must_use]
    pub fn of(terms: &Terms, locale: Locale) -> Self {
        let language = Language::of(locale);
        let telling = terms.without_little_words(language);
        let mut items = Vec::new();
        let mut place = 0;
        while let Some(term) = terms.0.get(place) {
            let end = longest_name(&terms.0, place, language);
            if end > place + 1 || telling.0.contains(term) {
                let named = terms.0.get(place..end).unwrap_or_default();
                items.push(Item {
                    terms: place..end,
                    asked: any(span(named, locale, language)),
                });
            }
            place = end;
        }
        let words = telling.all_words();
        let named: Vec<_> = words
            .iter()
            .map(|word| quoted_weighted(word, "AB"))
            .collect();
        let ranked = words.iter().flat_map(|word| {
            let exact = std::iter::once(word.clone()).chain(other_forms(word, locale));
            let exact: Vec<_> = exact.map(|form| quoted(&form)).collect();
            exact.into_iter().chain(endings(word, locale))
        });
        Self {
            joined: joined(&telling.0, locale, language),
            typed: any(ranked.collect()),
            phrase: named.join(" <-> "),
            items,
        }
    }

    /// All that was asked.
    #[must_use]
    pub fn all(&self) -> String {
        let items: Vec<_> = self.items.iter().map(|item| item.asked.clone()).collect();
        let whole = every(items);
        any(std::iter::once(whole)
            .chain(self.joined.iter().cloned())
            .collect())
    }

    /// All but one of the items, whichever.
    #[must_use]
    pub fn all_but_one(&self) -> String {
        let without = |left_out: usize| {
            let items = self.items.iter().enumerate();
            let kept = items.filter(|(place, _)| *place != left_out);
            every(kept.map(|(_, item)| item.asked.clone()).collect())
        };
        any((0..self.items.len()).map(without).collect())
    }
}

/// Where the longest name ends that begins at a term.
fn longest_name(terms: &[Term], place: usize, language: &Language) -> usize {
    let most = (place + LONGEST_NAME).min(terms.len());
    let is_name = |end: &usize| {
        let words = words(&terms[place..*end]);
        !language.same(&words).is_empty() || !language.also(&words).is_empty()
    };
    (place + 2..=most).rev().find(is_name).unwrap_or(place + 1)
}

fn words(terms: &[Term]) -> Phrase {
    terms.iter().flat_map(|term| term.words.clone()).collect()
}

/// What some terms ask for together: their words, or what is meant by them.
fn span(terms: &[Term], locale: Locale, language: &Language) -> Vec<String> {
    let own: Vec<String> = match terms {
        [term] => term_forms(term, locale),
        terms => {
            let each = terms
                .iter()
                .map(|term| any(span(std::slice::from_ref(term), locale, language)));
            vec![every(each.collect())]
        }
    };
    let words = words(terms);
    own.into_iter()
        .chain(meant(&words, locale, language))
        .collect()
}

/// The other names of a phrase and what also helps, each as it may be said.
fn meant(phrase: &[String], locale: Locale, language: &Language) -> Vec<String> {
    let say = |names: &[Phrase], weights: &'static str| -> Vec<String> {
        let names = names.iter();
        let each = |name: &Phrase| {
            let words = name
                .iter()
                .map(|word| any(name_forms(word, weights, locale)));
            every(words.collect())
        };
        names.map(each).collect()
    };
    let mut said = say(language.same(phrase), "AB");
    said.extend(say(language.also(phrase), "ABC"));
    said
}

/// Words that were joined may stand apart or as one.
fn term_forms(term: &Term, locale: Locale) -> Vec<String> {
    match term.words.as_slice() {
        [word] => forms(word, locale),
        words => {
            // The unit of a number may go unsaid: "60x60cm".
            let is_measure = words.iter().any(|word| word.chars().all(char::is_numeric));
            let said = words.iter().filter(|word| !(is_measure && is_unit(word)));
            let each = said.map(|word| any(forms(word, locale)));
            vec![every(each.collect()), beginning(&words.concat(), "")]
        }
    }
}

/// A typed word as a product may say it: going on, in another number, or at the end of a compound.
pub fn forms(word: &str, locale: Locale) -> Vec<String> {
    let length = word.chars().count();
    let mut forms = Vec::new();
    if word.chars().all(char::is_numeric) {
        forms.push(if length < LONG_NUMBER {
            quoted(word)
        } else {
            beginning(word, "")
        });
        forms.extend(thousands(word));
    } else if length < LONG_WORD {
        forms.push(quoted(word));
        if length > 1 {
            forms.push(beginning(word, "AB"));
        }
    } else {
        forms.push(beginning(word, ""));
    }
    forms.extend(other_forms(word, locale).iter().map(|form| quoted(form)));
    forms.extend(endings(word, locale));
    if let Some(other) = without_written_umlauts(word, locale) {
        forms.push(quoted(&other));
        forms.extend(other_forms(&other, locale).iter().map(|form| quoted(form)));
        forms.extend(endings(&other, locale));
    }
    forms
}

/// A word that stands for what was typed: only what things are called, as far as the weights go.
pub fn name_forms(word: &str, weights: &str, locale: Locale) -> Vec<String> {
    let mut forms = vec![quoted_weighted(word, weights)];
    let others = other_forms(word, locale);
    forms.extend(others.iter().map(|form| quoted_weighted(form, weights)));
    forms.extend(endings(word, locale));
    forms
}

/// A word at the end of longer ones, in any of its forms.
fn endings(word: &str, locale: Locale) -> Vec<String> {
    let least = if locale == Locale::De {
        LEAST_ENDING_DE
    } else {
        LEAST_ENDING
    };
    if word.chars().any(char::is_numeric) || NO_ENDINGS.contains(&word) {
        return Vec::new();
    }
    let forms = std::iter::once(word.to_owned()).chain(other_forms(word, locale));
    let long = forms.filter(|form| form.chars().count() >= least);
    long.filter(|form| !NO_ENDINGS.contains(&form.as_str()))
        .map(|form| {
            let reversed: String = form.chars().rev().collect();
            format!("'~{reversed}':*")
        })
        .collect()
}

/// "20000" as it is written with a sign between the thousands.
fn thousands(number: &str) -> Option<String> {
    let (whole, rest) = number.split_at_checked(number.len().checked_sub(3)?)?;
    (!whole.is_empty() && whole.len() <= 3).then(|| every_in_order(&[whole, rest]))
}

/// Neighbors as one word: "lamp shade", "Kissen Bezug".
fn joined(terms: &[Term], locale: Locale, language: &Language) -> Vec<String> {
    if terms.len() > MOST_JOINED {
        return Vec::new();
    }
    let pairs = 0..terms.len().saturating_sub(1);
    let is_word = |term: &Term| {
        term.words.len() == 1
            && term
                .words
                .iter()
                .all(|word| word.chars().count() > 2 && word.chars().all(char::is_alphabetic))
    };
    pairs
        .filter(|place| is_word(&terms[*place]) && is_word(&terms[*place + 1]))
        .map(|place| {
            let one = words(&terms[place..place + 2]).concat();
            let mut forms = forms(&one, locale);
            forms.extend(meant(std::slice::from_ref(&one), locale, language));
            let others = terms.iter().enumerate();
            let others = others.filter(|(other, _)| *other != place && *other != place + 1);
            let each =
                others.map(|(_, term)| any(span(std::slice::from_ref(term), locale, language)));
            every(each.chain([any(forms)]).collect())
        })
        .collect()
}

#[cfg(test)]
mod tests;
