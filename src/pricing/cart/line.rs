mod keep;

use std::ops::Range;

use super::few::spread_few;
use super::run::Run;
use super::spread::{LineWork, apply, spread_kept, take_quickly};
use super::taken::Taken;
use super::units::{Cut, Units};
use crate::pricing::LineInput;
use crate::pricing::allocation::{Part, Piece};
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
    pub discounts: Vec<Taken>,
    /// Whether it cost more before the cart was filled.
    pub is_on_sale: bool,
    /// Its units, dearest first; some discounts of the whole line may not be in their prices yet.
    runs: Vec<Run>,
    /// How many of the discounts are.
    spread: usize,
    /// Whether what the promotion at hand took is of the whole line and not in their prices yet.
    is_waiting: bool,
    floor: Minor,
    /// No unit costs less than this, also when all discounts are in their prices: as it is, and with what
    /// is waiting.
    lowest: Minor,
    lowest_then: Minor,
    is_parallel: bool,
    /// Units that the promotion at hand counts, by their places among all units of the line.
    counting: Vec<Range<u32>>,
    /// What is computed on when promotions do not build on each other.
    original: Minor,
}

/// Room for so many prices of units is made at once.
const FEW: usize = 4;

impl CartLine {
    pub fn new(line: &LineInput, rank: u32, scale: Scale, is_parallel: bool) -> Self {
        let price = scale.minor(line.unit_price);
        let quantity = u32::from(line.quantity);
        let before = line.compare_at_price.map(|before| scale.minor(before));
        let mut runs = Vec::with_capacity(FEW);
        runs.push(Run {
            count: quantity,
            price,
            off: 0,
            counted: false,
        });
        Self {
            quantity,
            rank,
            list_price: price,
            unit_price: price,
            total: price * Minor::from(quantity),
            taken: 0,
            discounts: Vec::new(),
            is_on_sale: before.is_some_and(|before| before > price),
            runs,
            spread: 0,
            is_waiting: false,
            floor: scale.minor(line.floor_price),
            lowest: price,
            lowest_then: price,
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
        if self.lowest >= self.floor && (self.is_waiting || self.taken == 0) {
            return self.total - self.taken - self.floor * Minor::from(self.quantity);
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

    /// Its units, dearest first. The first discounts are divided among them before.
    pub fn runs(&mut self, work: &mut LineWork) -> &[Run] {
        self.spread(work);
        &self.runs
    }

    /// Its units as they were last divided.
    pub fn spread_runs(&self) -> &[Run] {
        &self.runs
    }

    /// Takes an amount, divided among the units by value; returned is what they could not take.
    ///
    /// While nobody asks what each unit costs it is not divided: every unit can take its share of
    /// what the whole line can take, unless a floor or an original price is in the way.
    pub fn take(&mut self, amount: Minor, work: &mut LineWork) -> Minor {
        if amount == 0 {
            return 0;
        }
        if self.can_wait(amount) {
            self.taken = amount;
            self.is_waiting = true;
            return 0;
        }
        self.spread(work);
        self.take_at_once(amount, work)
    }

    /// Whether every unit can take its share of an amount, which is the first of the promotion at hand.
    fn can_wait(&mut self, amount: Minor) -> bool {
        let is_first = self.taken == 0 && !self.is_waiting && self.counting.is_empty();
        if !is_first || self.is_parallel || amount > self.total {
            return false;
        }
        if self.floor == 0 {
            return true;
        }
        // A share is rounded up by less than one, and one more may come to it.
        self.lowest_then = self.lowest - divide_up(amount * self.lowest, self.total) - 1;
        self.lowest_then >= self.floor
    }

    /// Divides among the units what was taken off the whole line.
    fn spread(&mut self, work: &mut LineWork) {
        let waiting = self.discounts.get(self.spread..).unwrap_or_default();
        self.spread = self.discounts.len();
        if !waiting.is_empty() {
            let amounts = waiting.iter().map(Taken::amount);
            let total = self.total + amounts.clone().sum::<Minor>();
            let done = spread_few(&mut self.runs, total, amounts.clone());
            for amount in amounts.skip(done) {
                spread_kept(&mut self.runs, amount, work);
            }
        }
        if self.is_waiting {
            self.is_waiting = false;
            let amount = std::mem::take(&mut self.taken);
            self.take_at_once(amount, work);
        }
    }

    fn take_at_once(&mut self, amount: Minor, work: &mut LineWork) -> Minor {
        let (is_parallel, original, floor) = (self.is_parallel, self.original, self.floor);
        let value = |run: &Run| if is_parallel { original } else { run.price };
        let cap = |run: &Run| (run.price - floor).max(0);
        if self.taken == 0 && take_quickly(&mut self.runs, amount, value, cap, work) {
            self.taken = amount;
            return 0;
        }
        work.division.parts.clear();
        for (run, rank) in self.runs.iter().zip(0..) {
            work.division.parts.push(self.part(run, run.count, rank));
        }
        self.divide(amount, work)
    }

    /// Takes an amount off chosen units of each run, divided among them by value; returned is what
    /// they could not take.
    pub fn take_from(&mut self, chosen: &[Units], amount: Minor, work: &mut LineWork) -> Minor {
        self.spread(work);
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
        apply(&mut self.runs, work);
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
        self.spread(work);
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
        apply(&mut self.runs, work);
        lost
    }
}

/// A quotient rounded up; of amounts, none of which is below nought.
fn divide_up(number: Minor, by: Minor) -> Minor {
    // Division of 128 bits is many times slower, and nearly every amount fits into 64.
    match (u64::try_from(number), u64::try_from(by)) {
        (Ok(number), Ok(by)) if by > 0 => number.div_ceil(by).into(),
        _ => number / by.max(1) + 1,
    }
}
