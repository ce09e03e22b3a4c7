use super::{Word, WordKind};
use crate::pricing::minor::Minor;
use crate::pricing::{Label, Selector};

/// What a cart must have at least for something to be so, or to be given: all of one of the alternatives. It
/// may have that in vain; without it there is no need to look.
#[derive(Clone, Debug)]
pub(in crate::pricing) struct Need<'r>(Vec<Alternative<'r>>);

/// What must be there together.
#[derive(Clone, Debug, Default)]
pub(in crate::pricing) struct Alternative<'r> {
    /// One of these words; any cart will do where none are told.
    pub words: Option<Vec<Word<'r>>>,
    /// A cart as large as this.
    pub size: Size,
}

/// How large a cart is before anything is taken off, or how large it must be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::pricing) struct Size {
    /// What the goods are worth.
    pub subtotal: Minor,
    /// How many units there are.
    pub units: u32,
    /// How many there are on the longest line.
    pub longest_line: u32,
}

impl Size {
    /// Whether a cart is as large.
    pub const fn is_within(self, cart: Self) -> bool {
        self.subtotal <= cart.subtotal
            && self.units <= cart.units
            && self.longest_line <= cart.longest_line
    }
}

impl<'r> Need<'r> {
    /// Every cart will do.
    pub fn nothing() -> Self {
        Self(vec![Alternative::default()])
    }

    /// One of these words.
    pub fn one_of(words: Vec<Word<'r>>) -> Self {
        Self(vec![Alternative {
            words: Some(words),
            ..Alternative::default()
        }])
    }

    /// A cart as large as this.
    pub fn size(size: Size) -> Self {
        Self(vec![Alternative { words: None, size }])
    }

    /// One of these words of a kind.
    pub fn labels(kind: WordKind, labels: &'r [Label]) -> Self {
        let words = labels.iter().map(|label| Word::of(kind, label.as_str()));
        Self::one_of(words.collect())
    }

    /// A line that a selector chooses.
    pub fn line_of(selector: &'r Selector) -> Self {
        Self::all(selector.words().map(Self::one_of))
    }

    pub fn alternatives(&self) -> &[Alternative<'r>] {
        &self.0
    }

    /// What both need. Of two that have alternatives only those of the first stay apart.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        if self.0.len() == 1 && other.0.len() > 1 {
            return other.and(self);
        }
        let Some(other) = other.0.into_iter().reduce(Alternative::or) else {
            return Self(Vec::new());
        };
        let both = self.0.into_iter().map(|one| one.and(other.clone()));
        Self(both.collect())
    }

    /// What either needs.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self([self.0, other.0].concat())
    }

    /// What all need.
    pub fn all(needs: impl Iterator<Item = Self>) -> Self {
        needs.reduce(Self::and).unwrap_or_else(Self::nothing)
    }

    /// What any needs.
    pub fn any(needs: impl Iterator<Item = Self>) -> Self {
        needs.reduce(Self::or).unwrap_or_else(Self::nothing)
    }
}

impl Alternative<'_> {
    /// Of two lists of words the shorter is kept, for fewer carts have one of them.
    fn and(self, other: Self) -> Self {
        let words = match (self.words, other.words) {
            (Some(a), Some(b)) if a.len() <= b.len() => Some(a),
            (Some(_), Some(b)) => Some(b),
            (a, b) => a.or(b),
        };
        Self {
            words,
            size: Size {
                subtotal: self.size.subtotal.max(other.size.subtotal),
                units: self.size.units.max(other.size.units),
                longest_line: self.size.longest_line.max(other.size.longest_line),
            },
        }
    }

    fn or(self, other: Self) -> Self {
        let words = match (self.words, other.words) {
            (Some(a), Some(b)) => Some([a, b].concat()),
            _ => None,
        };
        Self {
            words,
            size: Size {
                subtotal: self.size.subtotal.min(other.size.subtotal),
                units: self.size.units.min(other.size.units),
                longest_line: self.size.longest_line.min(other.size.longest_line),
            },
        }
    }
}
