use std::collections::HashMap;

use foldhash::fast::RandomState;

/// A word that a promotion looks for, in a cart or in what is known of the buyer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::pricing) struct Word<'r> {
    pub kind: WordKind,
    pub word: &'r str,
    /// The value of an attribute, whose name the word is.
    pub value: &'r str,
}

/// What a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::pricing) enum WordKind {
    Sku,
    Product,
    Category,
    Collection,
    Tag,
    Attribute,
    Group,
    Segment,
    Code,
    Channel,
    Country,
    PaymentMethod,
    ShippingMethod,
}

/// A word by number, for to compare numbers is quick.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::pricing) struct WordNumber(u32);

/// All words that promotions look for.
#[derive(Debug, Default)]
pub(super) struct Words {
    numbers: [HashMap<Box<str>, WordNumber, RandomState>; KINDS],
    attributes: HashMap<Box<str>, HashMap<Box<str>, WordNumber, RandomState>, RandomState>,
    len: u32,
}

const KINDS: usize = WordKind::ShippingMethod as usize + 1;

impl<'r> Word<'r> {
    pub const fn of(kind: WordKind, word: &'r str) -> Self {
        let value = "";
        Self { kind, word, value }
    }

    pub const fn of_attribute(name: &'r str, value: &'r str) -> Self {
        Self {
            kind: WordKind::Attribute,
            word: name,
            value,
        }
    }
}

impl WordNumber {
    pub const fn get(self) -> usize {
        self.0 as usize
    }
}

impl Words {
    pub const fn len(&self) -> usize {
        self.len as usize
    }

    /// The number of a word that some promotion looks for.
    pub fn get(&self, word: Word<'_>) -> Option<WordNumber> {
        let number = if word.kind == WordKind::Attribute {
            self.attributes.get(word.word)?.get(word.value)
        } else {
            self.numbers.get(word.kind as usize)?.get(word.word)
        };
        number.copied()
    }

    /// The number of a word, which is known from now on.
    pub fn learn(&mut self, word: Word<'_>) -> WordNumber {
        if let Some(known) = self.get(word) {
            return known;
        }
        let number = WordNumber(self.len);
        self.len += 1;
        if word.kind == WordKind::Attribute {
            let values = self.attributes.entry(word.word.into()).or_default();
            values.insert(word.value.into(), number);
        } else if let Some(numbers) = self.numbers.get_mut(word.kind as usize) {
            numbers.insert(word.word.into(), number);
        }
        number
    }
}
