//! Seasonal sales: promotions that change list prices between their dates.

use std::collections::HashMap;

use rust_decimal::Decimal;
use time::OffsetDateTime;

use super::store;
use super::{LivePromotions, Visit};
use crate::core::{Amount, Money, PromotionId, Quantity, Sku, VariantId};
use crate::db::TenantTx;
use crate::pricing::{self, Faults, Label, LineFacts, LineInput, Occasion, QuoteInput, Trigger};
use crate::tenancy::StoreSettings;
use crate::web::{Failure, Shop};

/// The days before a reduction whose lowest price is told beside it, as the law of the European Union
/// has it.
pub const LOWEST_PRICE_DAYS: i32 = 30;

/// A variant at its list price.
#[derive(Clone, Debug)]
pub struct Listed {
    /// The variant.
    pub variant: VariantId,
    /// Its SKU.
    pub sku: Option<String>,
    /// The list price.
    pub price: Decimal,
}

/// What a sale makes of list prices.
#[derive(Clone, Debug, Default)]
pub struct Sale {
    /// The price of each variant that is reduced.
    pub prices: HashMap<VariantId, Decimal>,
    /// When the oldest of the sales that reduce any of them began.
    pub began_at: Option<OffsetDateTime>,
    /// When the price of a variant goes up again, where that is known: see [`dated_sale`].
    pub ends: HashMap<VariantId, OffsetDateTime>,
}

/// How many ends of sales are looked at: beyond them no price has a known end.
const MOST_ENDS: usize = 8;

/// What the sales of this moment make of list prices. Without a sale nothing is asked of the
/// database.
///
/// # Errors
/// When the database refuses or a price leaves the bounds of money.
pub async fn sale(shop: &Shop, tx: &mut TenantTx, listed: &[Listed]) -> Result<Sale, Failure> {
    at_moment(shop, tx, listed, false).await
}

/// The same with the moments at which prices go up again.
///
/// # Errors
/// As [`sale`].
pub async fn dated_sale(
    shop: &Shop,
    tx: &mut TenantTx,
    listed: &[Listed],
) -> Result<Sale, Failure> {
    at_moment(shop, tx, listed, true).await
}

async fn at_moment(
    shop: &Shop,
    tx: &mut TenantTx,
    listed: &[Listed],
    is_dated: bool,
) -> Result<Sale, Failure> {
    let now = shop.state.clock.now();
    let live = crate::promotion::live(shop, tx).await?;
    let rules = rules_of_sales(&live, now, |_| true);
    if rules.is_empty() || listed.is_empty() {
        return Ok(Sale::default());
    }
    let variants: Vec<VariantId> = listed.iter().map(|listed| listed.variant).collect();
    let facts = store::line_facts(tx, &variants).await?;
    // A gift card is never for less than it is worth.
    let listed: Vec<Listed> = listed
        .iter()
        .filter(|listed| facts.contains_key(&listed.variant))
        .cloned()
        .collect();
    let listed = listed.as_slice();
    let customer = if rules.iter().any(|rule| rule.condition.is_some()) {
        Visit::buyer(shop, tx).await?.facts
    } else {
        None
    };
    let channel = Visit::channel_for(shop, tx, rules.iter()).await?;
    let settings = shop.settings();
    let occasion = Occasion {
        channel,
        time_zone: settings.time_zone.clone(),
        customer,
        promotions: rules,
        ..Occasion::plain(now)
    };
    let mut sale = reduced(settings, &occasion, listed, &facts).map_err(Failure::internal)?;
    if is_dated {
        let rules = |moment| rules_of_sales(&live, moment, |_| true);
        sale.ends =
            ends(settings, &occasion, rules, listed, &facts, &sale).map_err(Failure::internal)?;
    }
    Ok(sale)
}

/// When prices go up: the money engine is asked what they will be once each of the sales has ended, so that one
/// that another sale follows, or that takes nothing off, ends nothing.
fn ends(
    settings: &StoreSettings,
    now: &Occasion,
    rules: impl Fn(OffsetDateTime) -> pricing::Promotions,
    listed: &[Listed],
    facts: &HashMap<VariantId, LineFacts>,
    sale: &Sale,
) -> Result<HashMap<VariantId, OffsetDateTime>, Faults> {
    let mut moments: Vec<_> = now
        .promotions
        .iter()
        .filter_map(|rule| rule.ends_at)
        .filter(|end| now.now < *end)
        .collect();
    moments.sort_unstable();
    moments.dedup();
    let mut left: Vec<(Listed, Decimal)> = listed
        .iter()
        .filter_map(|listed| Some((listed.clone(), *sale.prices.get(&listed.variant)?)))
        .collect();
    let mut ends = HashMap::new();
    for moment in moments.into_iter().take(MOST_ENDS) {
        if left.is_empty() {
            break;
        }
        let then = Occasion {
            now: moment,
            promotions: rules(moment),
            ..now.clone()
        };
        let listed: Vec<Listed> = left.iter().map(|(listed, _)| listed.clone()).collect();
        let then = reduced(settings, &then, &listed, facts)?;
        left.retain(|(listed, price)| {
            let later = then.prices.get(&listed.variant).copied();
            let rises = later.unwrap_or(listed.price) > *price;
            if rises {
                ends.insert(listed.variant, moment);
            }
            !rises
        });
    }
    Ok(ends)
}

/// When the next of the sales of this moment ends, if any has an end.
pub async fn next_end(shop: &Shop, tx: &mut TenantTx) -> Result<Option<OffsetDateTime>, Failure> {
    let live = crate::promotion::live(shop, tx).await?;
    Ok(next_end_of(&live, shop.state.clock.now()))
}

/// The same of the promotions that are known.
#[must_use]
pub fn next_end_of(live: &LivePromotions, now: OffsetDateTime) -> Option<OffsetDateTime> {
    let rules = live.iter().map(|live| &live.rule);
    rules
        .filter(|rule| rule.trigger == Trigger::Catalog && rule.is_within_dates(now))
        .filter_map(|rule| rule.ends_at)
        .min()
}

/// Whether any sale goes on.
pub async fn is_on_sale(shop: &Shop, tx: &mut TenantTx) -> Result<bool, Failure> {
    let now = shop.state.clock.now();
    let live = crate::promotion::live(shop, tx).await?;
    Ok(!rules_of_sales(&live, now, |_| true).is_empty())
}

/// The sales of this moment, unless one of them asks who looks or when: then prices are not the same for everybody.
///
/// # Errors
/// When the database refuses.
pub async fn sales_for_everybody(
    shop: &Shop,
    tx: &mut TenantTx,
) -> Result<Option<Vec<PromotionId>>, Failure> {
    let now = shop.state.clock.now();
    let live = crate::promotion::live(shop, tx).await?;
    let sales: Vec<_> = live
        .iter()
        .filter(|live| goes_on(&live.rule, now))
        .collect();
    let for_everybody = sales.iter().all(|live| live.rule.condition.is_none());
    Ok(for_everybody.then(|| sales.iter().map(|live| live.id).collect()))
}

/// Whether a promotion changes list prices at a moment.
fn goes_on(rule: &pricing::Promotion, now: OffsetDateTime) -> bool {
    rule.trigger == Trigger::Catalog && rule.is_within_dates(now)
}

/// The rules that change list prices at a moment, of those that are meant.
#[must_use]
pub fn rules_of_sales(
    live: &LivePromotions,
    now: OffsetDateTime,
    is_meant: impl Fn(&pricing::Promotion) -> bool,
) -> pricing::Promotions {
    live.standing(|live| {
        if goes_on(&live.rule, now) && is_meant(&live.rule) {
            pricing::Standing::AsWritten
        } else {
            pricing::Standing::LeftOut
        }
    })
}

/// Lets the money engine change the prices, as it does in a cart.
///
/// # Errors
/// When a price leaves the bounds of money.
pub fn reduced(
    settings: &StoreSettings,
    occasion: &Occasion,
    listed: &[Listed],
    facts: &HashMap<VariantId, LineFacts>,
) -> Result<Sale, Faults> {
    let mut sale = Sale::default();
    for some in listed.chunks(QuoteInput::MAX_LINES) {
        let mut lines = Vec::with_capacity(some.len());
        for listed in some {
            lines.push(line(settings, listed, facts.get(&listed.variant))?);
        }
        let input = QuoteInput {
            time_zone: occasion.time_zone.clone(),
            prices_include_tax: settings.prices_include_tax,
            customer: occasion.customer.clone(),
            channel: occasion.channel.clone(),
            promotions: occasion.promotions.clone(),
            lines,
            ..QuoteInput::new(settings.currency, occasion.now)
        };
        let quote = pricing::quote_briefly(&input)?;
        for (listed, line) in some.iter().zip(&quote.lines) {
            if line.unit_price < line.list_unit_price {
                sale.prices.insert(listed.variant, line.unit_price.get());
            }
        }
        let applied = quote
            .promotions
            .iter()
            .filter(|outcome| outcome.applied().is_some());
        for outcome in applied {
            let rule = occasion
                .promotions
                .iter()
                .find(|rule| rule.id == outcome.id);
            let began = rule.and_then(|rule| rule.starts_at.or(rule.created_at));
            sale.began_at = [sale.began_at, began].into_iter().flatten().min();
        }
    }
    Ok(sale)
}

fn line(
    settings: &StoreSettings,
    listed: &Listed,
    facts: Option<&LineFacts>,
) -> Result<LineInput, Faults> {
    let at = |place: &'static str| move |flaw| Faults::from(pricing::Fault::new(place, flaw));
    let amount = |price: Decimal| -> Result<Amount, Faults> {
        let money = Money::rounded(price, settings.currency)
            .map_err(|error| Faults::from(pricing::Fault::new("unit_price", error)))?;
        Ok(money.into())
    };
    let sku = listed
        .sku
        .clone()
        .unwrap_or_else(|| listed.variant.to_string());
    let sku = Sku::parse(&sku).map_err(at("sku"))?;
    let facts = facts.cloned().unwrap_or_default();
    Ok(LineInput {
        id: Label::parse(&listed.variant.to_string()).ok(),
        product: facts.product,
        categories: facts.categories,
        collections: facts.collections,
        tags: facts.tags,
        attributes: facts.attributes,
        floor_price: facts.floor_price.map_or(Ok(Amount::ZERO), amount)?,
        compare_at_price: facts.compare_at_price.map(amount).transpose()?,
        ..LineInput::new(sku, amount(listed.price)?, Quantity::ONE)
    })
}
