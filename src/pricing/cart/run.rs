use std::cmp::Reverse;
use std::ops::Range;

use crate::pricing::minor::Minor;

/// Units of a line that cost the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::pricing) struct Run {
    pub count: u32,
    /// The price of one before the promotion at hand.
    pub price: Minor,
    /// What the promotion at hand took off one.
    pub off: Minor,
    /// Whether a promotion that counts units once has counted them.
    pub counted: bool,
}

impl Run {
    pub(super) fn is_like(&self, other: &Self) -> bool {
        (self.price, self.off, self.counted) == (other.price, other.off, other.counted)
    }
}

/// Adds units to the last run when they cost the same.
pub(super) fn push(runs: &mut Vec<Run>, run: Run) {
    if run.count == 0 {
        return;
    }
    match runs.last_mut() {
        Some(last) if run.is_like(last) => last.count += run.count,
        _ => runs.push(run),
    }
}

/// Puts runs in their order, dearest first, those alike as one.
pub(super) fn merge(runs: &mut Vec<Run>) {
    let order = |run: &Run| Reverse((run.price, run.counted));
    if !runs.is_sorted_by_key(order) {
        runs.sort_by_key(order);
    }
    runs.dedup_by(|run, last| {
        let is_alike = run.is_like(last);
        if is_alike {
            last.count += run.count;
        }
        is_alike
    });
}

/// Divides runs where units at these places, which count from now on, meet others.
pub(super) fn mark_counted(runs: &mut Vec<Run>, counting: &mut Vec<Range<u32>>) {
    counting.sort_unstable_by_key(|places| places.start);
    let mut marked = Vec::with_capacity(runs.len() + counting.len());
    let mut start = 0;
    for run in runs.iter() {
        let end = start + run.count;
        let mut push = |count, counted| {
            push(
                &mut marked,
                Run {
                    count,
                    counted,
                    ..*run
                },
            )
        };
        for places in counting.iter() {
            let from = places.start.clamp(start, end);
            let until = places.end.clamp(start, end);
            push(from - start, run.counted);
            push(until - from, true);
            start = until;
        }
        push(end - start, run.counted);
        start = end;
    }
    counting.clear();
    *runs = marked;
}

/// Makes what was taken off units their new prices.
pub(super) fn settle(runs: &mut [Run]) {
    for run in runs {
        run.price -= run.off;
        run.off = 0;
    }
}
