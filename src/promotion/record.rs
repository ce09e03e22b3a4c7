use rust_decimal::Decimal;
use time::OffsetDateTime;

use super::{LeadField, PromotionState};
use crate::core::{Amount, CampaignId, PromotionId};
use crate::pricing;
use crate::tenancy::LocalText;

/// A promotion as the merchant keeps it.
#[derive(Clone, Debug)]
pub struct Promotion {
    /// Its id. A rule that was read from the store carries it as text; a save does not look there.
    pub id: PromotionId,
    /// What it does and when, as the money engine reads it: name, trigger, dates, condition,
    /// benefits, limits. Codes are kept apart, and its counters stand in [`Promotion::counters`].
    pub rule: pricing::Promotion,
    /// Where it stands.
    pub state: PromotionState,
    /// What shoppers read.
    pub public_name: LocalText,
    /// The campaign whose dates and budget hold for it too.
    pub campaign: Option<CampaignId>,
    /// What it is for, in the merchant's words; may be empty.
    pub goal: String,
    /// Whether it is told of before it begins.
    pub announced: bool,
    /// What it asks for before a coupon of it is shown.
    pub lead_fields: Vec<LeadField>,
    /// The most uses of one day in the store's time zone.
    pub limit_per_day: Option<u32>,
    /// What was made of it so far; not written by a save.
    pub counters: Counters,
    /// When it was made; not written by a save.
    pub created_at: OffsetDateTime,
}

/// What was made of a promotion so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counters {
    /// Orders that it counted for and that were not cancelled.
    pub used: u64,
    /// What it took off them, in the store's currency.
    pub spent: Decimal,
}

impl Promotion {
    /// A draft that is not stored yet.
    #[must_use]
    pub fn draft(rule: pricing::Promotion, now: OffsetDateTime) -> Self {
        Self {
            id: PromotionId::new(),
            rule,
            state: PromotionState::Draft,
            public_name: LocalText::default(),
            campaign: None,
            goal: String::new(),
            announced: false,
            lead_fields: Vec::new(),
            limit_per_day: None,
            counters: Counters::default(),
            created_at: now,
        }
    }

    /// What the merchant calls it.
    #[must_use]
    pub fn name(&self) -> &str {
        self.rule.name.as_ref().map_or("", |name| name.as_str())
    }

    /// The most that it may cost.
    #[must_use]
    pub fn budget(&self) -> Option<Amount> {
        self.rule.limits.budget
    }
}
