//! Which promotions apply, in the words of the specification.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::benefit::Deal;
use super::cart::Cart;
use super::minor::Minor;
use super::outcome::{Lack, Refusal};
use super::situation::Situation;
use super::{NextTier, Note, NoteKind, Promotion, PromotionOutcome, RefusedBy, Trigger, Verdict};

/// Lets every promotion of the input work on the cart, in order, and tells what became of each and
/// which level comes next.
pub(super) fn adjust<'q>(
    situation: &Situation<'q>,
    cart: &mut Cart<'q>,
) -> (Vec<PromotionOutcome>, Vec<NextTier>) {
    let (catalog, others): (Vec<_>, Vec<_>) = in_order(situation)
        .into_iter()
        .partition(|promotion| promotion.rule.trigger == Trigger::Catalog);
    let mut outcomes = Vec::with_capacity(situation.input.promotions.len());
    let mut listed = Round::of(situation, cart, Prices::Listed);
    listed.run(&catalog, &mut outcomes);
    let mut next_tiers = listed.next_tiers;
    cart.close_catalogue();
    let mut asked = Round::of(situation, cart, Prices::Asked);
    asked.run(&others, &mut outcomes);
    next_tiers.append(&mut asked.next_tiers);
    (outcomes, next_tiers)
}

/// A promotion and its place in the input.
#[derive(Clone, Copy)]
struct Numbered<'q> {
    place: usize,
    rule: &'q Promotion,
}

/// Priority, highest first; equal priority: older first; those of no known age last.
fn in_order<'q>(situation: &Situation<'q>) -> Vec<Numbered<'q>> {
    let promotions = situation.input.promotions.iter().enumerate();
    let mut order: Vec<_> = promotions
        .map(|(place, rule)| Numbered { place, rule })
        .collect();
    order.sort_by_cached_key(|promotion| {
        let age = promotion.rule.created_at;
        let age = age.map(|at| (at.unix_timestamp(), at.nanosecond()));
        (Reverse(promotion.rule.priority), age.is_none(), age)
    });
    order
}

/// Which prices a round of promotions changes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Prices {
    /// Those of the catalog.
    Listed,
    /// Those of the cart.
    Asked,
}

/// What a promotion took off, while it may still be given back.
struct Offer {
    amount: Minor,
    not_given: Minor,
    capped: Minor,
}

/// The promotions of one kind at work.
struct Round<'a, 'q> {
    situation: &'a Situation<'q>,
    cart: &'a mut Cart<'q>,
    prices: Prices,
    /// As each promotion was looked at last.
    next_tiers: Vec<NextTier>,
}

impl<'a, 'q> Round<'a, 'q> {
    const fn of(situation: &'a Situation<'q>, cart: &'a mut Cart<'q>, prices: Prices) -> Self {
        Self {
            situation,
            cart,
            prices,
            next_tiers: Vec::new(),
        }
    }

    fn run(&mut self, order: &[Numbered<'q>], outcomes: &mut Vec<PromotionOutcome>) {
        match self.exclusive(order) {
            Some(winner) => self.run_alone(winner, order, outcomes),
            None => self.run_all(order, outcomes),
        }
    }

    /// The exclusive promotion of highest priority that the cart qualifies for before any of them.
    fn exclusive(&mut self, order: &[Numbered<'q>]) -> Option<usize> {
        let mut exclusive = order.iter().filter(|promotion| promotion.rule.exclusive);
        let winner = exclusive.find(|promotion| {
            let qualifies = self.offer(promotion).is_ok();
            self.cart.give_back();
            qualifies
        });
        winner.map(|winner| winner.place)
    }

    fn run_alone(
        &mut self,
        winner: usize,
        order: &[Numbered<'q>],
        outcomes: &mut Vec<PromotionOutcome>,
    ) {
        for promotion in order {
            let outcome = if promotion.place == winner {
                self.apply(promotion)
            } else {
                let refusal = self.gate(promotion.rule).err();
                let refusal = refusal.unwrap_or(Refusal::by(RefusedBy::Exclusive));
                self.refused(promotion, refusal)
            };
            outcomes.push(outcome);
        }
    }

    fn run_all(&mut self, order: &[Numbered<'q>], outcomes: &mut Vec<PromotionOutcome>) {
        let mut groups: HashMap<&str, Vec<Numbered<'q>>> = HashMap::new();
        for promotion in order {
            if let Some(group) = &promotion.rule.group {
                groups.entry(group.as_str()).or_default().push(*promotion);
            }
        }
        for promotion in order {
            match &promotion.rule.group {
                None => {
                    let outcome = self.apply(promotion);
                    outcomes.push(outcome);
                }
                // The highest member stands for all of them; later ones find them gone.
                Some(group) => {
                    if let Some(members) = groups.remove(group.as_str()) {
                        self.apply_best(&members, outcomes);
                    }
                }
            }
        }
    }

    /// Tries each member of a group on the prices as they stand and applies the one that takes off
    /// most; of two alike the first.
    fn apply_best(&mut self, members: &[Numbered<'q>], outcomes: &mut Vec<PromotionOutcome>) {
        let mut tried = Vec::with_capacity(members.len());
        let mut best: Option<(usize, Minor)> = None;
        for promotion in members {
            let offer = self.offer(promotion);
            self.cart.give_back();
            if let Ok(offer) = &offer
                && best.is_none_or(|(_, most)| offer.amount > most)
            {
                best = Some((promotion.place, offer.amount));
            }
            tried.push((promotion, offer.err()));
        }
        for (promotion, refusal) in tried {
            let outcome = match refusal {
                Some(refusal) => self.refused(promotion, refusal),
                None if best.is_some_and(|(place, _)| place == promotion.place) => {
                    self.apply(promotion)
                }
                None => self.refused(promotion, Refusal::by(RefusedBy::Group)),
            };
            outcomes.push(outcome);
        }
    }

    fn apply(&mut self, promotion: &Numbered<'q>) -> PromotionOutcome {
        match self.offer(promotion) {
            Ok(offer) => {
                match self.prices {
                    Prices::Listed => self.cart.keep_as_price(),
                    Prices::Asked => self.cart.keep(promotion.place),
                }
                self.applied(promotion, &offer)
            }
            Err(refusal) => {
                self.cart.give_back();
                self.refused(promotion, refusal)
            }
        }
    }

    /// Takes off what a promotion gives on the prices as they stand, for the caller to keep or to
    /// give back.
    fn offer(&mut self, promotion: &Numbered<'q>) -> Result<Offer, Refusal> {
        let Numbered { place, rule } = *promotion;
        self.next_tiers.retain(|next| next.promotion != rule.id);
        self.gate(rule)?;
        if let Some(condition) = &rule.condition {
            condition.check(self.situation, self.cart)?;
        }

        let mut deal = Deal::of(place, rule, self.situation, self.cart);
        let mut reason = None;
        for benefit in &rule.benefits {
            if let Err(refusal) = benefit.rule().give(&mut deal) {
                reason = reason.or(Some(refusal));
            }
        }
        let (not_given, capped) = (deal.not_given, deal.capped);
        self.next_tiers.append(&mut deal.next_tiers);
        let amount = self.cart.taken();
        if amount == 0 && !self.cart.has_new_gift() {
            return Err(reason.unwrap_or(Refusal::by(RefusedBy::NothingToDiscount)));
        }
        self.check_budget(rule, amount)?;
        Ok(Offer {
            amount,
            not_given,
            capped,
        })
    }

    /// What stops a promotion whatever is in the cart.
    fn gate(&self, rule: &Promotion) -> Result<(), Refusal> {
        if rule.trigger == Trigger::Code && !self.situation.has_code_of(rule) {
            return Err(Refusal::by(RefusedBy::Code));
        }
        if !rule.is_within_dates(self.situation.input.now) {
            return Err(Refusal::by(RefusedBy::Dates));
        }
        let limits = &rule.limits;
        let is_used_up = limits.total.is_some_and(|total| limits.used >= total)
            || limits
                .per_customer
                .is_some_and(|most| limits.used_by_customer >= most);
        if is_used_up {
            return Err(Refusal::by(RefusedBy::Limit));
        }
        if limits.budget.is_some_and(|budget| limits.spent >= budget) {
            return Err(Refusal::by(RefusedBy::Budget));
        }
        Ok(())
    }

    /// A discount that the budget no longer covers is refused whole, never clipped.
    fn check_budget(&self, rule: &Promotion, amount: Minor) -> Result<(), Refusal> {
        let Some(budget) = rule.limits.budget else {
            return Ok(());
        };
        let scale = self.situation.scale;
        let missing = scale.minor(rule.limits.spent) + amount - scale.minor(budget);
        if missing <= 0 {
            return Ok(());
        }
        Err(Refusal {
            by: RefusedBy::Budget,
            lack: Lack::Amount(missing),
        })
    }

    fn applied(&self, promotion: &Numbered<'q>, offer: &Offer) -> PromotionOutcome {
        let amount = |amount| self.situation.scale.amount(amount);
        let notes = [
            (NoteKind::NotGiven, offer.not_given),
            (NoteKind::Capped, offer.capped),
        ];
        PromotionOutcome {
            id: promotion.rule.id.clone(),
            verdict: Verdict::Applied {
                amount: amount(offer.amount),
                notes: notes
                    .into_iter()
                    .filter(|(_, held_back)| *held_back > 0)
                    .map(|(kind, held_back)| Note {
                        kind,
                        amount: amount(held_back),
                    })
                    .collect(),
            },
        }
    }

    fn refused(&self, promotion: &Numbered<'q>, refusal: Refusal) -> PromotionOutcome {
        PromotionOutcome {
            id: promotion.rule.id.clone(),
            verdict: Verdict::Refused(refusal.told(self.situation.scale)),
        }
    }
}

#[cfg(test)]
mod tests;
