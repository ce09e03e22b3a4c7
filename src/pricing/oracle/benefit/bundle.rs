//! Benefits that put units together: any n for a price, buy X get Y.

use rust_decimal::Decimal;

use super::units::{percent, sorted};
use super::{At, BuyXGetY, Repeat, Work};
use crate::pricing::oracle::input::{Pick, Selector};

/// Every full group of n, dearest first, costs the price; a group that is cheaper stays as it is.
pub fn price(work: &mut Work, n: usize, price: Decimal, select: &Selector) {
    let units = sorted(work, work.chosen(select), Pick::Dearest);
    for bundle in units.chunks_exact(n) {
        let saved = work.value(bundle) - price;
        if saved > Decimal::ZERO {
            work.take_off_bundle(bundle, saved);
        }
    }
}

/// Whole rounds only: so many bought and so many given, at most `repeat` times. A unit counts once,
/// as bought or as given, also when several promotions of this kind meet in one cart.
pub fn buy_x_get_y(work: &mut Work, benefit: &BuyXGetY) {
    let bought = unused(work, work.chosen(&benefit.buy));
    let given = unused(work, work.chosen(&benefit.get));
    let most = match benefit.repeat {
        Repeat::Switch(false) => 1,
        Repeat::Switch(true) => bought.len(),
        Repeat::AtMost(most) => most,
    };
    let pick = benefit.pick.unwrap_or(work.before.usual_pick());
    let given = sorted(work, given, pick);
    let mut best: (Vec<At>, usize) = (Vec::new(), 0);
    for times in 1..=most.min(bought.len() / benefit.buy_quantity) {
        let (to_buy, to_give) = (times * benefit.buy_quantity, times * benefit.get_quantity);
        let taken = free_units(&bought, &given, to_buy, to_give);
        if taken.len() == to_give {
            best = (taken, to_buy);
        }
    }
    let (free, to_buy) = best;
    percent(work, benefit.percent, &free, false);
    let left: Vec<At> = bought.into_iter().filter(|at| !free.contains(at)).collect();
    for at in sorted(work, left, Pick::Dearest)
        .into_iter()
        .take(to_buy)
        .chain(free)
    {
        work.after.lines[at.line].units[at.unit].counted = true;
    }
}

fn unused(work: &Work, units: Vec<At>) -> Vec<At> {
    units
        .into_iter()
        .filter(|at| !work.before.lines[at.line].units[at.unit].counted)
        .collect()
}

/// Takes units in their order, as long as enough others are left that count as bought.
fn free_units(bought: &[At], given: &[At], to_buy: usize, to_give: usize) -> Vec<At> {
    let mut taken: Vec<At> = Vec::new();
    for &at in given {
        let left = bought
            .iter()
            .filter(|&&other| other != at && !taken.contains(&other))
            .count();
        if taken.len() < to_give && left >= to_buy {
            taken.push(at);
        }
    }
    taken
}
