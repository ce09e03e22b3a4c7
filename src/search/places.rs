//! What a search finds beside products: categories, collections and the pages that help.

use super::find::Search;
use super::language::{Language, PageWords};
use super::store::{self, FoundGroup};
use super::word_forms::folded;
use crate::db::TenantTx;
use crate::tenancy::PageKind;
use crate::web::{Failure, Shop};

/// Groups of a search.
const MOST_GROUPS: i64 = 4;
/// Pages of a search.
const MOST_PAGES: usize = 3;
/// Letters of a word that tells a page by its text.
const TELLING_WORD: usize = 4;
/// Letters from which on a page is suggested.
const LEAST_BEGINNING: usize = 3;

/// Pages of this name are answered by another where the shop has none of their own.
const STANDS_IN: [(&str, &str); 1] = [("shipping", "terms")];

/// Pages of rooms that search does not know; `app` lists them.
#[derive(Clone, Debug, Default)]
pub struct OtherPages(pub Vec<OtherPage>);

/// A page that can be searched for.
#[derive(Clone, Copy, Debug)]
pub struct OtherPage {
    /// Its name in the lists of words.
    pub name: &'static str,
    /// Its path.
    pub path: &'static str,
    /// Its title's key.
    pub title: &'static str,
}

/// A place of the shop that a search leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its address, for this reader.
    pub href: String,
    /// Its name.
    pub name: String,
}

/// What is found beside products.
#[derive(Clone, Debug, Default)]
pub struct Places {
    /// Categories and collections.
    pub groups: Vec<Place>,
    /// Pages that help.
    pub pages: Vec<Place>,
}

impl Places {
    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty() && self.pages.is_empty()
    }
}

/// The places that a search finds; `is_typing` while its last word may go on.
pub async fn find(
    shop: &Shop,
    tx: &mut TenantTx,
    search: &Search,
    is_typing: bool,
) -> Result<Places, Failure> {
    if search.terms.is_empty() {
        return Ok(Places::default());
    }
    let asked = search.question.all();
    let groups = store::groups(tx, &asked, &search.question, shop.locale, MOST_GROUPS).await?;
    Ok(Places {
        groups: groups.into_iter().map(|group| place(shop, group)).collect(),
        pages: pages(shop, search, is_typing),
    })
}

fn place(shop: &Shop, group: FoundGroup) -> Place {
    let kind = if group.is_collection {
        "/collections/"
    } else {
        "/categories/"
    };
    Place {
        href: shop.href(&[kind, &group.slug].concat()),
        name: group.name,
    }
}

/// The pages that the words ask for.
fn pages(shop: &Shop, search: &Search, is_typing: bool) -> Vec<Place> {
    let language = Language::of(search.locale);
    let words = telling(search.terms.all_words(), language);
    let mut found: Vec<Place> = Vec::new();
    let asked = language.pages.iter();
    for asked in asked.filter(|page| asks_for(page, &words, language, is_typing)) {
        if let Some(page) = page(shop, &asked.page)
            && !found.contains(&page)
        {
            found.push(page);
        }
    }
    found.truncate(MOST_PAGES);
    found
}

/// Pages in whose texts every longer word stands: the last help where nothing else is found.
pub fn mentioning(shop: &Shop, search: &Search) -> Vec<Place> {
    let words = telling(search.terms.all_words(), Language::of(search.locale));
    let is_long = |word: &&String| word.chars().count() >= TELLING_WORD;
    if words.is_empty() || !words.iter().all(|word| is_long(&word)) {
        return Vec::new();
    }
    let kinds = PageKind::ALL.into_iter().filter(|kind| {
        let text = folded(shop.settings().page(*kind, shop.locale));
        let mut said = text.split(|c: char| !c.is_alphanumeric());
        let mut words = words.iter();
        words.all(|word| said.clone().any(|said| said.starts_with(word.as_str())))
            && said.next().is_some()
    });
    let pages = kinds.filter_map(|kind| page(shop, kind.slug()));
    pages.take(MOST_PAGES).collect()
}

/// The page of a name, if the shop has it and it says something.
fn page(shop: &Shop, name: &str) -> Option<Place> {
    if let Some(kind) = PageKind::by_slug(name) {
        let is_written = !shop.settings().page(kind, shop.locale).trim().is_empty();
        return (is_written || kind.speaks_for_itself()).then(|| Place {
            href: shop.href(&kind.path()),
            name: shop.words.t(&format!("page-{}", kind.slug())),
        });
    }
    let others = shop.state.part::<OtherPages>();
    let mut others = others.iter().flat_map(|others| &others.0);
    if let Some(other) = others.find(|other| other.name == name) {
        return Some(Place {
            href: shop.href(other.path),
            name: shop.words.t(other.title),
        });
    }
    let (_, other) = STANDS_IN.iter().find(|(missing, _)| *missing == name)?;
    page(shop, other)
}

/// The words that narrow something.
fn telling(words: Vec<String>, language: &Language) -> Vec<String> {
    let mut words = words;
    words.retain(|word| !language.is_little(word));
    words
}

/// Whether the words ask for a page: one of its heads, and nothing that does not belong to it.
fn asks_for(page: &PageWords, words: &[String], language: &Language, is_typing: bool) -> bool {
    page.heads.iter().any(|head| {
        let head = telling(head.clone(), language);
        let Some(at) = position(words, &head, is_typing) else {
            return false;
        };
        let belongs = |word: &String| {
            page.beside.contains(word) || page.heads.iter().flatten().any(|head| head == word)
        };
        let behind = words.get(at + head.len()..).unwrap_or_default();
        words.iter().take(at).chain(behind).all(belongs)
    })
}

/// Where a phrase stands among words; the last word that was typed may go on.
fn position(words: &[String], phrase: &[String], is_typing: bool) -> Option<usize> {
    if phrase.is_empty() {
        return None;
    }
    let last = words.len().checked_sub(1)?;
    let is_said = |at: usize, word: &String| {
        words.get(at).is_some_and(|typed| {
            typed == word
                || is_typing
                    && at == last
                    && typed.chars().count() >= LEAST_BEGINNING
                    && word.starts_with(typed.as_str())
        })
    };
    (0..=last).find(|start| {
        let mut said = phrase.iter().zip(*start..);
        said.all(|(word, at)| is_said(at, word))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::core::Locale;
    use crate::search::word_forms::words_of;

    fn asked(typed: &str, locale: Locale, is_typing: bool) -> Vec<&'static str> {
        let language = Language::of(locale);
        let words = telling(words_of(typed), language);
        let pages = language.pages.iter();
        let asked = pages.filter(|page| asks_for(page, &words, language, is_typing));
        asked.map(|page| page.page.as_str()).collect()
    }

    #[test]
    fn ex_4_pages_are_asked_for_in_the_readers_words() {
        for (typed, locale, page) in [
            ("returns", Locale::En, "returns"),
            ("how do I return an item", Locale::En, "returns"),
            ("free shipping", Locale::En, "shipping"),
            ("delivery time", Locale::En, "shipping"),
            ("phone number", Locale::En, "contact"),
            ("Rückgabe", Locale::De, "returns"),
            ("Versandkosten nach Österreich", Locale::De, "shipping"),
            ("über uns", Locale::De, "story"),
            ("retour gratuit", Locale::Fr, "returns"),
        ] {
            assert!(asked(typed, locale, false).contains(&page), "{typed}");
        }
        for typed in ["cord", "lamp", "delivery lamp", "ret", "number"] {
            assert_eq!(asked(typed, Locale::En, false), [""; 0], "{typed}");
        }
        assert_eq!(asked("retu", Locale::En, true), ["returns"]);
    }
}
