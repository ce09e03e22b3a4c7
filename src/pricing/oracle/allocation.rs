//! An amount shared among parts: by weight, largest remainder, no part beyond its room.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// One taker of a share. `rank` breaks ties: the smaller rank is served first.
#[derive(Debug, Clone)]
pub struct Part<Rank> {
    pub weight: Decimal,
    pub room: Decimal,
    pub rank: Rank,
}

/// Shares `amount` among the parts; the sum of the answer is `amount`, or all the room there is.
///
/// A part without room takes no part. A part whose share would exceed its room takes all its room and leaves; what is left is shared
/// anew among the others, until every share fits.
pub fn share<Rank: Ord>(amount: Decimal, parts: &[Part<Rank>], digits: u32) -> Vec<Decimal> {
    let mut given = vec![Decimal::ZERO; parts.len()];
    let mut open: Vec<usize> = (0..parts.len())
        .filter(|&at| parts[at].weight > Decimal::ZERO && parts[at].room > Decimal::ZERO)
        .collect();
    let mut left = amount;
    loop {
        let shares = largest_remainder(left, &open, parts, digits);
        let full: Vec<usize> = open
            .iter()
            .zip(&shares)
            .filter(|&(&at, &share)| share > parts[at].room)
            .map(|(&at, _)| at)
            .collect();
        if full.is_empty() {
            for (&at, share) in open.iter().zip(shares) {
                given[at] = share;
            }
            return given;
        }
        for &at in &full {
            given[at] = parts[at].room;
            left -= parts[at].room;
        }
        open.retain(|at| !full.contains(at));
    }
}

fn largest_remainder<Rank: Ord>(
    amount: Decimal,
    open: &[usize],
    parts: &[Part<Rank>],
    digits: u32,
) -> Vec<Decimal> {
    let whole = minor(amount, digits);
    let weights: Vec<i128> = open
        .iter()
        .map(|&at| minor(parts[at].weight, digits))
        .collect();
    let sum: i128 = weights.iter().sum();
    if sum == 0 {
        return Vec::new();
    }
    let mut shares: Vec<i128> = weights.iter().map(|weight| whole * weight / sum).collect();
    let mut order: Vec<usize> = (0..open.len()).collect();
    order.sort_by(|&a, &b| {
        let remainder = |at: usize| whole * weights[at] % sum;
        (remainder(b), weights[b])
            .cmp(&(remainder(a), weights[a]))
            .then_with(|| parts[open[a]].rank.cmp(&parts[open[b]].rank))
    });
    let missing = whole - shares.iter().sum::<i128>();
    for &at in order.iter().take(missing.to_usize().unwrap_or(0)) {
        shares[at] += 1;
    }
    shares
        .into_iter()
        .map(|share| Decimal::from_i128_with_scale(share, digits))
        .collect()
}

/// A stored amount counted in minor units.
fn minor(amount: Decimal, digits: u32) -> i128 {
    (amount * Decimal::from(10_i64.pow(digits)))
        .to_i128()
        .expect("an amount of the quote file fits")
}
