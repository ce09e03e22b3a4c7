//! Finding products, and what may have been meant where nothing is found.

use std::collections::{HashMap, HashSet};

use uuid::Uuid;

use super::language::Language;
use super::question::{self, Question};
use super::spelling::nearest;
use super::store;
use super::terms::{self, Terms};
use crate::core::Locale;
use crate::db::TenantTx;

/// Letters of each half of a word that may be two.
const LEAST_HALF: usize = 4;
/// Words with which one may be missing.
const MANY_WORDS: usize = 3;
/// Words of a search that are looked at for halves and slips.
const MOST_UNKNOWN: usize = 3;

/// What was found.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// Products, the best match first.
    pub products: Vec<Uuid>,
    /// The words that were meant, where those typed find nothing.
    pub meant: Option<String>,
    /// Whether no product says every word, and these say most.
    pub is_partial: bool,
}

/// A search, its words split as the database splits them.
#[derive(Clone, Debug)]
pub struct Search {
    /// Every word.
    pub terms: Terms,
    /// What products are asked.
    pub question: Question,
    /// The reader's language.
    pub locale: Locale,
    /// The language whose names are looked at for slips; nothing for the store's first.
    spelled_in: Option<Locale>,
}

impl Search {
    /// Reads what was typed by a reader of `locale` in a store whose first language is `first`.
    pub async fn read(
        tx: &mut TenantTx,
        typed: &str,
        locale: Locale,
        first: Locale,
    ) -> sqlx::Result<Self> {
        let parts = terms::parts(typed);
        let terms = Terms::read(&parts, &store::words_of(tx, &parts).await?);
        Ok(Self {
            question: Question::of(&terms, locale),
            terms,
            locale,
            spelled_in: Some(locale).filter(|locale| *locale != first),
        })
    }

    /// Published products that say all that was typed.
    pub async fn exactly(&self, tx: &mut TenantTx, limit: i64) -> sqlx::Result<Vec<Uuid>> {
        if self.terms.is_empty() {
            return Ok(Vec::new());
        }
        store::matching(tx, &self.question.all(), &self.question, limit).await
    }

    /// What may have been meant where [`Self::exactly`] finds nothing: without words that are no loss, a
    /// compound as its halves, slips mended, one of several words left out.
    pub async fn otherwise(&self, tx: &mut TenantTx, limit: i64) -> sqlx::Result<Found> {
        let firm = self.terms.without_soft_words(Language::of(self.locale));
        if firm != self.terms {
            let question = Question::of(&firm, self.locale);
            let products = store::matching(tx, &question.all(), &question, limit).await?;
            if !products.is_empty() {
                return Ok(Found {
                    products,
                    meant: None,
                    is_partial: true,
                });
            }
        }
        let unknown = self.unknown(tx).await?;
        if unknown.is_empty() || unknown.len() > MOST_UNKNOWN {
            return self.all_but_one(tx, limit).await;
        }
        let halves = self.halves(tx, &unknown).await?;
        let names = if halves.len() == unknown.len() {
            Vec::new()
        } else {
            store::names(tx, self.spelled_in).await?
        };
        let mut corrected = HashMap::new();
        for word in unknown.iter().filter(|word| !halves.contains_key(*word)) {
            let Some(near) = self.near(word, &names) else {
                return self.all_but_one(tx, limit).await;
            };
            corrected.insert(word.clone(), near.to_owned());
        }
        let terms = self.terms.corrected(&corrected);
        let mut question = Question::of(&terms, self.locale);
        for item in &mut question.items {
            if let [term] = terms.0.get(item.terms.clone()).unwrap_or_default()
                && let Some(asked) = halves.get(&term.words.concat())
            {
                item.asked.clone_from(asked);
            }
        }
        let products = store::matching(tx, &question.all(), &question, limit).await?;
        if products.is_empty() {
            return self.all_but_one(tx, limit).await;
        }
        Ok(Found {
            products,
            meant: (!corrected.is_empty()).then(|| terms.text()),
            is_partial: false,
        })
    }

    async fn all_but_one(&self, tx: &mut TenantTx, limit: i64) -> sqlx::Result<Found> {
        let telling = self.terms.without_little_words(Language::of(self.locale));
        if telling.0.len() < MANY_WORDS || self.question.items.len() < 2 {
            return Ok(Found::default());
        }
        let asked = self.question.all_but_one();
        let products = store::matching(tx, &asked, &self.question, limit).await?;
        Ok(Found {
            is_partial: !products.is_empty(),
            products,
            meant: None,
        })
    }

    /// The words that no product says, as far as they are letters; if something else is not said either,
    /// there is no help in these.
    async fn unknown(&self, tx: &mut TenantTx) -> sqlx::Result<Vec<String>> {
        let items = &self.question.items;
        let asked: Vec<String> = items.iter().map(|item| item.asked.clone()).collect();
        let answered = store::answered(tx, &asked).await?;
        let unknown = items.iter().filter(|item| !answered.contains(&item.asked));
        let words: Option<Vec<String>> = unknown
            .map(|item| match self.terms.0.get(item.terms.clone())? {
                [term] => match term.words.as_slice() {
                    [word] if word.chars().all(char::is_alphabetic) => Some(word.clone()),
                    _ => None,
                },
                _ => None,
            })
            .collect();
        Ok(words.unwrap_or_default())
    }

    /// What asks for both halves of a word, of those whose halves are both said somewhere.
    async fn halves(
        &self,
        tx: &mut TenantTx,
        unknown: &[String],
    ) -> sqlx::Result<HashMap<String, String>> {
        let cuts: Vec<_> = unknown
            .iter()
            .map(|word| (word, cuts(word, self.locale)))
            .collect();
        let asked: HashSet<&String> = cuts.iter().flat_map(|(_, cuts)| cuts).flatten().collect();
        let asked: Vec<String> = asked.into_iter().cloned().collect();
        let answered = store::answered(tx, &asked).await?;
        let is_said = |halves: &&[String; 2]| halves.iter().all(|half| answered.contains(half));
        let halves = cuts.iter().filter_map(|(word, cuts)| {
            let halves = cuts.iter().find(is_said)?;
            Some(((*word).clone(), question::every(halves.to_vec())))
        });
        Ok(halves.collect())
    }

    /// The name nearest to a word, unless the word itself is one of the language's.
    fn near<'n>(&self, word: &str, names: &'n [String]) -> Option<&'n str> {
        let language = Language::of(self.locale);
        if language.knows(word) {
            return None;
        }
        let named = nearest(word, names.iter().map(String::as_str));
        named.or_else(|| nearest(word, language.names()))
    }
}

/// The ways to cut a word in two, the most even one first. Both halves are asked for as words that things
/// are called.
fn cuts(word: &str, locale: Locale) -> Vec<[String; 2]> {
    let letters = word.chars().count();
    let places = word.char_indices().enumerate();
    let mut cuts: Vec<(usize, [String; 2])> = places
        .filter(|(count, _)| *count >= LEAST_HALF && letters - count >= LEAST_HALF)
        .map(|(count, (at, _))| {
            let (head, tail) = word.split_at(at);
            let asked =
                [head, tail].map(|half| question::any(question::name_forms(half, "", locale)));
            ((2 * count).abs_diff(letters), asked)
        })
        .collect();
    cuts.sort_by_key(|(unevenness, _)| *unevenness);
    cuts.into_iter().map(|(_, cut)| cut).collect()
}
