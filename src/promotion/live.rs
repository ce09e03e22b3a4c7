use std::ops::Deref;
use std::sync::Arc;

use time::OffsetDateTime;

use super::words::is_for_every_buyer;
use super::{LeadField, store};
use crate::core::{CampaignId, Locale, PromotionId};
use crate::db::TenantTx;
use crate::pricing;
use crate::tenancy::LocalText;
use crate::web::{Failure, Shop};

/// A promotion that may change a price now or soon.
#[derive(Clone, Debug)]
pub struct LivePromotion {
    /// Its id.
    pub id: PromotionId,
    /// What it does, with the dates of its campaign. Its counters are zero here: what was used is
    /// never taken from memory.
    pub rule: Arc<pricing::Promotion>,
    /// What of the rule is asked of the visit itself, found once for the pages of all visitors.
    pub of_visit: Option<pricing::Promotion>,
    /// What shoppers read; the merchant's own name stays inside.
    pub public_name: LocalText,
    /// Whether it is told of before it begins.
    pub announced: bool,
    /// What it asks for before a coupon of it is shown.
    pub lead_fields: Vec<LeadField>,
    /// Its campaign.
    pub campaign: Option<CampaignId>,
    /// Whether that has a budget.
    pub campaign_has_budget: bool,
    /// The most uses of one day.
    pub limit_per_day: Option<u32>,
    /// When it was last written; a placement refuses what was priced by an older rule.
    pub updated_at: OffsetDateTime,
}

impl LivePromotion {
    /// The name for a reader of `locale`.
    #[must_use]
    pub fn name(&self, locale: Locale, first: Locale) -> &str {
        self.public_name.get(locale, first)
    }

    /// Whether readers of the page of promotions are told of it: before it begins and until it ends.
    #[must_use]
    pub fn is_announced(&self, now: OffsetDateTime) -> bool {
        self.announced && self.rule.ends_at.is_none_or(|end| now < end)
    }

    /// Whether readers of that page are told of it at all: it is announced, or it is a sale whose prices everybody
    /// sees anyway.
    #[must_use]
    pub fn is_told(&self, now: OffsetDateTime) -> bool {
        let is_sale = self.rule.trigger == pricing::Trigger::Catalog
            && self.rule.is_within_dates(now)
            && is_for_every_buyer(&self.rule);
        is_sale || self.is_announced(now)
    }

    /// Whether its uses or its cost are counted against a limit.
    #[must_use]
    pub fn is_limited(&self) -> bool {
        let limits = &self.rule.limits;
        limits.total.is_some()
            || limits.per_customer.is_some()
            || limits.budget.is_some()
            || self.limit_per_day.is_some()
            || self.campaign_has_budget
    }
}

/// The live promotions of a shop, in the order in which they are looked at, and what the money engine made
/// ready of them for all carts.
#[derive(Clone, Debug)]
pub struct LivePromotions {
    list: Vec<LivePromotion>,
    prepared: pricing::Promotions,
}

impl LivePromotions {
    /// The rules as they stand for one buyer.
    #[must_use]
    pub fn standing(
        &self,
        how: impl FnMut(&LivePromotion) -> pricing::Standing,
    ) -> pricing::Promotions {
        self.prepared.standing(self.list.iter().map(how))
    }
}

impl From<Vec<LivePromotion>> for LivePromotions {
    fn from(list: Vec<LivePromotion>) -> Self {
        let rules: Vec<_> = list.iter().map(|live| Arc::clone(&live.rule)).collect();
        let prepared = rules.into();
        Self { list, prepared }
    }
}

impl Deref for LivePromotions {
    type Target = [LivePromotion];

    fn deref(&self) -> &[LivePromotion] {
        &self.list
    }
}

/// The live promotions of a shop, remembered together with its store: who changes a promotion tells the
/// registry, and both are read anew.
pub async fn live(shop: &Shop, tx: &mut TenantTx) -> Result<Arc<LivePromotions>, Failure> {
    let first = shop.settings().first_locale();
    let now = shop.state.clock.now();
    shop.remembered(async { Ok(store::live(tx, first, now).await?) })
        .await
}
