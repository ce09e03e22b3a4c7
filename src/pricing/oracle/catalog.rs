//! Catalog promotions: they change list prices before any cart promotion looks at the cart.

use rust_decimal::Decimal;

use super::benefit::Benefit;
use super::cart::Cart;
use super::condition;
use super::input::{Input, Promotion, Selector, Stacking, Trigger};
use super::promotion::{Explanation, Refusal, age_order, refuse_unless_live, within_budget};
use super::selector::matches;

/// Applies them in order of priority and age; each computes on the price that the one before left,
/// or all on the price of the input.
/// An exclusive one is alone on the lines that it changes: a list price must not hang on what else
/// lies in the cart.
pub fn change_list_prices(cart: &mut Cart, input: &Input) -> Vec<Explanation> {
    let mut explanations = Vec::new();
    let ordered: Vec<&Promotion> = age_order(input)
        .into_iter()
        .filter(|promotion| promotion.trigger == Trigger::Catalog)
        .collect();
    let undiscounted = cart.clone();
    for promotion in &ordered {
        let taken = |line: usize| {
            let alone = ordered
                .iter()
                .find(|other| other.exclusive && changes(&undiscounted, other, line));
            alone.is_some_and(|alone| alone.id != promotion.id)
        };
        let outcome = apply(cart, promotion, taken).map(|(reduced, amount)| {
            *cart = reduced;
            (amount, Vec::new())
        });
        explanations.push(Explanation {
            promotion: promotion.id.clone(),
            outcome,
        });
    }
    explanations
}

/// Whether the promotion, tried by itself, would change the price of this line.
fn changes(undiscounted: &Cart, promotion: &Promotion, line: usize) -> bool {
    apply(undiscounted, promotion, |_| false).is_ok_and(|(reduced, _)| {
        reduced.lines[line].undiscounted() != undiscounted.lines[line].undiscounted()
    })
}

fn apply(
    cart: &Cart,
    promotion: &Promotion,
    taken: impl Fn(usize) -> bool,
) -> Result<(Cart, Decimal), Refusal> {
    refuse_unless_live(cart, promotion)?;
    if let Some(condition) = &promotion.condition {
        condition::check(condition, cart)?;
    }
    let mut reduced = cart.clone();
    for benefit in &promotion.benefits {
        reduce(cart, &mut reduced, promotion, benefit, &taken);
    }
    let worth = |cart: &Cart| {
        cart.lines
            .iter()
            .map(super::cart::Line::undiscounted)
            .sum::<Decimal>()
    };
    let amount = worth(cart) - worth(&reduced);
    if amount.is_zero() {
        let is_taken = (0..cart.lines.len()).any(taken);
        return Err(Refusal::plain(if is_taken {
            "exclusive"
        } else {
            "nothing_to_discount"
        }));
    }
    within_budget(promotion, amount)?;
    Ok((reduced, amount))
}

fn reduce(
    before: &Cart,
    after: &mut Cart,
    promotion: &Promotion,
    benefit: &Benefit,
    taken: &impl Fn(usize) -> bool,
) {
    for (place, line) in before.lines.iter().enumerate() {
        let left_out = promotion.skip_discounted && line.is_reduced();
        if left_out || taken(place) || !matches(selector(benefit), line) {
            continue;
        }
        for (unit, record) in line.units.iter().enumerate() {
            let base = match before.policy.stacking {
                Stacking::Sequential => record.price,
                Stacking::Parallel => record.list,
            };
            let wanted = match benefit {
                Benefit::PercentOffPrice { percent, .. } => before.percent_of(*percent, base),
                Benefit::AmountOffPrice { amount, .. } => *amount,
                Benefit::SetPrice { price, .. } => (base - price).max(Decimal::ZERO),
                _ => Decimal::ZERO,
            };
            let changed = &mut after.lines[place];
            let taken = wanted.min(changed.room(changed.units[unit]));
            changed.units[unit].price -= taken;
            changed.units[unit].now -= taken;
            changed.on_sale |= !taken.is_zero();
        }
    }
}

fn selector(benefit: &Benefit) -> &Selector {
    match benefit {
        Benefit::PercentOffPrice { select, .. }
        | Benefit::AmountOffPrice { select, .. }
        | Benefit::SetPrice { select, .. } => select,
        other => unreachable!("not a catalog benefit: {other:?}"),
    }
}
