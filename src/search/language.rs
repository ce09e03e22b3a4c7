//! What people call things, language by language: lists that are part of the program.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::word_forms::{folded, is_unit, other_forms, words_of};
use crate::core::Locale;

/// Words of a phrase.
pub type Phrase = Vec<String>;

/// How people of a language search.
#[derive(Debug, Default)]
pub struct Language {
    locale: Locale,
    /// Words that narrow nothing: "the", "for".
    little: HashSet<String>,
    /// Words that narrow something where products say them, and are no loss where none does: "men's".
    soft: HashSet<String>,
    /// "under", before the largest price.
    pub up_to: Vec<Phrase>,
    /// "over", before the least price.
    pub from: Vec<Phrase>,
    /// "between", before both.
    pub between: Vec<Phrase>,
    /// "and", between both.
    pub and: Vec<String>,
    /// Other names of the same thing.
    same: HashMap<Phrase, Vec<Phrase>>,
    /// What also helps who asks for something.
    also: HashMap<Phrase, Vec<Phrase>>,
    /// Every word of the lists: none of them is a slip.
    known: HashSet<String>,
    /// Words that ask for a page, by the page's name.
    pub pages: Vec<PageWords>,
}

/// How a page is asked for.
#[derive(Debug)]
pub struct PageWords {
    /// The page's name.
    pub page: String,
    /// Any of these must be said.
    pub heads: Vec<Phrase>,
    /// These may be said as well.
    pub beside: HashSet<String>,
}

impl Language {
    /// The lists of a language.
    #[must_use]
    pub fn of(locale: Locale) -> &'static Self {
        static EN: LazyLock<Language> =
            LazyLock::new(|| Language::read(Locale::En, include_str!("language/en.txt")));
        static DE: LazyLock<Language> =
            LazyLock::new(|| Language::read(Locale::De, include_str!("language/de.txt")));
        static FR: LazyLock<Language> =
            LazyLock::new(|| Language::read(Locale::Fr, include_str!("language/fr.txt")));
        match locale {
            Locale::En => &EN,
            Locale::De => &DE,
            Locale::Fr => &FR,
        }
    }

    fn read(locale: Locale, text: &str) -> Self {
        let mut language = Self {
            locale,
            ..Self::default()
        };
        let mut section = "";
        let lines = text.lines().map(str::trim);
        for line in lines.filter(|line| !line.is_empty() && !line.starts_with('#')) {
            match line.strip_prefix('[').and_then(|it| it.strip_suffix(']')) {
                Some(name) => section = name,
                None => language.take(section, line),
            }
        }
        language
    }

    fn take(&mut self, section: &str, line: &str) {
        match section {
            "little" => self.little.extend(phrases(line).into_iter().flatten()),
            "soft" => self.soft.extend(phrases(line).into_iter().flatten()),
            "up-to" => self.up_to.extend(phrases(line)),
            "from" => self.from.extend(phrases(line)),
            "between" => self.between.extend(phrases(line)),
            "and" => self.and.extend(line.split(',').map(|it| folded(it.trim()))),
            "same" => {
                let group = phrases(line);
                for name in &group {
                    let others = group.iter().filter(|other| *other != name).cloned();
                    self.same.entry(name.clone()).or_default().extend(others);
                }
                self.known.extend(group.into_iter().flatten());
            }
            "also" => {
                let (name, help) = line.split_once('=').unwrap_or((line, ""));
                let (name, help) = (words_of(name), phrases(help));
                self.known.extend(name.iter().cloned());
                self.also.entry(name).or_default().extend(help);
            }
            _ => self.take_page(line),
        }
    }

    fn take_page(&mut self, line: &str) {
        let (page, words) = line.split_once('=').unwrap_or((line, ""));
        let (heads, beside) = words.split_once('/').unwrap_or((words, ""));
        let mut heads = phrases(heads);
        // What says more is asked first.
        heads.sort_by_key(|head| std::cmp::Reverse(head.len()));
        self.known.extend(heads.iter().flatten().cloned());
        let beside = phrases(beside).into_iter().flatten().collect();
        self.pages.push(PageWords {
            page: page.trim().to_owned(),
            heads,
            beside,
        });
    }

    /// Whether a word narrows nothing.
    #[must_use]
    pub fn is_little(&self, word: &str) -> bool {
        self.little.contains(word)
    }

    /// Whether a word may be left out where nothing is found.
    #[must_use]
    pub fn is_soft(&self, word: &str) -> bool {
        self.is_little(word) || self.soft.contains(word) || is_unit(word)
    }

    /// Whether a word stands in the lists, itself or as a plural.
    #[must_use]
    pub fn knows(&self, word: &str) -> bool {
        self.is_little(word)
            || self.known.contains(word)
            || other_forms(word, self.locale)
                .iter()
                .any(|form| self.known.contains(form))
    }

    /// The words of the lists that things are called by.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let phrases = self.same.keys().chain(self.also.keys());
        phrases.flatten().map(String::as_str)
    }

    /// Other names of what is called so.
    #[must_use]
    pub fn same(&self, phrase: &[String]) -> &[Phrase] {
        self.look_up(&self.same, phrase)
    }

    /// What also helps who asks so.
    #[must_use]
    pub fn also(&self, phrase: &[String]) -> &[Phrase] {
        self.look_up(&self.also, phrase)
    }

    /// The entry of a phrase, its last word taken in any of its forms.
    fn look_up<'l>(
        &self,
        list: &'l HashMap<Phrase, Vec<Phrase>>,
        phrase: &[String],
    ) -> &'l [Phrase] {
        if let Some(entry) = list.get(phrase) {
            return entry;
        }
        let Some((last, before)) = phrase.split_last() else {
            return &[];
        };
        let forms = other_forms(last, self.locale).into_iter();
        let mut phrases =
            forms.map(|form| before.iter().cloned().chain([form]).collect::<Phrase>());
        phrases
            .find_map(|phrase| list.get(&phrase))
            .map_or(&[], Vec::as_slice)
    }
}

/// The phrases of a list, between its commas.
fn phrases(line: &str) -> Vec<Phrase> {
    let phrases = line.split(',').map(words_of);
    phrases.filter(|phrase| !phrase.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phrase(text: &str) -> Phrase {
        words_of(text)
    }

    #[test]
    fn the_lists_are_read() {
        for locale in Locale::ALL {
            let language = Language::of(locale);
            assert!(language.little.len() > 30, "{locale:?}");
            assert!(language.same.len() > 100, "{locale:?}");
            assert!(language.also.len() > 8, "{locale:?}");
            assert!(language.pages.len() > 8, "{locale:?}");
            assert!(!language.up_to.is_empty() && !language.between.is_empty());
        }
        let english = Language::of(Locale::En);
        assert!(
            english
                .same(&phrase("pillows"))
                .contains(&phrase("cushion"))
        );
        assert!(
            english
                .same(&phrase("head torch"))
                .contains(&phrase("headlamp"))
        );
        assert!(
            english
                .also(&phrase("cold feet"))
                .contains(&phrase("socks"))
        );
        assert!(english.same(&phrase("nothing")).is_empty());
        let german = Language::of(Locale::De);
        assert!(
            german
                .same(&phrase("Hängelampen"))
                .contains(&phrase("Pendelleuchte"))
        );
        assert!(german.knows("sofa") && !german.knows("pendelluechte"));
    }

    #[test]
    fn every_language_asks_for_the_same_pages() {
        let pages = |locale| {
            let pages = Language::of(locale).pages.iter();
            pages.map(|page| page.page.clone()).collect::<HashSet<_>>()
        };
        for locale in Locale::ALL {
            let missing: Vec<_> = pages(Locale::En)
                .difference(&pages(locale))
                .filter(|page| *page != "faq")
                .cloned()
                .collect();
            assert!(missing.is_empty(), "{locale:?}: {missing:?}");
        }
    }
}
