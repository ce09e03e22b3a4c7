//! The cart promotions: who is live, who is alone, which of a group, and what each one takes.

use rust_decimal::Decimal;

use super::benefit::{Benefit, By, Tiers, Work, tiers};
use super::cart::{Cart, code_is_given};
use super::condition;
use super::input::{Input, Promotion, Trigger};

/// Why a promotion did not apply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    pub condition: String,
    pub missing: Option<String>,
}

impl Refusal {
    pub fn plain(condition: &str) -> Self {
        Self {
            condition: condition.to_owned(),
            missing: None,
        }
    }
}

/// What became of one promotion: the amount and notes, or the refusal.
#[derive(Debug, Clone)]
pub struct Explanation {
    pub promotion: String,
    pub outcome: Result<(Decimal, Vec<String>), Refusal>,
}

/// The cart after a promotion, and what it took.
#[derive(Debug, Clone)]
struct Applied {
    cart: Cart,
    amount: Decimal,
    notes: Vec<String>,
}

/// Highest priority first; equal priority: older first, without an age last; equal age:
/// as the file has them.
pub fn age_order(input: &Input) -> Vec<&Promotion> {
    let mut ordered: Vec<&Promotion> = input.promotions.iter().collect();
    ordered.sort_by_key(|promotion| {
        let priority = std::cmp::Reverse(promotion.priority);
        (
            priority,
            promotion.created_at.is_none(),
            promotion.created_at,
        )
    });
    ordered
}

/// Applies the promotions by code and the automatic ones.
pub fn discount_cart(cart: &mut Cart, input: &Input) -> Vec<Explanation> {
    let ordered: Vec<&Promotion> = age_order(input)
        .into_iter()
        .filter(|promotion| promotion.trigger != Trigger::Catalog)
        .collect();
    let alone = ordered
        .iter()
        .find(|promotion| promotion.exclusive && try_on(cart, promotion).is_ok());
    match alone {
        Some(alone) => apply_alone(cart, &ordered, alone),
        None => apply_in_turn(cart, &ordered),
    }
}

/// Only the exclusive one; every other that was live is refused for its sake.
fn apply_alone(cart: &mut Cart, ordered: &[&Promotion], alone: &Promotion) -> Vec<Explanation> {
    let undiscounted = cart.clone();
    let outcome = |promotion: &Promotion| {
        if promotion.id == alone.id {
            return keep(cart, try_on(&undiscounted, promotion));
        }
        refuse_unless_live(&undiscounted, promotion)?;
        Err(Refusal::plain("exclusive"))
    };
    explain(ordered, outcome)
}

fn apply_in_turn(cart: &mut Cart, ordered: &[&Promotion]) -> Vec<Explanation> {
    let mut explanations: Vec<Explanation> = Vec::new();
    for promotion in ordered {
        if explanations
            .iter()
            .any(|explanation| explanation.promotion == promotion.id)
        {
            continue;
        }
        if let Some(group) = &promotion.group {
            let members: Vec<&Promotion> = ordered
                .iter()
                .copied()
                .filter(|other| other.group.as_ref() == Some(group))
                .filter(|other| {
                    explanations
                        .iter()
                        .all(|explanation| explanation.promotion != other.id)
                })
                .collect();
            explanations.extend(apply_group(cart, &members));
        } else {
            explanations.extend(explain(&[*promotion], |promotion| {
                let tried = try_on(cart, promotion);
                keep(cart, tried)
            }));
        }
    }
    explanations
}

/// Tries every member on the prices as they stand; the largest discount applies, the first of
/// equals, which come in order of priority and age.
fn apply_group(cart: &mut Cart, members: &[&Promotion]) -> Vec<Explanation> {
    let before = cart.clone();
    let tried: Vec<Result<Applied, Refusal>> = members
        .iter()
        .map(|member| try_on(&before, member))
        .collect();
    let largest = tried.iter().flatten().map(|applied| applied.amount).max();
    let best = tried
        .iter()
        .position(|one| one.as_ref().ok().map(|applied| applied.amount) == largest && one.is_ok());
    let mut explanations = Vec::new();
    for (place, (member, one)) in members.iter().zip(tried).enumerate() {
        let outcome = match one {
            Ok(_) if Some(place) != best => Err(Refusal::plain("group")),
            other => keep(cart, other),
        };
        explanations.push(Explanation {
            promotion: member.id.clone(),
            outcome,
        });
    }
    explanations
}

fn explain(
    promotions: &[&Promotion],
    mut outcome: impl FnMut(&Promotion) -> Result<(Decimal, Vec<String>), Refusal>,
) -> Vec<Explanation> {
    promotions
        .iter()
        .map(|promotion| Explanation {
            promotion: promotion.id.clone(),
            outcome: outcome(promotion),
        })
        .collect()
}

fn keep(
    cart: &mut Cart,
    tried: Result<Applied, Refusal>,
) -> Result<(Decimal, Vec<String>), Refusal> {
    tried.map(|applied| {
        *cart = applied.cart;
        (applied.amount, applied.notes)
    })
}

/// The whole of one promotion on a copy of the cart.
fn try_on(cart: &Cart, promotion: &Promotion) -> Result<Applied, Refusal> {
    refuse_unless_live(cart, promotion)?;
    if let Some(condition) = &promotion.condition {
        condition::check(condition, cart)?;
    }
    let mut work = Work {
        promotion,
        before: cart,
        after: cart.clone(),
        given: Decimal::ZERO,
        notes: Vec::new(),
    };
    for benefit in &promotion.benefits {
        work.give(benefit);
    }
    if work.given.is_zero() {
        return Err(next_tier(&work, promotion).unwrap_or(Refusal::plain("nothing_to_discount")));
    }
    within_budget(promotion, work.given)?;
    Ok(Applied {
        cart: work.after,
        amount: work.given,
        notes: work.notes,
    })
}

/// The code is given, the dates include now, uses and money are left.
pub fn refuse_unless_live(cart: &Cart, promotion: &Promotion) -> Result<(), Refusal> {
    let limits = &promotion.limits;
    if !code_is_given(cart, promotion) {
        Err(Refusal::plain("code"))
    } else if promotion.starts_at.is_some_and(|at| cart.now < at)
        || promotion.ends_at.is_some_and(|at| cart.now >= at)
    {
        Err(Refusal::plain("dates"))
    } else if limits.total.is_some_and(|most| limits.used >= most)
        || limits
            .per_customer
            .is_some_and(|most| limits.used_by_customer >= most)
    {
        Err(Refusal::plain("limit"))
    } else if limits.budget.is_some_and(|budget| limits.spent >= budget) {
        Err(Refusal::plain("budget"))
    } else {
        Ok(())
    }
}

/// The whole discount is refused, never clipped.
pub fn within_budget(promotion: &Promotion, amount: Decimal) -> Result<(), Refusal> {
    match promotion.limits.budget {
        Some(budget) if promotion.limits.spent + amount > budget => Err(Refusal::plain("budget")),
        _ => Ok(()),
    }
}

/// When nothing came of a promotion because its lowest tier is not reached, and there is no base,
/// that is the reason.
fn next_tier(work: &Work, promotion: &Promotion) -> Option<Refusal> {
    promotion.benefits.iter().find_map(|benefit| match benefit {
        Benefit::Tiers(benefit) => below_tiers(work, benefit),
        _ => None,
    })
}

fn below_tiers(work: &Work, benefit: &Tiers) -> Option<Refusal> {
    if benefit.base.is_some() {
        return None;
    }
    let lowest = benefit.tiers.iter().map(|tier| tier.from).min()?;
    let reached = tiers::measure(work, benefit);
    match benefit.by {
        By::Subtotal => condition::at_least_money(work.before, "subtotal", lowest, reached).err(),
        By::Quantity if reached < lowest => Some(Refusal {
            condition: "quantity".to_owned(),
            missing: Some((lowest - reached).normalize().to_string()),
        }),
        By::Quantity => None,
    }
}
