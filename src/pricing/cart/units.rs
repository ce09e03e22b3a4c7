use std::cmp::Reverse;
use std::ops::Range;

use super::{Cart, Run};
use crate::pricing::Pick;
use crate::pricing::line_set::LineSet;
use crate::pricing::minor::Minor;

/// Units of one run that were chosen.
#[derive(Clone, Copy, Debug)]
pub(in crate::pricing) struct Units {
    pub line: usize,
    pub run: usize,
    pub count: u32,
    /// What a promotion computes on, of one.
    pub value: Minor,
    pub rank: u32,
}

/// So much off each of some units of a run.
#[derive(Clone, Copy, Debug)]
pub(in crate::pricing) struct Cut {
    pub line: usize,
    pub run: usize,
    pub count: u32,
    pub off: Minor,
}

/// Units by their places among all units of their line, which stay while runs are divided.
#[derive(Clone, Debug)]
pub(in crate::pricing) struct UnitPlaces {
    pub line: usize,
    pub places: Range<u32>,
}

impl Units {
    /// Which run of which line.
    pub const fn place(&self) -> (usize, usize) {
        (self.line, self.run)
    }

    /// So much off each of them.
    pub const fn cut(&self, off: Minor) -> Cut {
        Cut {
            line: self.line,
            run: self.run,
            count: self.count,
            off,
        }
    }
}

impl Cart<'_> {
    /// All units of some lines.
    pub fn units_of(&mut self, lines: &LineSet) -> Vec<Units> {
        self.units_that(lines, |_| true)
    }

    /// The units of some lines that no promotion has counted which counts units once.
    pub fn uncounted_units_of(&mut self, lines: &LineSet) -> Vec<Units> {
        self.units_that(lines, |run| !run.counted)
    }

    /// Where units stand that are the first so many of their run.
    pub fn places_of(&self, units: &Units) -> Option<UnitPlaces> {
        let runs = self.lines.get(units.line)?.spread_runs().get(..units.run)?;
        let start: u32 = runs.iter().map(|run| run.count).sum();
        Some(UnitPlaces {
            line: units.line,
            places: start..start + units.count,
        })
    }

    fn units_that(&mut self, lines: &LineSet, is_meant: impl Fn(&Run) -> bool) -> Vec<Units> {
        let mut units = Vec::new();
        for place in lines.iter() {
            let Some(line) = self.lines.get_mut(place) else {
                continue;
            };
            line.runs(&mut self.work);
            for (run, of) in line.spread_runs().iter().enumerate() {
                if !is_meant(of) {
                    continue;
                }
                units.push(Units {
                    line: place,
                    run,
                    count: of.count,
                    value: line.unit_value(of),
                    rank: line.rank,
                });
            }
        }
        units
    }

    /// The units of some lines that are picked first: at most so many in all, and so many of each
    /// line.
    pub fn picked_units(
        &mut self,
        lines: &LineSet,
        pick: Pick,
        (most, most_per_line): (Option<u32>, Option<u32>),
    ) -> Vec<Units> {
        let mut units = self.units_of(lines);
        if most.is_none() && most_per_line.is_none() {
            return units;
        }
        order(&mut units, pick);
        if let Some(most) = most_per_line {
            let mut left = vec![most; self.lines.len()];
            units.retain_mut(|units| {
                let Some(left) = left.get_mut(units.line) else {
                    return false;
                };
                units.count = units.count.min(*left);
                *left -= units.count;
                units.count > 0
            });
        }
        if let Some(most) = most {
            take_first(&mut units, most);
        }
        units
    }
}

/// Puts those first that are picked first. Units of one value go by the rank of their line.
pub(in crate::pricing) fn order(units: &mut [Units], pick: Pick) {
    match pick {
        Pick::Dearest => units.sort_by_key(|units| (Reverse(units.value), units.rank)),
        Pick::Cheapest => units.sort_by_key(|units| (units.value, units.rank)),
    }
}

/// Keeps the first so many.
pub(in crate::pricing) fn take_first(units: &mut Vec<Units>, most: u32) {
    let mut left = most;
    units.retain_mut(|units| {
        units.count = units.count.min(left);
        left -= units.count;
        units.count > 0
    });
}
