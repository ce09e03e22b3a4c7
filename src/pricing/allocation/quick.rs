//! What most divisions are: every number fits into 64 bits and no cap is in the way.

use std::cmp::Reverse;

use crate::pricing::minor::Minor;

/// How a whole is divided among lines, as [`Division`](super::Division) does it where it can.
#[derive(Default)]
pub(in crate::pricing) struct Shares {
    /// What each line gets.
    pub amounts: Vec<u64>,
    values: Vec<u64>,
    /// Lines that cannot take their value, by place.
    caps: Vec<(usize, u64)>,
    remainders: Vec<(u64, usize)>,
}

impl Shares {
    /// Begins anew, with no line and room for so many.
    pub fn clear(&mut self, most: usize) {
        self.values.clear();
        self.values.reserve(most);
        self.caps.clear();
    }

    /// Adds a line. None when a number does not fit.
    pub fn push(&mut self, value: Minor, cap: Minor) -> Option<()> {
        let (value, cap) = (u64::try_from(value).ok()?, u64::try_from(cap).ok()?);
        if cap < value {
            self.caps.push((self.values.len(), cap));
        }
        self.values.push(value);
        Some(())
    }

    /// Divides a whole that the lines can take; of two that are alike in all else the smaller rank comes
    /// first. None when there is a cap in the way, or numbers too large.
    pub fn divide<R: Ord>(&mut self, whole: Minor, rank: impl Fn(usize) -> R) -> Option<()> {
        let whole = u64::try_from(whole).ok()?;
        let mut values = self.values.iter();
        let sum = values.try_fold(0u64, |sum, value| sum.checked_add(*value))?;
        whole.checked_mul(sum).filter(|_| whole <= sum)?;
        if sum == 0 {
            return None;
        }
        self.amounts.clear();
        self.remainders.clear();
        for (value, place) in self.values.iter().zip(0..) {
            let product = whole * value;
            self.amounts.push(product / sum);
            self.remainders.push((product % sum, place));
        }
        let left_over = whole - self.amounts.iter().sum::<u64>();
        for (place, cap) in &self.caps {
            let (amount, remainder) = (self.amounts.get(*place)?, self.remainders.get(*place)?.0);
            if amount > cap || (amount == cap && remainder > 0) {
                return None;
            }
        }
        // Fewer than there are remainders, which sum to it.
        let left_over = usize::try_from(left_over).ok()?;
        let Some(last) = left_over.checked_sub(1) else {
            return Some(());
        };
        let values = &self.values;
        // The largest come first; of those alike the larger value, then the smaller rank.
        let order = |place: usize| (Reverse(values.get(place)), rank(place));
        self.remainders.select_nth_unstable_by(last, |a, b| {
            b.0.cmp(&a.0).then_with(|| order(a.1).cmp(&order(b.1)))
        });
        for (_, place) in self.remainders.iter().take(left_over) {
            if let Some(amount) = self.amounts.get_mut(*place) {
                *amount += 1;
            }
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::pricing::allocation::{Division, Part};

    proptest! {
        #[test]
        fn quick_divisions_come_to_the_same(
            parts in prop::collection::vec((0u32..5_000, 0u32..6_000, 0u32..3), 1..8),
            whole in 0u32..20_000,
        ) {
            let (mut shares, mut division) = (Shares::default(), Division::default());
            let mut ranks = Vec::new();
            for (place, (value, cap, rank)) in parts.iter().enumerate() {
                let (value, cap) = (Minor::from(*value), Minor::from(*cap));
                // Ranks differ as those of lines do.
                let rank = rank * 8 + u32::try_from(place).expect("few parts");
                ranks.push(rank);
                shares.push(value, cap).expect("small numbers");
                division.parts.push(Part { count: 1, value, cap, rank });
            }
            if shares.divide(whole.into(), |place| ranks[place]).is_some() {
                prop_assert_eq!(division.divide(whole.into()), 0);
                let mut amounts = vec![0; parts.len()];
                for piece in &division.pieces {
                    amounts[piece.part] += piece.amount;
                }
                let quick: Vec<_> = shares.amounts.iter().map(|amount| Minor::from(*amount)).collect();
                prop_assert_eq!(quick, amounts);
            } else {
                let sum: u32 = parts.iter().map(|(value, ..)| value).sum();
                let is_capped = parts.iter().any(|(value, cap, _)| cap < value);
                prop_assert!(is_capped || whole > sum || sum == 0);
            }
        }
    }
}
