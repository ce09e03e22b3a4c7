//! Spend levels inside a promotion: the highest reached one applies, alone.

use rust_decimal::Decimal;

use super::{By, Tiers, Work};

pub fn highest_reached(work: &mut Work, benefit: &Tiers) {
    let reached = measure(work, benefit);
    let highest = benefit
        .tiers
        .iter()
        .filter(|tier| tier.from <= reached)
        .max_by_key(|tier| tier.from);
    match (highest, &benefit.base) {
        (Some(tier), _) => work.give(&tier.benefit),
        (None, Some(base)) => work.give(base),
        (None, None) => {}
    }
}

/// How far the chosen units come: their number, or what they are worth to the promotion.
pub fn measure(work: &Work, benefit: &Tiers) -> Decimal {
    let units = work.chosen(&benefit.select);
    match benefit.by {
        By::Quantity => Decimal::from(units.len()),
        By::Subtotal => work.value(&units),
    }
}
