//! Benefits that look at single units.

use rust_decimal::Decimal;

use super::{At, Work};
use crate::pricing::oracle::input::{Pick, Selector};

/// The units by price; equal prices by SKU and line; in one line (where promotions stand side by side)
/// those that still cost most first, then by place.
pub fn sorted(work: &Work, mut units: Vec<At>, pick: Pick) -> Vec<At> {
    units.sort_by(|&a, &b| {
        let now = |at: At| work.before.lines[at.line].units[at.unit].now;
        let by_price = work.base(a).cmp(&work.base(b));
        let by_price = match pick {
            Pick::Cheapest => by_price,
            Pick::Dearest => by_price.reverse(),
        };
        let line = |at: At| {
            let line = &work.before.lines[at.line];
            (line.sku.as_str(), line.id.as_str(), at.line)
        };
        by_price
            .then_with(|| line(a).cmp(&line(b)))
            .then_with(|| now(b).cmp(&now(a)))
            .then_with(|| a.cmp(&b))
    });
    units
}

/// The chosen units, at most so many of them and at most so many of one line.
pub fn at_most(
    work: &Work,
    select: &Selector,
    in_all: Option<usize>,
    per_line: Option<usize>,
    pick: Pick,
) -> Vec<At> {
    let mut taken: Vec<At> = Vec::new();
    for at in sorted(work, work.chosen(select), pick) {
        let of_line = taken.iter().filter(|other| other.line == at.line).count();
        if in_all.is_none_or(|most| taken.len() < most)
            && per_line.is_none_or(|most| of_line < most)
        {
            taken.push(at);
        }
    }
    taken
}

/// Per line on the chosen units' sum, rounded per line; or each unit for itself.
pub fn percent(work: &mut Work, percent: Decimal, units: &[At], per_unit: bool) {
    for heap in work.by_line(units) {
        if per_unit {
            for at in heap {
                work.take_off_unit(at, work.before.percent_of(percent, work.base(at)));
            }
        } else {
            work.take_off_line(&heap, work.before.percent_of(percent, work.value(&heap)));
        }
    }
}

pub fn amount(work: &mut Work, amount: Decimal, units: &[At]) {
    for &at in units {
        work.take_off_unit(at, amount);
    }
}

pub fn set_price(work: &mut Work, price: Decimal, select: &Selector) {
    for at in work.chosen(select) {
        work.take_off_unit(at, (work.base(at) - price).max(Decimal::ZERO));
    }
}

/// Off each unit of every full group of n, the dearest units first.
pub fn every_n(
    work: &mut Work,
    n: usize,
    percent_off: Option<Decimal>,
    amount_off: Option<Decimal>,
    select: &Selector,
) {
    let units = sorted(work, work.chosen(select), Pick::Dearest);
    let grouped = &units[..units.len() / n * n];
    if let Some(rate) = percent_off {
        percent(work, rate, grouped, false);
    }
    if let Some(each) = amount_off {
        amount(work, each, grouped);
    }
}
