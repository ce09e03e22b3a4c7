//! What most lines are: few units, of which several discounts of the whole line are taken one after
//! another.

use std::array;

use super::Run;
use super::run::push;
use crate::pricing::minor::Minor;

/// Of a total below this, a remainder and a unit fit side by side into 64 bits.
const LARGE: u64 = 1 << 31;

/// Takes amounts off the units of runs, which cost a total, one after another, each divided among them by
/// value. Told is how many of them; the rest is for whoever can do with larger numbers and more units.
pub(super) fn spread_few(
    runs: &mut Vec<Run>,
    total: Minor,
    amounts: impl Iterator<Item = Minor>,
) -> usize {
    match runs.iter().map(|run| run.count).sum() {
        1 => spread::<1>(runs, total, amounts),
        2 => spread::<2>(runs, total, amounts),
        3 => spread::<3>(runs, total, amounts),
        4 => spread::<4>(runs, total, amounts),
        _ => 0,
    }
}

fn spread<const UNITS: usize>(
    runs: &mut Vec<Run>,
    mut total: Minor,
    amounts: impl Iterator<Item = Minor>,
) -> usize {
    let Some(mut few) = Few::<UNITS>::of(runs) else {
        return 0;
    };
    let mut done = 0;
    for amount in amounts {
        if few.take(amount, total).is_none() {
            break;
        }
        total -= amount;
        done += 1;
    }
    few.write(runs);
    done
}

/// Each unit: twice its price, and one more when it was counted, so that the first come first.
struct Few<const UNITS: usize>([u64; UNITS]);

impl<const UNITS: usize> Few<UNITS> {
    fn of(runs: &[Run]) -> Option<Self> {
        let mut units = [0; UNITS];
        let mut places = units.iter_mut();
        for run in runs {
            let price = u64::try_from(run.price).ok()?;
            for _ in 0..run.count {
                *places.next()? = price.checked_mul(2)? + u64::from(run.counted);
            }
        }
        Some(Self(units))
    }

    /// None, with nothing done, when a number is too large. There is no branch in it that depends on what
    /// a cart holds, for to guess wrong at those took longer than all the rest.
    fn take(&mut self, amount: Minor, total: Minor) -> Option<()> {
        let (amount, total) = (u64::try_from(amount).ok()?, u64::try_from(total).ok()?);
        if amount > total || !(1..LARGE).contains(&total) {
            return None;
        }
        let products = self.0.map(|unit| amount * (unit / 2));
        let shares = products.map(|product| (product / total, product % total));
        let given: u64 = shares.iter().map(|(share, _)| share).sum();
        let left_over = amount - given;
        // What is left over goes to the largest remainders; of those alike to the dearest units.
        let keys: [u64; UNITS] =
            array::from_fn(|place| shares[place].1 * 2 * LARGE + self.0[place]);
        let mut ranks = [0; UNITS];
        for place in 1..UNITS {
            for before in 0..place {
                let is_behind = u64::from(keys[before] >= keys[place]);
                ranks[place] += is_behind;
                ranks[before] += 1 - is_behind;
            }
        }
        for (unit, (rank, (share, _))) in self.0.iter_mut().zip(ranks.into_iter().zip(shares)) {
            *unit -= 2 * (share + u64::from(rank < left_over));
        }
        Some(())
    }

    fn write(mut self, runs: &mut Vec<Run>) {
        self.0.sort_unstable_by(|a, b| b.cmp(a));
        runs.clear();
        for unit in self.0 {
            let run = Run {
                count: 1,
                price: (unit / 2).into(),
                off: 0,
                counted: unit % 2 == 1,
            };
            push(runs, run);
        }
    }
}
