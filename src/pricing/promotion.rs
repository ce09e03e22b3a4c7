use time::OffsetDateTime;

use super::minor::Scale;
use super::promotions::Need;
use super::read::{record, words};
use super::verification::Verification;
use super::{Benefit, Condition, CouponCode, Faults, Label, PromotionId, Selector};
use crate::core::{Amount, Currency, ShortText};

record! {
    /// A rule that changes a price.
    pub struct Promotion {
        /// The caller's name for it.
        id: PromotionId,
        /// What merchants read.
        name: Option<ShortText<200>> = None,
        /// What sets it off.
        trigger: Trigger = Trigger::default(),
        /// The codes that set it off; any of them does.
        codes: Vec<CouponCode> = Vec::new(),
        /// The highest comes first.
        priority: i32 = 0,
        /// Of equal priority the older comes first.
        #[serde(with = "time::serde::rfc3339::option")]
        created_at: Option<OffsetDateTime> = None,
        /// Applies alone.
        exclusive: bool = false,
        /// Of a group only the best applies.
        group: Option<Label> = None,
        /// The first moment it holds.
        #[serde(with = "time::serde::rfc3339::option")]
        starts_at: Option<OffsetDateTime> = None,
        /// The first moment it no longer holds.
        #[serde(with = "time::serde::rfc3339::option")]
        ends_at: Option<OffsetDateTime> = None,
        /// Leaves out lines that a catalog promotion or a sale has reduced.
        skip_discounted: bool = false,
        /// How often and how much.
        limits: Limits = Limits::default(),
        /// What must be so.
        condition: Option<Condition> = None,
        /// What it gives.
        benefits: Vec<Benefit>,
    }

    /// How often a promotion may be used and how much it may cost, with what is used up already.
    #[derive(Default)]
    pub struct Limits {
        /// Uses in total.
        total: Option<u64> = None,
        /// Of them used.
        used: u64 = 0,
        /// Uses of one customer.
        per_customer: Option<u64> = None,
        /// Of them used by this one.
        used_by_customer: u64 = 0,
        /// What all uses together may cost.
        budget: Option<Amount> = None,
        /// What they cost so far.
        spent: Amount = Amount::ZERO,
    }
}

words! {
    /// What sets a promotion off.
    pub enum Trigger {
        /// A cart that qualifies.
        Automatic = "automatic",
        /// A code that was typed.
        Code = "code",
        /// The catalog itself: it changes list prices.
        Catalog = "catalog",
    }
}

impl Promotion {
    /// An automatic promotion without conditions.
    pub fn new(id: PromotionId, benefits: Vec<Benefit>) -> Self {
        Self {
            id,
            name: None,
            trigger: Trigger::default(),
            codes: Vec::new(),
            priority: 0,
            created_at: None,
            exclusive: false,
            group: None,
            starts_at: None,
            ends_at: None,
            skip_discounted: false,
            limits: Limits::default(),
            condition: None,
            benefits,
        }
    }

    /// Tells what is wrong with it by itself, in a store of this currency: what
    /// [`quote`](super::quote) would refuse a cart for.
    ///
    /// # Errors
    /// Every fault, with its place in the promotion.
    pub fn verify(&self, currency: Currency) -> Result<(), Faults> {
        let (faults, ..) = Verification::of_promotion(self, Scale::of(currency));
        if faults.0.is_empty() {
            Ok(())
        } else {
            Err(faults)
        }
    }

    /// The selectors of its condition and its benefits.
    pub(super) fn selectors(&self) -> Vec<&Selector> {
        let condition = self.condition.iter().flat_map(Condition::selectors);
        let benefits = self.benefits.iter();
        let benefits = benefits.flat_map(|benefit| benefit.rule().selectors());
        condition.chain(benefits).collect()
    }

    /// What a cart needs for it to apply: what the condition needs, and what one of the benefits does.
    pub(super) fn need(&self, scale: Scale) -> Need<'_> {
        let condition = self.condition.iter().map(|condition| condition.need(scale));
        let benefits = self.benefits.iter().map(|benefit| benefit.rule().need());
        Need::all(condition.chain([Need::any(benefits)]))
    }

    /// Whether it holds at a moment: from its start on, until just before its end.
    pub fn is_within_dates(&self, now: OffsetDateTime) -> bool {
        self.starts_at.is_none_or(|start| start <= now) && self.ends_at.is_none_or(|end| now < end)
    }
}
