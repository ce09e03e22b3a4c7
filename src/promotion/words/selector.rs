use std::collections::HashMap;

use super::{condition, join, money};
use crate::pricing::{Benefit, Condition, Promotion, Selector};
use crate::web::Shop;

/// What readers call the goods and ways of sending that promotions name.
#[derive(Clone, Debug, Default)]
pub struct TargetNames(HashMap<String, String>);

impl TargetNames {
    /// Names by id, address or SKU, as the promotions write them.
    #[must_use]
    pub fn new(names: HashMap<String, String>) -> Self {
        Self(names)
    }

    /// The name of a target; itself where it has none.
    #[must_use]
    pub fn of(&self, target: &str) -> String {
        self.0
            .get(target)
            .cloned()
            .unwrap_or_else(|| target.to_owned())
    }
}

/// Everything that a promotion names, to be looked up.
#[must_use]
pub fn targets(rule: &Promotion) -> Vec<String> {
    let mut found = Vec::new();
    for benefit in &rule.benefits {
        of_benefit(benefit, &mut found);
    }
    let condition = rule.condition.as_ref();
    for kind in condition.map(Condition::kinds).unwrap_or_default() {
        condition::targets(kind, &mut found);
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn of_benefit(benefit: &Benefit, found: &mut Vec<String>) {
    match benefit {
        Benefit::AmountOffAcrossLines(b) => of_selector(&b.select, found),
        Benefit::PercentOffLines(b) => of_selector(&b.select, found),
        Benefit::AmountOffEachLine(b) => of_selector(&b.select, found),
        Benefit::PercentOffUnits(b) => of_selector(&b.select, found),
        Benefit::AmountOffUnits(b) => of_selector(&b.select, found),
        Benefit::SetUnitPrice(b) => of_selector(&b.select, found),
        Benefit::EveryNUnits(b) => of_selector(&b.select, found),
        Benefit::BundlePrice(b) => of_selector(&b.select, found),
        Benefit::PercentOffPrice(b) => of_selector(&b.select, found),
        Benefit::AmountOffPrice(b) => of_selector(&b.select, found),
        Benefit::SetPrice(b) => of_selector(&b.select, found),
        Benefit::BuyXGetY(b) => {
            of_selector(&b.buy, found);
            of_selector(&b.get, found);
        }
        Benefit::FreeGift(b) => found.push(b.sku.to_string()),
        Benefit::Tiers(b) => {
            of_selector(&b.select, found);
            for benefit in b
                .base
                .iter()
                .map(|base| &**base)
                .chain(b.tiers.iter().map(|tier| &*tier.benefit))
            {
                of_benefit(benefit, found);
            }
        }
        Benefit::PercentOffShipping(b) => found.extend(b.methods.iter().map(ToString::to_string)),
        Benefit::AmountOffShipping(b) => found.extend(b.methods.iter().map(ToString::to_string)),
        Benefit::PercentOffOrder(_) | Benefit::AmountOffOrder(_) => {}
    }
}

pub(super) fn of_selector(select: &Selector, found: &mut Vec<String>) {
    found.extend(select.skus.iter().map(ToString::to_string));
    found.extend(select.not_skus.iter().map(ToString::to_string));
    let groups = [&select.products, &select.categories, &select.collections];
    found.extend(groups.into_iter().flatten().map(ToString::to_string));
}

/// The chosen goods in words: "Chairs, Lamps, Colour: Oak"; empty for all goods.
pub(super) fn phrase(shop: &Shop, select: &Selector, names: &TargetNames) -> String {
    let words = &shop.words;
    let mut named: Vec<String> = select
        .skus
        .iter()
        .map(|sku| names.of(sku.as_str()))
        .collect();
    named.dedup();
    let groups = [&select.products, &select.categories, &select.collections];
    named.extend(
        groups
            .into_iter()
            .flatten()
            .map(|target| names.of(target.as_str())),
    );
    named.extend(select.tags.iter().map(ToString::to_string));
    let mut parts: Vec<String> = [join(shop, &named, "terms-or")]
        .into_iter()
        .filter(|named| !named.is_empty())
        .collect();
    parts.extend(
        select
            .attributes
            .iter()
            .map(|(name, value)| words.labeled(name.as_str(), value.as_str())),
    );
    if let Some(price) = select.price_min {
        parts.push(words.with("terms-price-from", [("price", money(shop, price).into())]));
    }
    if let Some(price) = select.price_max {
        parts.push(words.with("terms-price-to", [("price", money(shop, price).into())]));
    }
    if !select.not_skus.is_empty() {
        let mut left_out: Vec<String> = select
            .not_skus
            .iter()
            .map(|sku| names.of(sku.as_str()))
            .collect();
        left_out.dedup();
        let left_out = join(shop, &left_out, "terms-and");
        parts.push(words.with("terms-except", [("goods", left_out.into())]));
    }
    parts.join(", ")
}
