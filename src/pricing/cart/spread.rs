//! How an amount is divided among the units of a line.

use std::cmp::Reverse;

use super::run::{Run, merge, push, settle};
use crate::pricing::allocation::{Division, Part};
use crate::pricing::minor::Minor;

/// Room to divide an amount among the units of a line.
#[derive(Default)]
pub(in crate::pricing) struct LineWork {
    pub(super) division: Division,
    runs: Vec<Run>,
    remainders: Vec<u64>,
}

/// Divides a discount among units that can take it, and keeps it.
pub(super) fn spread_kept(runs: &mut Vec<Run>, amount: Minor, work: &mut LineWork) {
    if !take_quickly(runs, amount, |run| run.price, |run| run.price, work) {
        work.division.parts.clear();
        for (run, rank) in runs.iter().zip(0..) {
            work.division.parts.push(Part {
                count: run.count,
                value: run.price,
                cap: run.price,
                rank,
            });
        }
        work.division.divide(amount);
        apply(runs, work);
    }
    settle(runs);
    merge(runs);
}

/// Takes pieces off the units of runs, from the front of each.
pub(super) fn apply(runs: &mut Vec<Run>, work: &mut LineWork) {
    let LineWork {
        division,
        runs: taken,
        ..
    } = work;
    let pieces = &mut division.pieces;
    if !pieces.is_sorted_by_key(|piece| piece.part) {
        pieces.sort_by_key(|piece| piece.part);
    }
    let mut pieces = pieces.iter().peekable();
    taken.clear();
    for (place, run) in runs.iter().enumerate() {
        let mut left = run.count;
        while let Some(piece) = pieces.next_if(|piece| piece.part == place) {
            let count = piece.count.min(left);
            left -= count;
            let off = run.off + piece.amount;
            push(taken, Run { count, off, ..*run });
        }
        let count = left;
        push(taken, Run { count, ..*run });
    }
    runs.clear();
    runs.extend_from_slice(taken);
}

/// Takes an amount off the units of runs that nothing was taken off yet, divided by value as
/// [`Division`] divides it. False, with nothing done, where a
/// cap is in the way or a number does not fit into 64 bits, which is seldom.
pub(super) fn take_quickly(
    runs: &mut Vec<Run>,
    amount: Minor,
    value: impl Fn(&Run) -> Minor,
    cap: impl Fn(&Run) -> Minor,
    work: &mut LineWork,
) -> bool {
    let remainders = &mut work.remainders;
    let shared = share(runs, remainders, amount, value, cap);
    match shared {
        Some(left_over) => give_left_over(runs, remainders, left_over),
        None => {
            for run in runs {
                run.off = 0;
            }
        }
    }
    shared.is_some()
}

/// Takes each unit's share, rounded down; returned is what that leaves over.
fn share(
    runs: &mut [Run],
    remainders: &mut Vec<u64>,
    amount: Minor,
    value: impl Fn(&Run) -> Minor,
    cap: impl Fn(&Run) -> Minor,
) -> Option<u64> {
    let worth = |run: &Run| value(run) * Minor::from(run.count);
    let sum: Minor = runs.iter().map(worth).sum();
    let (amount, sum) = (u64::try_from(amount).ok()?, u64::try_from(sum).ok()?);
    amount
        .checked_mul(sum)
        .filter(|_| amount <= sum && sum > 0)?;
    let mut left_over = amount;
    remainders.clear();
    for run in runs {
        let product = amount * u64::try_from(value(run)).ok()?;
        let (share, remainder) = (product / sum, product % sum);
        let (off, most) = (Minor::from(share), cap(run));
        if off > most || (off == most && remainder > 0) {
            return None;
        }
        left_over -= share * u64::from(run.count);
        remainders.push(remainder);
        run.off = off;
    }
    Some(left_over)
}

/// Takes what is left over, one minor unit each, off the units with the largest remainders; of two
/// alike off the dearer, which come first.
fn give_left_over(runs: &mut Vec<Run>, remainders: &mut [u64], mut left_over: u64) {
    while left_over > 0 {
        let largest = remainders
            .iter_mut()
            .zip(0..)
            .max_by_key(|(remainder, place)| (**remainder, Reverse(*place)));
        let Some((remainder, place)) = largest else {
            return;
        };
        *remainder = 0;
        let Some(run) = runs.get_mut(place) else {
            return;
        };
        let count = u32::try_from(left_over).map_or(run.count, |left| left.min(run.count));
        left_over -= u64::from(count);
        run.off += 1;
        let rest = Run {
            count: run.count - count,
            off: run.off - 1,
            ..*run
        };
        run.count = count;
        if rest.count > 0 {
            // The only one that is divided is the last.
            runs.insert(place + 1, rest);
        }
    }
}
