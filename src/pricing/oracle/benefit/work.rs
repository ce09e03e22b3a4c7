//! One promotion at work, and the moves that every benefit is made of.

use std::cmp::Reverse;

use rust_decimal::Decimal;

use crate::pricing::oracle::allocation::{Part, share};
use crate::pricing::oracle::cart::{Cart, note_discount};
use crate::pricing::oracle::input::{Promotion, Selector};
use crate::pricing::oracle::selector::matches;

/// One unit of one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct At {
    pub line: usize,
    pub unit: usize,
}

/// One promotion at work: it reads `before`, which stays, and writes `after`.
#[derive(Debug)]
pub struct Work<'a> {
    pub promotion: &'a Promotion,
    pub before: &'a Cart,
    pub after: Cart,
    pub given: Decimal,
    pub notes: Vec<String>,
}

impl Work<'_> {
    /// The price of a unit that this promotion computes on.
    pub fn base(&self, at: At) -> Decimal {
        self.before.base(self.before.lines[at.line].units[at.unit])
    }

    /// The units of bought lines that the selector means, line by line, unit by unit.
    pub fn chosen(&self, select: &Selector) -> Vec<At> {
        let mut chosen = Vec::new();
        for (line, record) in self.before.lines.iter().enumerate() {
            let left_out = self.promotion.skip_discounted && record.is_reduced();
            if !record.gift && !left_out && matches(select, record) {
                chosen.extend((0..record.units.len()).map(|unit| At { line, unit }));
            }
        }
        chosen
    }

    /// The chosen units in heaps, one per line, in the order of the lines.
    pub fn by_line(&self, units: &[At]) -> Vec<Vec<At>> {
        (0..self.before.lines.len())
            .map(|line| {
                units
                    .iter()
                    .copied()
                    .filter(|at| at.line == line)
                    .collect::<Vec<At>>()
            })
            .filter(|heap| !heap.is_empty())
            .collect()
    }

    pub fn value(&self, units: &[At]) -> Decimal {
        units.iter().map(|&at| self.base(at)).sum()
    }

    /// How much these units can still lose.
    pub fn room(&self, units: &[At]) -> Decimal {
        units
            .iter()
            .map(|at| self.after.lines[at.line].room(self.after.lines[at.line].units[at.unit]))
            .sum()
    }

    /// Takes up to `amount` off one unit; what the unit cannot lose falls away.
    pub fn take_off_unit(&mut self, at: At, amount: Decimal) {
        let taken = amount.min(self.room(&[at])).max(Decimal::ZERO);
        if taken < amount {
            self.notes.push("floor".to_owned());
        }
        let line = &mut self.after.lines[at.line];
        line.units[at.unit].now -= taken;
        note_discount(&mut line.discounts, &self.promotion.id, taken);
        self.given += taken;
    }

    /// Takes up to `amount` off some units of one line, by their prices; the excess falls away.
    pub fn take_off_line(&mut self, units: &[At], amount: Decimal) {
        let parts: Vec<Part<(Reverse<Decimal>, usize)>> = units
            .iter()
            .map(|&at| Part {
                weight: self.base(at),
                room: self.room(&[at]),
                rank: (
                    Reverse(self.before.lines[at.line].units[at.unit].now),
                    at.unit,
                ),
            })
            .collect();
        let shares = share(amount, &parts, self.before.digits);
        if shares.iter().sum::<Decimal>() < amount {
            self.notes.push("floor".to_owned());
        }
        for (&at, taken) in units.iter().zip(shares) {
            self.take_off_unit(at, taken);
        }
    }

    /// Takes `amount` off the units of one bundle, by their prices; what one cannot lose falls away.
    pub fn take_off_bundle(&mut self, units: &[At], amount: Decimal) {
        let parts: Vec<Part<_>> = units
            .iter()
            .map(|&at| {
                let line = &self.before.lines[at.line];
                let now = Reverse(line.units[at.unit].now);
                Part {
                    weight: self.base(at),
                    room: Decimal::MAX,
                    rank: (line.sku.clone(), line.id.clone(), now, at),
                }
            })
            .collect();
        let shares = share(amount, &parts, self.before.digits);
        for (&at, taken) in units.iter().zip(shares) {
            self.take_off_unit(at, taken);
        }
    }

    /// Takes `amount` off the lines of these units, by displayed value; what a line cannot lose
    /// goes to the others. No line gives more than `most` allows it.
    pub fn take_off_lines(
        &mut self,
        units: &[At],
        amount: Decimal,
        most: impl Fn(&[At]) -> Decimal,
    ) {
        let heaps = self.by_line(units);
        let parts: Vec<Part<(String, String, usize)>> = heaps
            .iter()
            .map(|heap| {
                let line = &self.before.lines[heap[0].line];
                Part {
                    weight: self.value(heap),
                    room: self.room(heap).min(most(heap)),
                    rank: (line.sku.clone(), line.id.clone(), heap[0].line),
                }
            })
            .collect();
        let shares = share(amount, &parts, self.before.digits);
        if shares.iter().sum::<Decimal>() < amount {
            self.notes.push("floor".to_owned());
        }
        for (heap, taken) in heaps.iter().zip(shares) {
            self.take_off_line(heap, taken);
        }
    }
}
