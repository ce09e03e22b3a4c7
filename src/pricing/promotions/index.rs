use std::collections::HashMap;

use super::words::Words;
use super::{Size, Word, WordKind, WordNumber};
use crate::pricing::minor::Scale;
use crate::pricing::{CouponCode, Promotion, Trigger};

/// Promotions by what they need, so that only those are looked at which a cart may meet. They are known by
/// their rank: their place in the order in which they are looked at.
#[derive(Debug, Default)]
pub(super) struct Index {
    /// How many there are.
    count: usize,
    /// Those that need one of several words, by each.
    by_word: Vec<Vec<Entry>>,
    /// Those that need none.
    without_words: Vec<Entry>,
    /// The members of each group.
    groups: Vec<Vec<usize>>,
}

/// A promotion, by its rank, that needs a cart as large as this.
#[derive(Clone, Copy, Debug)]
struct Entry {
    rank: usize,
    size: Size,
}

impl Index {
    /// Promotions in their order.
    pub fn of<'r>(
        promotions: impl Iterator<Item = &'r Promotion>,
        words: &mut Words,
        scale: Scale,
    ) -> Self {
        let mut index = Self::default();
        let mut groups: HashMap<_, Vec<usize>> = HashMap::new();
        for (rank, promotion) in promotions.enumerate() {
            index.count += 1;
            index.put(rank, promotion, words, scale);
            if let Some(group) = &promotion.group {
                let is_of_catalog = promotion.trigger == Trigger::Catalog;
                groups.entry((is_of_catalog, group)).or_default().push(rank);
            }
        }
        index.groups = groups.into_values().collect();
        index
    }

    fn put(&mut self, rank: usize, promotion: &Promotion, words: &mut Words, scale: Scale) {
        let need = promotion.need(scale);
        for alternative in need.alternatives() {
            let size = alternative.size;
            // A code is typed seldom, whatever else it takes.
            let codes = (promotion.trigger == Trigger::Code).then(|| codes(&promotion.codes));
            match codes.as_ref().or(alternative.words.as_ref()) {
                None => self.without_words.push(Entry { rank, size }),
                Some(wanted) => {
                    for word in wanted {
                        let entries = self.entries(words.learn(*word));
                        entries.push(Entry { rank, size });
                    }
                }
            }
        }
    }

    fn entries(&mut self, word: WordNumber) -> &mut Vec<Entry> {
        while self.by_word.len() <= word.get() {
            self.by_word.push(Vec::new());
        }
        &mut self.by_word[word.get()]
    }

    /// The ranks of those that may apply to a cart of this size that has these words, in order, with
    /// those that are opened in another way, and with all others of their groups: a group has its turn at
    /// the place of its first.
    pub fn candidates(&self, cart: Size, words: &[WordNumber], opened: &[usize]) -> Vec<usize> {
        let mut found = Ranks::of(self.count);
        let by_words = words.iter().filter_map(|word| self.by_word.get(word.get()));
        for entry in by_words.flatten().chain(&self.without_words) {
            if entry.size.is_within(cart) {
                found.insert(entry.rank);
            }
        }
        for rank in opened {
            found.insert(*rank);
        }
        for members in &self.groups {
            if members.iter().any(|rank| found.has(*rank)) {
                for rank in members {
                    found.insert(*rank);
                }
            }
        }
        found.in_order()
    }
}

fn codes(codes: &[CouponCode]) -> Vec<Word<'_>> {
    let words = codes
        .iter()
        .map(|code| Word::of(WordKind::Code, code.as_str()));
    words.collect()
}

/// Some ranks.
struct Ranks(Vec<u64>);

impl Ranks {
    fn of(most: usize) -> Self {
        Self(vec![0; most.div_ceil(64)])
    }

    fn insert(&mut self, rank: usize) {
        if let Some(word) = self.0.get_mut(rank / 64) {
            *word |= 1 << (rank % 64);
        }
    }

    fn has(&self, rank: usize) -> bool {
        let word = self.0.get(rank / 64);
        word.is_some_and(|word| word >> (rank % 64) & 1 == 1)
    }

    fn in_order(&self) -> Vec<usize> {
        let mut ranks = Vec::new();
        for (place, word) in self.0.iter().enumerate() {
            let mut rest = *word;
            while rest != 0 {
                ranks.push(place * 64 + rest.trailing_zeros() as usize);
                rest &= rest - 1;
            }
        }
        ranks
    }
}
