use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use rust_decimal::Decimal;
use time::{Date, OffsetDateTime};

use super::gift::given_away;
use super::store::{self, Standing};
use super::words::{TargetNames, targets};
use super::{
    Buyer, CartCode, CodeStanding, Gift, KnownBy, LivePromotion, LivePromotions, PromotionNames,
    Visit,
};
use crate::core::{Amount, CartId, CustomerId, PromotionId, TimeZone, VariantId};
use crate::db::TenantTx;
use crate::pricing::{self, Counted, CouponCode, Label, Limits, LineFacts, Occasion, Trigger};
use crate::web::{Failure, Shop};

/// Everything that may change the price of a cart at a moment, read from the database once.
#[derive(Clone, Debug)]
pub struct Offers {
    /// The moment.
    pub now: OffsetDateTime,
    /// The day in the store's time zone.
    pub today: Date,
    /// The codes of the cart, those that cannot be used too.
    pub codes: Vec<CartCode>,
    /// What promotions give away.
    pub gifts: Vec<Gift>,
    buyer: Buyer,
    live: Arc<LivePromotions>,
    rules: pricing::Promotions,
    facts: HashMap<VariantId, LineFacts>,
    targets: TargetNames,
    time_zone: TimeZone,
    channel: Option<Label>,
}

impl Offers {
    /// The offers for a cart that holds so many of these variants, and for a buyer.
    pub async fn for_cart(
        shop: &Shop,
        tx: &mut TenantTx,
        cart: CartId,
        chosen: &HashMap<VariantId, u32>,
        known: KnownBy<'_>,
    ) -> Result<Self, Failure> {
        let now = shop.state.clock.now();
        let time_zone = shop.settings().time_zone.clone();
        let today = time_zone.date(now);
        let live = crate::promotion::live(shop, tx).await?;
        let codes = store::codes_of_cart(tx, cart, today).await?;
        let buyer = if live.is_empty() {
            Buyer::default()
        } else {
            Visit::known(shop, tx, known).await?
        };
        let channel = Visit::channel_of_cart(shop, tx, cart, known).await?;
        let mut offers = Self {
            now,
            today,
            codes,
            gifts: Vec::new(),
            buyer,
            live,
            rules: pricing::Promotions::default(),
            facts: HashMap::new(),
            targets: TargetNames::default(),
            time_zone,
            channel,
        };
        offers.read_rules(shop, tx, chosen).await?;
        if !offers.rules.is_empty() {
            let variants: Vec<VariantId> = chosen.keys().copied().collect();
            offers.facts = store::line_facts(tx, &variants).await?;
            let targets: Vec<String> = offers.rules.iter().flat_map(targets).collect();
            offers.targets = store::target_names(tx, shop.locale, &targets).await?;
        }
        Ok(offers)
    }

    /// Those that hold now, with how far their limits are used up.
    async fn read_rules(
        &mut self,
        shop: &Shop,
        tx: &mut TenantTx,
        chosen: &HashMap<VariantId, u32>,
    ) -> Result<(), Failure> {
        let opened = self.opened_by();
        let holding: Vec<&LivePromotion> = self
            .live
            .iter()
            .filter(|live| live.rule.is_within_dates(self.now))
            .filter(|live| live.rule.trigger != Trigger::Code || opened.contains_key(&live.id))
            .filter(|live| !self.needs_name(live))
            .collect();
        let limited: Vec<PromotionId> = holding
            .iter()
            .filter(|live| live.is_limited())
            .map(|live| live.id)
            .collect();
        let standings = store::standings(tx, &limited, self.today, &self.buyer.signs).await?;
        let given: Vec<(PromotionId, Vec<(String, u32)>)> = holding
            .iter()
            .map(|live| (live.id, given_away(&live.rule.benefits)))
            .filter(|(_, given)| !given.is_empty())
            .collect();
        let skus: Vec<String> = given
            .iter()
            .flat_map(|(_, given)| given.iter().map(|(sku, _)| sku.clone()))
            .collect();
        self.gifts = store::gifts(tx, &skus, shop.locale).await?;
        // What cannot be given is not promised; what the buyer takes anyway is not left to give.
        let is_there = |sku: &str, units: u32| {
            self.gifts.iter().any(|gift| {
                let taken = chosen.get(&gift.variant).copied().unwrap_or(0);
                let wanted = units.saturating_add(taken);
                gift.sku == sku && gift.available.is_none_or(|available| available >= wanted)
            })
        };
        let lacks_gift = |id: PromotionId| {
            given
                .iter()
                .any(|(of, given)| *of == id && !given.iter().all(|(sku, n)| is_there(sku, *n)))
        };
        let holding: HashSet<PromotionId> = holding
            .into_iter()
            .map(|live| live.id)
            .filter(|id| !lacks_gift(*id))
            .collect();
        self.rules = self.live.standing(|live| {
            if !holding.contains(&live.id) {
                return pricing::Standing::LeftOut;
            }
            let (code, standing) = (opened.get(&live.id), standings.get(&live.id));
            if code.is_none() && standing.is_none() {
                return pricing::Standing::AsWritten;
            }
            let mut limits = live.rule.limits.clone();
            if let Some(standing) = standing {
                measure(&mut limits, live, standing);
            }
            pricing::Standing::Counted(Box::new(Counted {
                codes: code.cloned().into_iter().collect(),
                limits,
            }))
        });
        Ok(())
    }

    /// Whether only who says their name can have a promotion: it is limited per customer.
    #[must_use]
    pub fn needs_name(&self, live: &LivePromotion) -> bool {
        self.buyer.is_unnamed && live.rule.limits.per_customer.is_some()
    }

    /// The promotions that codes of the cart open, each by the first that can be used.
    fn opened_by(&self) -> HashMap<PromotionId, CouponCode> {
        let mut opened = HashMap::new();
        for code in &self.codes {
            if let Some(found) = &code.found
                && self.standing(code) == CodeStanding::Live
                && let Ok(parsed) = CouponCode::parse(&code.normalized)
            {
                opened.entry(found.promotion).or_insert(parsed);
            }
        }
        opened
    }

    /// Whether a code of the cart can be used.
    #[must_use]
    pub fn standing(&self, code: &CartCode) -> CodeStanding {
        code.standing(self.now, self.buyer.signed_in)
    }

    /// The customer who is signed in.
    #[must_use]
    pub fn signed_in(&self) -> Option<CustomerId> {
        self.buyer.signed_in
    }

    /// What promotions choose a variant by.
    #[must_use]
    pub fn facts(&self, variant: VariantId) -> LineFacts {
        self.facts.get(&variant).cloned().unwrap_or_default()
    }

    /// What the goods are priced in view of.
    #[must_use]
    pub fn occasion(&self, payment_method: Option<&str>) -> Occasion {
        Occasion {
            now: self.now,
            time_zone: self.time_zone.clone(),
            customer: self.buyer.facts.clone(),
            codes: self
                .codes
                .iter()
                .filter(|code| self.standing(code) == CodeStanding::Live)
                .map(|code| code.normalized.clone())
                .collect(),
            channel: self.channel.clone(),
            payment_method: payment_method.and_then(|method| Label::parse(method).ok()),
            promotions: self.rules.clone(),
        }
    }

    /// A promotion that was looked at.
    #[must_use]
    pub fn promotion(&self, id: &pricing::PromotionId) -> Option<&LivePromotion> {
        self.live(id.of_shop()?)
    }

    /// A promotion by its id.
    #[must_use]
    pub fn live(&self, id: PromotionId) -> Option<&LivePromotion> {
        self.live.iter().find(|live| live.id == id)
    }

    /// What the reader calls the goods that promotions name.
    #[must_use]
    pub fn target_names(&self) -> &TargetNames {
        &self.targets
    }

    /// The code that opened a promotion.
    #[must_use]
    pub fn code_of(&self, promotion: PromotionId) -> Option<&CartCode> {
        self.codes.iter().find(|code| {
            code.found
                .as_ref()
                .is_some_and(|found| found.promotion == promotion)
                && self.standing(code) == CodeStanding::Live
        })
    }

    /// Where the visit came from.
    #[must_use]
    pub fn channel(&self) -> Option<&str> {
        self.channel.as_ref().map(Label::as_str)
    }

    /// What the reader calls the promotions; one without a name is called by its code.
    #[must_use]
    pub fn names(&self, shop: &Shop) -> PromotionNames {
        let first = shop.settings().first_locale();
        let names = self.live.iter().map(|live| {
            let name = live.name(shop.locale, first);
            let name = match self.code_of(live.id) {
                Some(code) if name.trim().is_empty() => code.shown.clone(),
                _ => name.to_owned(),
            };
            (live.id.to_string(), name)
        });
        PromotionNames::new(&shop.words, names)
    }
}

/// The day that it is in a store at a moment.
#[must_use]
pub fn today(shop: &Shop, now: OffsetDateTime) -> Date {
    shop.settings().time_zone.date(now)
}

/// Puts into the limits what is used up. The engine knows one count and one budget: a day's limit that
/// is reached counts as the whole, and of two budgets the smaller rest is told.
pub(super) fn measure(limits: &mut Limits, live: &LivePromotion, standing: &Standing) {
    limits.used = standing.used;
    limits.used_by_customer = standing.used_by_buyer;
    if live
        .limit_per_day
        .is_some_and(|limit| standing.used_today >= limit)
    {
        limits.total = Some(standing.used);
    }
    let own_left = limits.budget.map(|budget| budget.get() - standing.spent);
    let left = own_left.into_iter().chain(standing.campaign_left).min();
    if let Some(left) = left
        && let Ok(left) = Amount::new(left.max(Decimal::ZERO))
    {
        limits.budget = Some(left);
        limits.spent = Amount::ZERO;
    }
}
