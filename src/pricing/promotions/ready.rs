use std::cmp::Reverse;
use std::sync::Arc;

use super::index::Index;
use super::selectors::{PreparedSelector, SelectorNumber, Selectors};
use super::words::Words;
use super::{Promotions, Size, Word, WordNumber};
use crate::pricing::minor::{Minor, Scale};
use crate::pricing::verification::Verification;
use crate::pricing::{Promotion, Selector, Trigger};

/// All of a list of promotions that no cart changes: whether they can be priced, their order, and what
/// each looks for.
#[derive(Debug)]
pub(in crate::pricing) struct Ready {
    pub scale: Scale,
    /// Whether all of them can be priced, as they are written.
    pub is_faultless: bool,
    /// Those that give something away.
    pub gifts: Vec<GivenAway>,
    /// The places of all, in the order in which they are looked at: first those of the catalog.
    order: Vec<usize>,
    /// The rank of each in that order, by its place.
    ranks: Vec<usize>,
    index: Index,
    words: Words,
    selectors: Selectors,
}

/// What one promotion gives away at most.
#[derive(Clone, Copy, Debug)]
pub(in crate::pricing) struct GivenAway {
    pub place: usize,
    pub units: u64,
    pub value: Minor,
}

impl Ready {
    pub fn of(promotions: &[Arc<Promotion>], scale: Scale) -> Self {
        let order = in_order(promotions);
        let mut words = Words::default();
        let selectors = promotions
            .iter()
            .flat_map(|promotion| promotion.selectors());
        let selectors = Selectors::of(selectors, &mut words, scale);
        let ordered = order.iter().filter_map(|place| promotions.get(*place));
        let index = Index::of(ordered.map(Arc::as_ref), &mut words, scale);
        let mut ranks = vec![0; order.len()];
        for (rank, place) in order.iter().enumerate() {
            if let Some(of) = ranks.get_mut(*place) {
                *of = rank;
            }
        }
        let mut ready = Self {
            scale,
            is_faultless: true,
            gifts: Vec::new(),
            order,
            ranks,
            index,
            words,
            selectors,
        };
        for (place, promotion) in promotions.iter().enumerate() {
            let (faults, units, value) = Verification::of_promotion(promotion, scale);
            ready.is_faultless &= faults.0.is_empty();
            if units > 0 {
                ready.gifts.push(GivenAway {
                    place,
                    units,
                    value,
                });
            }
        }
        ready
    }

    /// How many words there are.
    pub const fn words(&self) -> usize {
        self.words.len()
    }

    /// The number of a word that some promotion looks for.
    pub fn word(&self, word: Word<'_>) -> Option<WordNumber> {
        self.words.get(word)
    }

    /// How many selectors there are.
    pub const fn selectors(&self) -> usize {
        self.selectors.len()
    }

    /// A selector of one of the promotions.
    pub fn selector(&self, selector: &Selector) -> Option<(SelectorNumber, &PreparedSelector)> {
        self.selectors.get(selector)
    }

    /// The places of all promotions, in the order in which they are looked at.
    pub fn all(&self) -> impl Iterator<Item = usize> {
        self.order.iter().copied()
    }

    /// The places of those that may apply to a cart of this size that has these words, or whose group has
    /// one that may; in the order in which they are looked at.
    pub fn candidates(
        &self,
        promotions: &Promotions,
        cart: Size,
        words: &[WordNumber],
    ) -> impl Iterator<Item = usize> {
        // Which codes open those is not in the index.
        let opened = promotions.counted().iter();
        let opened: Vec<_> = opened
            .filter_map(|place| self.ranks.get(*place).copied())
            .collect();
        let found = self.index.candidates(cart, words, &opened);
        found
            .into_iter()
            .filter_map(|rank| self.order.get(rank).copied())
    }
}

/// Priority, highest first; equal priority: older first; those of no known age last.
fn in_order(promotions: &[Arc<Promotion>]) -> Vec<usize> {
    let mut order: Vec<_> = promotions.iter().enumerate().collect();
    order.sort_by_cached_key(|(_, promotion)| {
        let age = promotion.created_at;
        let age = age.map(|at| (at.unix_timestamp(), at.nanosecond()));
        let is_of_cart = promotion.trigger != Trigger::Catalog;
        (is_of_cart, Reverse(promotion.priority), age.is_none(), age)
    });
    order.into_iter().map(|(place, _)| place).collect()
}
