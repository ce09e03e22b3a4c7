use super::{Cart, CartLine};
use crate::pricing::allocation::Part;
use crate::pricing::line_set::LineSet;
use crate::pricing::minor::Minor;

impl Cart<'_> {
    /// Takes an amount off some lines together, by value; returned is what nobody could take.
    pub fn take_across(&mut self, lines: &LineSet, amount: Minor) -> Minor {
        self.take_shares(amount, lines, |line| (line.value(), line.room()))
    }

    /// Takes an amount off lines in proportion to a value of each, none beyond its cap.
    pub fn take_shares(
        &mut self,
        amount: Minor,
        lines: &LineSet,
        value_and_cap: impl Fn(&CartLine) -> (Minor, Minor),
    ) -> Minor {
        if self.share_quickly(amount, lines, &value_and_cap).is_some() {
            for (place, amount) in lines.iter().zip(&self.shares.amounts) {
                if let Some(line) = self.lines.get_mut(place) {
                    line.take((*amount).into(), &mut self.work);
                }
            }
            self.touched = self.touched.or(lines);
            return 0;
        }
        let mut parts = std::mem::take(&mut self.division.parts);
        parts.clear();
        parts.extend(self.chosen(lines).map(|line| {
            let (value, cap) = value_and_cap(line);
            Part {
                count: 1,
                value,
                cap,
                rank: line.rank,
            }
        }));
        self.division.parts = parts;
        let lost = self.division.divide(amount);
        self.division
            .pieces
            .sort_unstable_by_key(|piece| piece.part);
        let mut places = lines.iter().enumerate();
        for piece in &self.division.pieces {
            let place = places.find(|(part, _)| *part == piece.part);
            if let Some((_, place)) = place
                && piece.amount > 0
                && let Some(line) = self.lines.get_mut(place)
            {
                self.touched.insert(place);
                line.take(piece.amount, &mut self.work);
            }
        }
        lost
    }

    fn share_quickly(
        &mut self,
        amount: Minor,
        chosen: &LineSet,
        value_and_cap: impl Fn(&CartLine) -> (Minor, Minor),
    ) -> Option<()> {
        let Self { lines, shares, .. } = self;
        shares.clear(lines.len());
        for place in chosen.iter() {
            let (value, cap) = value_and_cap(lines.get(place)?);
            shares.push(value, cap)?;
        }
        let rank = |share| lines.get(chosen.iter().nth(share)?).map(|line| line.rank);
        shares.divide(amount, rank)
    }
}
