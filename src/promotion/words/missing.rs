use super::{TargetNames, benefit, benefits_text, money};
use crate::pricing::{Missing, NextTier, PromotionOutcome, Refused, RefusedBy};
use crate::promotion::LivePromotion;
use crate::web::Shop;

/// What more is needed for a promotion that gives nothing yet, or for the next level of one that
/// does: "Spend €12.00 more to get 10% off."
#[must_use]
pub fn missing(
    shop: &Shop,
    live: &LivePromotion,
    outcome: &PromotionOutcome,
    next_tiers: &[NextTier],
    names: &TargetNames,
) -> Option<String> {
    let is_next = |refused: Option<Refused>, next: &&NextTier| {
        next.promotion == outcome.id && refused.is_none_or(|refused| refused == next.missing)
    };
    let refused = outcome.refused();
    let next = next_tiers.iter().find(|next| is_next(refused, next));
    let (lack, gain, counts_some_goods) = match (next, refused) {
        (Some(next), _) => {
            let gain = benefit::phrase(shop, &next.benefit, names);
            (next.missing, gain, next.counts_some_goods)
        }
        (None, Some(refused)) => {
            let gain = benefits_text(shop, &live.rule, names);
            (refused, gain, refused.condition == RefusedBy::Contains)
        }
        (None, None) => return None,
    };
    let gain = if gain.is_empty() {
        live.name(shop.locale, shop.settings().first_locale())
            .to_owned()
    } else {
        gain
    };
    let (lacking, key) = match (lack.condition, lack.missing?) {
        (RefusedBy::Subtotal | RefusedBy::Contains, Missing::Amount(amount)) => (
            ("amount", money(shop, amount).into()),
            if counts_some_goods {
                "hint-spend-more-on"
            } else {
                "hint-spend-more"
            },
        ),
        (RefusedBy::Quantity, Missing::Number(units)) => (
            ("units", units.into()),
            if counts_some_goods {
                "hint-units-more-on"
            } else {
                "hint-units-more"
            },
        ),
        _ => return None,
    };
    Some(shop.words.with(key, [lacking, ("gain", gain.into())]))
}
