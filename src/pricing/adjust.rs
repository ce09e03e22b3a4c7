//! Which promotions apply, in the words of the specification.

use std::collections::HashMap;

use super::benefit::Deal;
use super::cart::Cart;
use super::minor::Minor;
use super::outcome::{Lack, Refusal};
use super::promotions::Rule;
use super::situation::Situation;
use super::{NextTier, Note, NoteKind, PromotionOutcome, RefusedBy, Trigger, Verdict};

/// Lets the promotions of the input work on the cart, in order, and tells what became of them and which
/// level comes next: of those that do not apply only where somebody asks.
pub(super) fn adjust<'q>(
    situation: &Situation<'q>,
    cart: &mut Cart<'q>,
) -> (Vec<PromotionOutcome>, Vec<NextTier>) {
    let looked_at = situation.looked_at(cart.size());
    let is_of_catalog = |rule: &Rule<'_>| rule.promotion.trigger == Trigger::Catalog;
    let (catalog, others) = looked_at.split_at(looked_at.partition_point(is_of_catalog));
    let mut round = Round {
        situation,
        cart,
        prices: Prices::Listed,
        outcomes: Vec::with_capacity(looked_at.len()),
        next_tiers: Vec::new(),
    };
    round.run(catalog);
    round.cart.close_catalogue();
    round.prices = Prices::Asked;
    round.run(others);
    let next_tiers = round.next_tiers.into_iter();
    (round.outcomes, next_tiers.map(|(_, next)| next).collect())
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
    outcomes: Vec<PromotionOutcome>,
    /// As each promotion was looked at last, by its place.
    next_tiers: Vec<(usize, NextTier)>,
}

impl<'q> Round<'_, 'q> {
    fn run(&mut self, order: &[Rule<'q>]) {
        match self.exclusive(order) {
            Some(winner) => self.run_alone(winner, order),
            None => self.run_all(order),
        }
    }

    /// The exclusive promotion of highest priority that the cart qualifies for before any of them.
    fn exclusive(&mut self, order: &[Rule<'q>]) -> Option<usize> {
        let mut exclusive = order.iter().filter(|rule| rule.promotion.exclusive);
        let winner = exclusive.find(|rule| {
            let qualifies = self.offer(rule).is_ok();
            self.cart.give_back();
            qualifies
        });
        winner.map(|winner| winner.place)
    }

    fn run_alone(&mut self, winner: usize, order: &[Rule<'q>]) {
        for rule in order {
            if rule.place == winner {
                self.apply(rule);
            } else {
                let refusal = self.gate(rule).err();
                self.refuse(rule, refusal.unwrap_or(Refusal::by(RefusedBy::Exclusive)));
            }
        }
    }

    fn run_all(&mut self, order: &[Rule<'q>]) {
        let mut groups: HashMap<&str, Vec<Rule<'q>>> = HashMap::new();
        for rule in order {
            if let Some(group) = &rule.promotion.group {
                groups.entry(group.as_str()).or_default().push(*rule);
            }
        }
        for rule in order {
            match &rule.promotion.group {
                None => self.apply(rule),
                // The highest member stands for all of them; later ones find them gone.
                Some(group) => {
                    if let Some(members) = groups.remove(group.as_str()) {
                        self.apply_best(&members);
                    }
                }
            }
        }
    }

    /// Tries each member of a group on the prices as they stand and applies the one that takes off
    /// most; of two alike the first.
    fn apply_best(&mut self, members: &[Rule<'q>]) {
        let mut tried = Vec::with_capacity(members.len());
        let mut best: Option<(usize, Minor)> = None;
        for rule in members {
            let offer = self.offer(rule);
            self.cart.give_back();
            if let Ok(offer) = &offer
                && best.is_none_or(|(_, most)| offer.amount > most)
            {
                best = Some((rule.place, offer.amount));
            }
            tried.push((rule, offer.err()));
        }
        for (rule, refusal) in tried {
            match refusal {
                Some(refusal) => self.refuse(rule, refusal),
                None if best.is_some_and(|(place, _)| place == rule.place) => self.apply(rule),
                None => self.refuse(rule, Refusal::by(RefusedBy::Group)),
            }
        }
    }

    fn apply(&mut self, rule: &Rule<'q>) {
        match self.offer(rule) {
            Ok(offer) => {
                match self.prices {
                    Prices::Listed => self.cart.keep_as_price(),
                    Prices::Asked => self.cart.keep(rule.place),
                }
                self.tell_applied(rule, &offer);
            }
            Err(refusal) => {
                self.cart.give_back();
                self.refuse(rule, refusal);
            }
        }
    }

    /// Takes off what a promotion gives on the prices as they stand, for the caller to keep or to
    /// give back.
    fn offer(&mut self, rule: &Rule<'q>) -> Result<Offer, Refusal> {
        let Rule {
            place, promotion, ..
        } = *rule;
        // Only these are looked at more than once.
        if promotion.exclusive || promotion.group.is_some() {
            self.next_tiers.retain(|(of, _)| *of != place);
        }
        self.gate(rule)?;
        if let Some(condition) = &promotion.condition {
            condition.check(self.situation, self.cart)?;
        }

        let mut deal = Deal::of(rule, self.situation, self.cart);
        let mut reason = None;
        for benefit in &promotion.benefits {
            if let Err(refusal) = benefit.rule().give(&mut deal) {
                reason = reason.or(Some(refusal));
            }
        }
        let (not_given, capped) = (deal.not_given, deal.capped);
        let next_tiers = deal.next_tiers.into_iter();
        self.next_tiers.extend(next_tiers.map(|next| (place, next)));
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
    fn gate(&self, rule: &Rule<'_>) -> Result<(), Refusal> {
        if rule.promotion.trigger == Trigger::Code && !self.situation.has_code_of(rule) {
            return Err(Refusal::by(RefusedBy::Code));
        }
        if !rule.promotion.is_within_dates(self.situation.input.now) {
            return Err(Refusal::by(RefusedBy::Dates));
        }
        let limits = rule.limits;
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
    fn check_budget(&self, rule: &Rule<'_>, amount: Minor) -> Result<(), Refusal> {
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

    fn tell_applied(&mut self, rule: &Rule<'_>, offer: &Offer) {
        let amount = |amount| self.situation.scale.amount(amount);
        let notes = [
            (NoteKind::NotGiven, offer.not_given),
            (NoteKind::Capped, offer.capped),
        ];
        let notes = notes.into_iter().filter(|(_, held_back)| *held_back > 0);
        let verdict = Verdict::Applied {
            amount: amount(offer.amount),
            notes: notes
                .map(|(kind, held_back)| Note {
                    kind,
                    amount: amount(held_back),
                })
                .collect(),
        };
        self.tell(rule, verdict);
    }

    fn refuse(&mut self, rule: &Rule<'_>, refusal: Refusal) {
        if self.situation.explains {
            self.tell(rule, Verdict::Refused(refusal.told(self.situation.scale)));
        }
    }

    fn tell(&mut self, rule: &Rule<'_>, verdict: Verdict) {
        self.outcomes.push(PromotionOutcome {
            id: rule.promotion.id.clone(),
            verdict,
        });
    }
}

#[cfg(test)]
mod tests;
