//! Benefits that look at whole lines or at the whole order.

use rust_decimal::Decimal;

use super::{At, Work};
use crate::pricing::oracle::input::Selector;

/// Once on the sum, rounded, then allocated to the lines.
pub fn percent(work: &mut Work, percent: Decimal, cap: Option<Decimal>) {
    let units = work.chosen(&Selector::default());
    let whole = work.before.percent_of(percent, work.value(&units));
    work.take_off_lines(&units, at_most(whole, cap), |_| Decimal::MAX);
}

pub fn amount(work: &mut Work, amount: Decimal, select: &Selector) {
    let units = work.chosen(select);
    work.take_off_lines(&units, amount, |_| Decimal::MAX);
}

/// Per line on the chosen units' sum, rounded per line; a cap holds over all lines together.
pub fn percent_of_lines(
    work: &mut Work,
    percent: Decimal,
    select: &Selector,
    cap: Option<Decimal>,
) {
    let units = work.chosen(select);
    let heaps = work.by_line(&units);
    let wanted: Vec<Decimal> = heaps
        .iter()
        .map(|heap| off_line(work, percent, heap))
        .collect();
    let uncapped: Decimal = wanted.iter().sum();
    match cap {
        Some(cap) if cap < uncapped => {
            let most = |heap: &[At]| {
                heaps
                    .iter()
                    .position(|other| other == heap)
                    .map_or(Decimal::ZERO, |place| wanted[place])
            };
            work.take_off_lines(&units, cap, most);
        }
        _ => super::units::percent(work, percent, &units, work.before.percent_per_unit()),
    }
}

pub fn amount_each(work: &mut Work, amount: Decimal, select: &Selector) {
    for heap in work.by_line(&work.chosen(select)) {
        work.take_off_line(&heap, amount);
    }
}

/// What the percentage would take off one line, floors regarded.
fn off_line(work: &Work, percent: Decimal, heap: &[At]) -> Decimal {
    if work.before.percent_per_unit() {
        heap.iter()
            .map(|&at| {
                work.before
                    .percent_of(percent, work.base(at))
                    .min(work.room(&[at]))
            })
            .sum()
    } else {
        work.before
            .percent_of(percent, work.value(heap))
            .min(work.room(heap))
    }
}

fn at_most(amount: Decimal, cap: Option<Decimal>) -> Decimal {
    cap.map_or(amount, |cap| amount.min(cap))
}
