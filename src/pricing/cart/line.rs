use std::cmp::Reverse;
use std::ops::Range;

use super::run::{Run, push};
use super::units::{Cut, Units};
use crate::pricing::LineInput;
use crate::pricing::allocation::{Division, Part, Piece};
use crate::pricing::minor::{Minor, Scale};

/// A line while it is being priced.
pub(in crate::pricing) struct CartLine {
    pub quantity: u32,
    /// Decides between lines of one value.
    pub rank: u32,
    /// The price of one unit as listed.
    pub list_price: Minor,
    /// The price of one unit after catalog promotions.
    pub unit_price: Minor,
    /// What the line costs as it stands.
    pub total: Minor,
    /// What the promotion at hand took.
    pub taken: Minor,
    /// What promotions took before, by their place.
    pub discounts: Vec<(usize, Minor)>,
    /// Whether it cost more before the cart was filled.
    pub is_on_sale: bool,
    /// Its units, dearest first.
    pub runs: Vec<Run>,
    floor: Minor,
    is_parallel: bool,
    /// Units that the promotion at hand counts, by their places among all units of the line.
    counting: Vec<Range<u32>>,
    /// What is computed on when promotions do not build on each other.
    original: Minor,
}

impl CartLine {
    pub fn new(line: &LineInput, rank: u32, scale: Scale, is_parallel: bool) -> Self {
        let price = scale.minor(line.unit_price);
        let quantity = u32::from(line.quantity);
        let before = line.compare_at_price.map(|before| scale.minor(before));
        Self {
            quantity,
            rank,
            list_price: price,
            unit_price: price,
            total: price * Minor::from(quantity),
            taken: 0,
            discounts: Vec::new(),
            is_on_sale: before.is_some_and(|before| before > price),
            runs: vec![Run {
                count: quantity,
                price,
                off: 0,
                counted: false,
            }],
            floor: scale.minor(line.floor_price),
            is_parallel,
            counting: Vec::new(),
            original: price,
        }
    }

    /// What a promotion computes on.
    pub fn value(&self) -> Minor {
        if self.is_parallel {
            self.original * Minor::from(self.quantity)
        } else {
            self.total
        }
    }

    /// What a promotion computes on, of one unit of a run.
    pub const fn unit_value(&self, run: &Run) -> Minor {
        if self.is_parallel {
            self.original
        } else {
            run.price
        }
    }

    /// What can still be taken off one unit of a run.
    fn unit_room(&self, run: &Run) -> Minor {
        (run.price - run.off - self.floor).max(0)
    }

    /// What can still be taken off the line.
    pub fn room(&self) -> Minor {
        if self.floor == 0 {
            return self.total - self.taken;
        }
        let rooms = self
            .runs
            .iter()
            .map(|run| self.unit_room(run) * Minor::from(run.count));
        rooms.sum()
    }

    /// What the units could give when each were asked for its own amount.
    pub fn sum_of_units(&self, asked: impl Fn(Minor) -> Minor) -> Minor {
        let given = |run: &Run| asked(self.unit_value(run)).min(self.unit_room(run));
        self.runs
            .iter()
            .map(|run| given(run) * Minor::from(run.count))
            .sum()
    }

    /// Takes an amount, divided among the units by value; returned is what they could not take.
    pub fn take(&mut self, amount: Minor, work: &mut LineWork) -> Minor {
        work.division.parts.clear();
        for (run, rank) in self.runs.iter().zip(0..) {
            work.division.parts.push(self.part(run, run.count, rank));
        }
        self.divide(amount, work)
    }

    /// Takes an amount off chosen units of each run, divided among them by value; returned is what
    /// they could not take.
    pub fn take_from(&mut self, chosen: &[Units], amount: Minor, work: &mut LineWork) -> Minor {
        work.division.parts.clear();
        for (run, rank) in self.runs.iter().zip(0..) {
            work.division.parts.push(self.part(run, 0, rank));
        }
        for units in chosen {
            if let Some(part) = work.division.parts.get_mut(units.run) {
                part.count += units.count;
            }
        }
        self.divide(amount, work)
    }

    fn divide(&mut self, amount: Minor, work: &mut LineWork) -> Minor {
        let lost = work.division.divide(amount);
        self.apply(work);
        self.taken += amount - lost;
        lost
    }

    const fn part(&self, run: &Run, count: u32, rank: u32) -> Part {
        let room = run.price - run.off - self.floor;
        Part {
            count,
            value: self.unit_value(run),
            cap: if room > 0 { room } else { 0 },
            rank,
        }
    }

    /// Takes its own amount off each chosen unit; returned is what they could not take.
    pub fn cut(&mut self, cuts: &[Cut], work: &mut LineWork) -> Minor {
        let mut lost = 0;
        work.division.pieces.clear();
        for cut in cuts {
            let room = self.runs.get(cut.run).map_or(0, |run| self.unit_room(run));
            let (amount, count) = (cut.off.min(room), cut.count);
            let units = Minor::from(count);
            lost += (cut.off - amount) * units;
            self.taken += amount * units;
            work.division.pieces.push(Piece {
                part: cut.run,
                count,
                amount,
            });
        }
        self.apply(work);
        lost
    }

    /// Takes pieces off the units of runs, from the front of each.
    fn apply(&mut self, work: &mut LineWork) {
        let LineWork { division, runs } = work;
        let pieces = &mut division.pieces;
        if !pieces.is_sorted_by_key(|piece| piece.part) {
            pieces.sort_by_key(|piece| piece.part);
        }
        let mut pieces = pieces.iter().peekable();
        runs.clear();
        for (place, run) in self.runs.iter().enumerate() {
            let mut left = run.count;
            while let Some(piece) = pieces.next_if(|piece| piece.part == place) {
                let count = piece.count.min(left);
                left -= count;
                let off = run.off + piece.amount;
                push(runs, Run { count, off, ..*run });
            }
            let count = left;
            push(runs, Run { count, ..*run });
        }
        self.runs.clear();
        self.runs.extend_from_slice(runs);
    }

    /// Keeps what the promotion at hand took.
    pub fn keep(&mut self, promotion: usize) {
        if self.taken > 0 {
            self.discounts.push((promotion, self.taken));
        }
        self.settle();
    }

    /// Makes what the promotion at hand took the new price. All units of the line still cost the
    /// same.
    pub fn keep_as_price(&mut self) {
        self.settle();
        if let Some(run) = self.runs.first() {
            self.unit_price = run.price;
        }
    }

    pub const fn close_catalogue(&mut self) {
        self.original = self.unit_price;
    }

    fn settle(&mut self) {
        self.total -= self.taken;
        self.taken = 0;
        for run in &mut self.runs {
            run.price -= run.off;
            run.off = 0;
        }
        if !self.counting.is_empty() {
            self.mark_counted();
        }
        self.merge();
    }

    /// Lets units at these places count once, should the promotion at hand be kept.
    pub fn count_once(&mut self, places: Range<u32>) {
        self.counting.push(places);
    }

    /// Divides the runs where counted units meet others.
    fn mark_counted(&mut self) {
        let mut counting = std::mem::take(&mut self.counting);
        counting.sort_unstable_by_key(|places| places.start);
        let mut runs = Vec::with_capacity(self.runs.len() + counting.len());
        let mut start = 0;
        for run in &self.runs {
            let end = start + run.count;
            let mut push = |count, counted| {
                push(
                    &mut runs,
                    Run {
                        count,
                        counted,
                        ..*run
                    },
                )
            };
            for places in &counting {
                let from = places.start.clamp(start, end);
                let until = places.end.clamp(start, end);
                push(from - start, run.counted);
                push(until - from, true);
                start = until;
            }
            push(end - start, run.counted);
            start = end;
        }
        self.runs = runs;
    }

    pub fn give_back(&mut self) {
        self.taken = 0;
        self.counting.clear();
        for run in &mut self.runs {
            run.off = 0;
        }
        self.merge();
    }

    fn merge(&mut self) {
        let order = |run: &Run| Reverse((run.price, run.counted));
        if !self.runs.is_sorted_by_key(order) {
            self.runs.sort_by_key(order);
        }
        self.runs.dedup_by(|run, last| {
            let is_alike = run.is_like(last);
            if is_alike {
                last.count += run.count;
            }
            is_alike
        });
    }
}

/// Room to divide an amount among the units of a line.
#[derive(Default)]
pub(in crate::pricing) struct LineWork {
    division: Division,
    runs: Vec<Run>,
}
