use std::collections::HashMap;

use foldhash::fast::RandomState;

use super::WordNumber;
use super::words::Words;
use crate::pricing::Selector;
use crate::pricing::minor::{Minor, Scale};

/// A selector by number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::pricing) struct SelectorNumber(u32);

/// A selector whose words are numbers.
#[derive(Debug)]
pub(in crate::pricing) struct PreparedSelector {
    /// A line must have one of each list.
    pub words: Vec<Vec<WordNumber>>,
    /// And none of these.
    pub without: Vec<WordNumber>,
    pub price_min: Option<Minor>,
    pub price_max: Option<Minor>,
}

/// The selectors of all promotions; those that say the same are one.
#[derive(Debug, Default)]
pub(super) struct Selectors {
    /// By where they lie. The promotions do not move as long as they are shared.
    numbers: HashMap<usize, SelectorNumber, RandomState>,
    prepared: Vec<PreparedSelector>,
}

impl SelectorNumber {
    pub const fn get(self) -> usize {
        self.0 as usize
    }
}

impl Selectors {
    pub fn of<'r>(
        selectors: impl Iterator<Item = &'r Selector>,
        words: &mut Words,
        scale: Scale,
    ) -> Self {
        let mut known = HashMap::new();
        let mut all = Self::default();
        for selector in selectors {
            let number = *known.entry(selector).or_insert_with(|| {
                let number = all.prepared.len();
                all.prepared.push(prepared(selector, words, scale));
                SelectorNumber(u32::try_from(number).unwrap_or(u32::MAX))
            });
            all.numbers.insert(address(selector), number);
        }
        all
    }

    pub const fn len(&self) -> usize {
        self.prepared.len()
    }

    /// A selector of one of the promotions, the very one.
    pub fn get(&self, selector: &Selector) -> Option<(SelectorNumber, &PreparedSelector)> {
        let number = *self.numbers.get(&address(selector))?;
        Some((number, self.prepared.get(number.get())?))
    }
}

fn address(selector: &Selector) -> usize {
    std::ptr::from_ref(selector).addr()
}

fn prepared(selector: &Selector, words: &mut Words, scale: Scale) -> PreparedSelector {
    let mut numbers = |list: Vec<_>| list.into_iter().map(|word| words.learn(word)).collect();
    PreparedSelector {
        words: selector.words().map(&mut numbers).collect(),
        without: numbers(selector.words_left_out()),
        price_min: selector.price_min.map(|price| scale.minor(price)),
        price_max: selector.price_max.map(|price| scale.minor(price)),
    }
}
