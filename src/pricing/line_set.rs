use super::QuoteInput;

const WORDS: usize = QuoteInput::MAX_LINES.div_ceil(64);

/// Some of the lines of a cart, by their place in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct LineSet([u64; WORDS]);

impl LineSet {
    /// The first lines of a cart.
    pub fn first(count: usize) -> Self {
        let mut set = Self::default();
        for line in 0..count {
            set.insert(line);
        }
        set
    }

    /// One line.
    pub fn only(line: usize) -> Self {
        let mut set = Self::default();
        set.insert(line);
        set
    }

    pub fn insert(&mut self, line: usize) {
        if let Some(word) = self.0.get_mut(line / 64) {
            *word |= 1 << (line % 64);
        }
    }

    pub fn clear(&mut self) {
        *self = Self::default();
    }

    pub fn and(mut self, other: &Self) -> Self {
        for (word, other) in self.0.iter_mut().zip(other.0) {
            *word &= other;
        }
        self
    }

    pub fn or(mut self, other: &Self) -> Self {
        for (word, other) in self.0.iter_mut().zip(other.0) {
            *word |= other;
        }
        self
    }

    pub fn without(mut self, other: &Self) -> Self {
        for (word, other) in self.0.iter_mut().zip(other.0) {
            *word &= !other;
        }
        self
    }

    /// The lines, first to last.
    pub fn iter(&self) -> Lines<'_> {
        Lines {
            words: &self.0,
            rest: 0,
            next: 0,
        }
    }
}

/// The lines of a set, first to last.
#[derive(Clone)]
pub(super) struct Lines<'s> {
    words: &'s [u64],
    /// What is left of the word before.
    rest: u64,
    /// The line that the next word begins with.
    next: usize,
}

impl Iterator for Lines<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        while self.rest == 0 {
            let (word, words) = self.words.split_first()?;
            (self.rest, self.words) = (*word, words);
            self.next += 64;
        }
        let bit = self.rest.trailing_zeros() as usize;
        self.rest &= self.rest - 1;
        Some(self.next - 64 + bit)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_told_in_order() {
        let mut set = LineSet::first(3);
        set.insert(999);
        set.insert(64);
        assert_eq!(set.iter().collect::<Vec<_>>(), [0, 1, 2, 64, 999]);
        let rest = set.without(&LineSet::first(2));
        assert_eq!(rest.iter().collect::<Vec<_>>(), [2, 64, 999]);
        assert_eq!(rest.and(&LineSet::first(3)), LineSet::first(3).and(&rest));
        assert_eq!(rest.or(&LineSet::first(2)), set);
    }

    #[test]
    fn there_is_no_line_beyond_the_last() {
        let mut set = LineSet::default();
        set.insert(100_000);
        assert_eq!(set, LineSet::default());
    }
}
