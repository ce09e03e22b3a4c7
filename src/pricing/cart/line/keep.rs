//! What the promotion at hand took off a line is kept or given back.

use std::ops::Range;

use super::CartLine;
use crate::pricing::cart::run::{mark_counted, merge, settle};
use crate::pricing::cart::spread::LineWork;
use crate::pricing::cart::taken::Taken;

/// Room for so many discounts is made at once.
const MANY: usize = 32;

impl CartLine {
    /// Keeps what the promotion at hand took.
    pub fn keep(&mut self, promotion: usize, work: &mut LineWork) {
        if !self.is_waiting {
            self.spread(work);
        }
        if self.taken > 0 {
            if self.discounts.capacity() == 0 {
                self.discounts.reserve(MANY);
            }
            self.discounts.push(Taken::of(promotion, self.taken));
        }
        if self.is_waiting {
            self.is_waiting = false;
            self.total -= self.taken;
            self.taken = 0;
            self.lowest = self.lowest_then;
        } else {
            self.spread = self.discounts.len();
            self.settle();
        }
    }

    /// Makes what the promotion at hand took the new price. All units of the line still cost the
    /// same.
    pub fn keep_as_price(&mut self, work: &mut LineWork) {
        self.spread(work);
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
        settle(&mut self.runs);
        if !self.counting.is_empty() {
            mark_counted(&mut self.runs, &mut self.counting);
        }
        merge(&mut self.runs);
        self.lowest = self.runs.last().map_or(0, |run| run.price);
    }

    /// Lets units at these places count once, should the promotion at hand be kept.
    pub fn count_once(&mut self, places: Range<u32>) {
        self.counting.push(places);
    }

    pub fn give_back(&mut self) {
        self.taken = 0;
        if self.is_waiting {
            self.is_waiting = false;
            return;
        }
        self.counting.clear();
        for run in &mut self.runs {
            run.off = 0;
        }
        merge(&mut self.runs);
    }
}
