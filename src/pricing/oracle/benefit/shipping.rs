//! Benefits on what sending costs.

use rust_decimal::Decimal;

use super::{Spread, Work};
use crate::pricing::oracle::allocation::{Part, share};
use crate::pricing::oracle::cart::note_discount;

pub fn percent(work: &mut Work, percent: Decimal, methods: &[String], spread: Spread) {
    let chosen = chosen(work, methods);
    match spread {
        Spread::Each => {
            for place in chosen {
                let wanted = work.before.percent_of(percent, base(work, place));
                take(work, place, wanted);
            }
        }
        Spread::Across => {
            let sum: Decimal = chosen.iter().map(|&place| base(work, place)).sum();
            across(work, &chosen, work.before.percent_of(percent, sum));
        }
    }
}

pub fn amount(work: &mut Work, amount: Decimal, methods: &[String], spread: Spread) {
    let chosen = chosen(work, methods);
    match spread {
        Spread::Each => chosen
            .into_iter()
            .for_each(|place| take(work, place, amount)),
        Spread::Across => across(work, &chosen, amount),
    }
}

fn chosen(work: &Work, methods: &[String]) -> Vec<usize> {
    (0..work.before.shipping.len())
        .filter(|&place| methods.is_empty() || methods.contains(&work.before.shipping[place].id))
        .collect()
}

fn base(work: &Work, place: usize) -> Decimal {
    work.before.shipping_base(&work.before.shipping[place])
}

fn across(work: &mut Work, chosen: &[usize], amount: Decimal) {
    let parts: Vec<Part<(String, usize)>> = chosen
        .iter()
        .map(|&place| Part {
            weight: base(work, place),
            room: work.after.shipping[place].now,
            rank: (work.before.shipping[place].id.clone(), place),
        })
        .collect();
    for (&place, taken) in chosen.iter().zip(share(amount, &parts, work.before.digits)) {
        take(work, place, taken);
    }
}

fn take(work: &mut Work, place: usize, wanted: Decimal) {
    let entry = &mut work.after.shipping[place];
    let taken = wanted.min(entry.now);
    entry.now -= taken;
    note_discount(&mut entry.discounts, &work.promotion.id, taken);
    work.given += taken;
}
