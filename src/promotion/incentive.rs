//! What a promotion asks of the visit itself, so that a visitor is told of it on the first page: the
//! channel they came by, and what is known of them once they are signed in.

use super::store;
use super::words::{TargetNames, benefits_text, targets, terms};
use super::{LivePromotion, Visit, today};
use crate::core::{Amount, PromotionId, Quantity, Sku};
use crate::db::TenantTx;
use crate::pricing::{self, About, Condition, Label, LineInput, QuoteInput, Trigger};
use crate::web::{Failure, Shop};

/// What a visitor is told of at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incentive {
    /// What the promotion is called; may be empty.
    pub name: String,
    /// What it gives.
    pub gain: String,
    /// What it asks for, one sentence each.
    pub terms: Vec<String>,
}

/// The most incentives that one page shows.
const MOST: usize = 2;

/// The promotions that apply by themselves because of who is here and from where. A shop that has
/// none of this kind asks the database for nothing.
pub async fn incentives(shop: &Shop, tx: &mut TenantTx) -> Result<Vec<Incentive>, Failure> {
    if shop.session.is_none() && shop.arrival.is_none() {
        return Ok(Vec::new());
    }
    let now = shop.state.clock.now();
    let live = crate::promotion::live(shop, tx).await?;
    let personal: Vec<(&LivePromotion, pricing::Promotion)> = live
        .iter()
        .filter(|live| live.rule.is_within_dates(now))
        .filter_map(|live| Some((live, live.of_visit.clone()?)))
        .collect();
    if personal.is_empty() {
        return Ok(Vec::new());
    }
    let rules = personal.iter().map(|(_, rule)| rule);
    let channel = Visit::channel_for(shop, tx, rules).await?;
    let buyer = Visit::buyer(shop, tx).await?;
    if channel.is_none() && buyer.facts.is_none() {
        return Ok(Vec::new());
    }
    let ids: Vec<PromotionId> = personal.iter().map(|(live, _)| live.id).collect();
    let standings = store::standings(tx, &ids, today(shop, now), &buyer.signs).await?;
    let mut met = Vec::new();
    for (live, mut rule) in personal {
        if let Some(standing) = standings.get(&live.id) {
            super::offers::measure(&mut rule.limits, live, standing);
        }
        if holds(shop, rule, channel.as_ref(), buyer.facts.as_ref())? {
            met.push(live);
        }
    }
    met.truncate(MOST);
    let named: Vec<String> = met.iter().flat_map(|live| targets(&live.rule)).collect();
    let names = store::target_names(tx, shop.locale, &named).await?;
    Ok(met
        .into_iter()
        .map(|live| told(shop, live, &names))
        .collect())
}

fn told(shop: &Shop, live: &LivePromotion, names: &TargetNames) -> Incentive {
    let first = shop.settings().first_locale();
    Incentive {
        name: live.name(shop.locale, first).trim().to_owned(),
        gain: benefits_text(shop, &live.rule, names),
        terms: terms(shop, &live.rule, names),
    }
}

/// Lets the money engine say whether what is asked of the visit is so, on a line that nothing else
/// is asked of.
fn holds(
    shop: &Shop,
    rule: pricing::Promotion,
    channel: Option<&Label>,
    customer: Option<&pricing::Customer>,
) -> Result<bool, Failure> {
    let settings = shop.settings();
    let now = shop.state.clock.now();
    let sku = Sku::parse("anything").map_err(Failure::internal)?;
    let price = settings.money(rust_decimal::Decimal::ONE_HUNDRED);
    let price = Amount::new(price.amount()).map_err(Failure::internal)?;
    let input = QuoteInput {
        time_zone: settings.time_zone.clone(),
        customer: customer.cloned(),
        channel: channel.cloned(),
        promotions: vec![rule].into(),
        lines: vec![LineInput::new(sku, price, Quantity::ONE)],
        ..QuoteInput::new(settings.currency, now)
    };
    let quote = pricing::quote_briefly(&input).map_err(Failure::internal)?;
    Ok(quote.promotions.iter().any(|it| it.applied().is_some()))
}

/// The same rule with only what it asks of the visit; none where it asks nothing of it, or a code.
pub(super) fn about_visit(rule: &pricing::Promotion) -> Option<pricing::Promotion> {
    if rule.trigger == Trigger::Code {
        return None;
    }
    let condition = part_about_visit(rule.condition.as_ref()?)?;
    if !condition.is_about(About::is_of_visitor) {
        return None;
    }
    let mut rule = rule.clone();
    rule.condition = Some(condition);
    rule.trigger = Trigger::Automatic;
    rule.exclusive = false;
    rule.group = None;
    rule.benefits = whole_off();
    Some(rule)
}

/// A benefit that every cart can take.
fn whole_off() -> Vec<pricing::Benefit> {
    let benefit = serde_json::json!([{ "kind": "percent_off_order", "percent": "1" }]);
    serde_json::from_value(benefit).unwrap_or_default()
}

/// What of a condition can be known before there is a cart; what else it asks may yet be met.
fn part_about_visit(condition: &Condition) -> Option<Condition> {
    match condition {
        Condition::All { all } => {
            let all: Vec<_> = all.iter().filter_map(part_about_visit).collect();
            (!all.is_empty()).then_some(Condition::All { all })
        }
        Condition::Any { any } => {
            let parts = any.iter().map(part_about_visit);
            let any: Vec<_> = parts.collect::<Option<_>>()?;
            Some(Condition::Any { any })
        }
        Condition::Not { not } => Some(Condition::Not {
            not: Box::new(part_about_visit(not)?),
        }),
        Condition::Is(kind) => (!kind.about().needs_cart()).then(|| condition.clone()),
    }
}
